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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser keeps instead of the token: an expiry and a random number, signed with the token (HMAC-SHA-256, RFC
 * 2104). Nothing needs to be remembered here, so that a restart signs nobody out.
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

    /** A new value. */
    String issue(Instant now) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String claim = now.plus(LIFETIME).getEpochSecond() + "." + encode(nonce);
        return claim + "." + sign(claim);
    }

    /** Whether a value was issued with this token and has not expired. */
    boolean valid(String value, Instant now) {
        int end = value.lastIndexOf('.');
        int dot = value.indexOf('.');
        if (dot < 1 || end <= dot) {
            return false;
        }
        String claim = value.substring(0, end);
        boolean genuine = MessageDigest.isEqual(
                sign(claim).getBytes(StandardCharsets.US_ASCII),
                value.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        return genuine && Long.parseLong(claim.substring(0, dot)) > now.getEpochSecond();
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
