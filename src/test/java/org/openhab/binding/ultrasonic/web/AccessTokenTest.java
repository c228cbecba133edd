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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokenTest {

    @TempDir
    private Path folder;

    @Test
    void madeOnceAndTheSameEverAfter() throws IOException {
        Path file = folder.resolve("new/folder/token");
        AccessToken first = AccessToken.of(file);
        AccessToken second = AccessToken.of(file);
        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(Base64.getUrlDecoder().decode(first.text())).hasSize(32);
        assertThat(AccessToken.random().text()).isNotEqualTo(first.text());
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Path file = folder.resolve("token");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "this file system knows no rights");
        AccessToken.of(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        // A file that somebody has opened to all is closed again.
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        AccessToken.of(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNoTokenIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "too short\n");
        assertThatThrownBy(() -> AccessToken.of(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("delete it");
    }

    @Test
    void neverShowsItself() {
        AccessToken token = AccessToken.random();
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(token.matches(token.text())).isTrue();
        assertThat(token.matches(token.text() + "x")).isFalse();
        assertThat(token.matches("")).isFalse();
    }
}
