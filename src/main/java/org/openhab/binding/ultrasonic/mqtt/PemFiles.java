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
package org.openhab.binding.ultrasonic.mqtt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys in the textual encoding of RFC 7468. */
final class PemFiles {

    private static final long MOST_BYTES = 1 << 20;
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY-----");

    private PemFiles() {}

    /**
     * The certificates of a file, at least one.
     *
     * @throws IOException names the file and what is wrong
     */
    static List<X509Certificate> certificates(Path file) throws IOException {
        byte[] content = read(file, "certificate").getBytes(StandardCharsets.US_ASCII);
        try {
            List<X509Certificate> found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(content))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (found.isEmpty()) {
                throw new IOException(file + ": holds no certificate; expected PEM, -----BEGIN CERTIFICATE-----");
            }
            return found;
        } catch (CertificateException e) {
            throw new IOException(file + ": not a certificate in PEM (" + e.getMessage() + ")", e);
        }
    }

    /**
     * The key of a file.
     *
     * @throws IOException names the file and what is wrong
     */
    static PrivateKey key(Path file) throws IOException {
        String text = read(file, "key");
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            Matcher other = OTHER_KEY.matcher(text);
            String advice = other.find()
                    ? "is a" + (other.group(1).startsWith("E") ? "n " : " ") + other.group(1) + "PRIVATE KEY"
                    : "holds no key";
            throw new IOException(file + ": " + advice + "; expected -----BEGIN PRIVATE KEY-----, as"
                    + " 'openssl pkcs8 -topk8 -nocrypt' writes it");
        }
        PKCS8EncodedKeySpec encoded;
        try {
            encoded = new PKCS8EncodedKeySpec(
                    Base64.getMimeDecoder().decode(key.group(1).strip()));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": not a key in PEM (its Base64 is broken)", e);
        }
        InvalidKeySpecException refusal = null;
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                refusal = e;
            } catch (NoSuchAlgorithmException e) {
                throw new IOException("this Java knows no keys of type " + algorithm, e);
            }
        }
        throw new IOException(file + ": neither an RSA nor an elliptic-curve key, or a broken one", refusal);
    }

    private static String read(Path file, String what) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, "no such " + what + " file");
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a folder; name a " + what + " in PEM");
        }
        long bytes = Files.size(file);
        if (bytes > MOST_BYTES) {
            throw new IOException(
                    file + ": has " + bytes + " bytes, a " + what + " file may have at most " + MOST_BYTES);
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
