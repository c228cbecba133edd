/*
 * Copyright (c) 2026 Contributors to the Ultrasonic project
 *
 * See the NOTICE file distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.ultrasonic.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser keeps instead of a secret: an expiry, a random number and who it is, signed (HMAC-SHA-256, RFC 2104).
 * Nothing needs to be remembered here, so that a restart with the same key signs nobody out.
 */
final class SessionCookie {

    /** How long it is valid. */
    static final Duration LIFETIME = Duration.ofDays(30);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NONCE_BYTES = 12;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SessionCookie(AccessToken token) {
        this.key = new SecretKeySpec(token.key(), ALGORITHM);
    }

    /**
     * A new value.
     *
     * @param subject who it is
     */
    String issue(Instant now, String subject) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String claim = now.plus(LIFETIME).getEpochSecond() + "." + encode(nonce) + "."
                + encode(subject.getBytes(StandardCharsets.UTF_8));
        return claim + "." + sign(claim);
    }

    /** Who it is, if a value was issued with this key and has not expired. */
    Optional<String> subject(String value, Instant now) {
        int end = value.lastIndexOf('.');
        String claim = value.substring(0, Math.max(0, end));
        boolean genuine = MessageDigest.isEqual(
                sign(claim).getBytes(StandardCharsets.US_ASCII),
                value.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        if (!genuine) {
            return Optional.empty();
        }
        String[] parts = claim.split("\\.", -1);
        return Long.parseLong(parts[0]) > now.getEpochSecond()
                ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private String sign(String claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return encode(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
