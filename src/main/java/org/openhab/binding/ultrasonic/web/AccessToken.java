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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * The secret that opens the page of a machine of one's own: 256 random bits in a file that only its owner may read.
 * Whoever deletes the file gets a new one at the next start, and all who had signed in are strangers again.
 */
public final class AccessToken {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,128}");
    private static final String OWNER_ONLY = "rw-------";

    private final String text;
    private final boolean fresh;

    private AccessToken(String text, boolean fresh) {
        this.text = text;
        this.fresh = fresh;
    }

    /** A token that is kept nowhere. */
    public static AccessToken random() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits), true);
    }

    /**
     * The token of a file, which is made if there is none.
     *
     * @throws IOException if it can be neither read nor made, or does not hold a token; names the file and what to do
     */
    public static AccessToken of(Path file) throws IOException {
        if (Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (!SHAPE.matcher(text).matches()) {
                throw new IOException(file + ": holds no token of 22 to 128 letters, digits, '-' and '_'; delete it");
            }
            restrict(file);
            return new AccessToken(text, false);
        }
        AccessToken token = random();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (AtomicFile target = new AtomicFile(file)) {
            restrict(target.temporary());
            Files.writeString(target.temporary(), token.text + "\n", StandardCharsets.UTF_8);
            target.commit();
        }
        return token;
    }

    private static void restrict(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
        }
    }

    /** The token itself. */
    public String text() {
        return text;
    }

    /** Whether it was made just now, so that nobody knows it yet. */
    public boolean fresh() {
        return fresh;
    }

    /** Whether somebody knows the token; takes the same time however much of it is right. */
    boolean matches(String offered) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    byte[] key() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Does not show the token. */
    @Override
    public String toString() {
        return "AccessToken";
    }
}
