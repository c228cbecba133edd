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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void isKnownByDeviceAndInode() throws IOException {
        Path socket = Files.createFile(folder.resolve("socket"));
        Path other = Files.createFile(folder.resolve("other"));
        String stream = Files.getAttribute(socket, "unix:dev") + ":" + Files.getAttribute(socket, "unix:ino");
        assertThat(Journal.holds(socket, Map.of(Journal.VARIABLE, stream))).isTrue();
        assertThat(Journal.holds(other, Map.of(Journal.VARIABLE, stream)))
                .as("the variable is inherited, the output is not")
                .isFalse();
        assertThat(Journal.holds(socket, Map.of())).isFalse();
        assertThat(Journal.holds(folder.resolve("none"), Map.of(Journal.VARIABLE, stream)))
                .isFalse();
    }
}
