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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemFilesTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("x.pem"), text);
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "EC, 256"})
    void keysOfBothKindsAreRead(String algorithm, int bits) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        PrivateKey key = generator.generateKeyPair().getPrivate();
        Path file = file("# ours\n-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        assertThat(PemFiles.key(file)).isEqualTo(key);
    }

    @Test
    void olderKeysAreRefusedWithAdvice() throws IOException {
        Path file = file("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> PemFiles.key(file))
                .hasMessageContaining("x.pem: is a RSA PRIVATE KEY")
                .hasMessageContaining("openssl pkcs8");
    }

    @Test
    void brokenFilesNameThemselves() throws IOException {
        Path file = file("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> PemFiles.key(file)).hasMessageContaining("x.pem: neither");
        assertThatThrownBy(() -> PemFiles.certificates(file)).hasMessageContaining("x.pem");
        assertThatThrownBy(() -> PemFiles.certificates(folder)).hasMessageContaining("is a folder");
        Path missing = folder.resolve("none.pem");
        TlsConfig tls = new TlsConfig(Optional.of(missing), Optional.empty(), Optional.empty(), true);
        assertThatThrownBy(() -> TlsSockets.of(tls))
                .isInstanceOfSatisfying(BrokerException.class, failure -> assertThat(failure.problem())
                        .isEqualTo(BrokerProblem.FILES_UNUSABLE))
                .hasMessageContaining("none.pem")
                .hasMessageContaining("no such certificate file");
    }
}
