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
package org.openhab.binding.ultrasonic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no tools of Debian to be seen. */
class PackageTest {

    @TempDir
    private Path folder;

    private static TarArchive archive() {
        return new TarArchive().file("a/b.txt", "hello").program("a/run", "#!/bin/sh\n");
    }

    @Test
    void equalContentsGiveEqualBytes() {
        assertThat(archive().compressed()).isEqualTo(archive().compressed());
        assertThat(new DebianPackage("arm64", "1.2", archive(), 5).bytes())
                .isEqualTo(new DebianPackage("arm64", "1.2", archive(), 5).bytes());
    }

    @Test
    void pathsThatDoNotFitAreRefused() {
        TarArchive tooLong = new TarArchive().file("x".repeat(101), "");
        assertThatThrownBy(tooLong::compressed).hasMessageContaining("too long");
    }

    @Test
    void debianPackageBeginsAsDebWants() {
        DebianPackage debian = new DebianPackage("arm64", "0.1.0-SNAPSHOT", archive(), 5_000_000);
        assertThat(debian.fileName()).isEqualTo("ultrasonic_0.1.0~snapshot_arm64.deb");
        byte[] bytes = debian.bytes();
        String head = new String(Arrays.copyOf(bytes, 72), StandardCharsets.US_ASCII);
        assertThat(head).startsWith("!<arch>\ndebian-binary   ").endsWith("`\n2.0\n");
        assertThat(bytes.length % 2).isZero();
    }

    @Test
    void unitRunsTheFileAndNothingElse() {
        String unit = new SystemdUnit("/usr/bin/ultrasonic", Path.of("/etc/a b/50%.yaml")).text();
        assertThat(unit)
                .contains("Type=notify")
                .contains("WatchdogSec=60")
                .contains("ExecStart=/usr/bin/ultrasonic run --config \"/etc/a b/50%%.yaml\"")
                .contains("XDG_DATA_HOME=%S\n");
    }

    @Test
    void installWritesUnitAndFile() {
        Path config = folder.resolve("etc/satellite.yaml");
        CommandResult installed = CommandResult.of("service", "install", "--folder", folder, "--config", config);
        assertThat(installed.err()).isEmpty();
        assertThat(installed.exitCode()).isZero();
        assertThat(folder.resolve("ultrasonic.service")).content().contains(config.toString());
        assertThat(config).hasContent(SatelliteExample.text());
        assertThat(installed.out()).contains("systemctl enable --now ultrasonic.service");
        CommandResult nowhere = CommandResult.of("service", "install", "--folder", folder.resolve("none"));
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("no such folder");
        assertThat(CommandResult.of("service").exitCode()).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }
}
