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
package org.openhab.binding.ultrasonic.neural.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines that TensorFlow must not be tried on. */
class TensorFlowHostTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Linux,amd64,fpu sse2 avx fma,glibc 2.36",
                "Linux,aarch64,\"\",glibc 2.34",
                "Linux,amd64,avx,glibc 3.0",
                "Mac OS X,aarch64,\"\",\"\"",
                "Windows 11,amd64,\"\",\"\"",
            })
    void aFitMachineHasNoObstacle(String system, String architecture, String flags, String libc) {
        assertThat(new TensorFlowHost(system, architecture, flags, libc).obstacle())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "Linux|amd64|fpu sse2 avx2x noavx|glibc 2.36|no AVX",
                "Linux|amd64|\"\"|glibc 2.36|no AVX",
                "Linux|amd64|avx|glibc 2.31|it needs glibc 2.34 or newer, this system has glibc 2.31",
                "Linux|aarch64|\"\"|musl|this system has musl",
                "Linux|aarch64|\"\"|\"\"|this system has none that is known",
                "Linux|arm|neon|glibc 2.36|no natives for Linux on arm",
                "Mac OS X|x86_64|avx|\"\"|no natives for Mac OS X on x86_64",
                "FreeBSD|amd64|avx|\"\"|no natives for FreeBSD on amd64",
            })
    void anUnfitMachineIsToldWhy(String system, String architecture, String flags, String libc, String reason) {
        assertThat(new TensorFlowHost(system, architecture, flags, libc).obstacle())
                .hasValueSatisfying(text -> assertThat(text).contains(reason).doesNotContain("\n"));
    }

    @Test
    void theLibraryIsFoundAmongTheMapsAndTellsItsRelease(@TempDir Path folder) throws IOException {
        Path library = folder.resolve("libc.so.6");
        Files.write(
                library,
                "\0\0GNU C Library (Debian GLIBC 2.31-13) stable release version 2.31.\n\0"
                        .getBytes(StandardCharsets.ISO_8859_1));
        String other = "7f00-7f01 r-xp 00000000 fe:01 12  /usr/lib/libm.so.6";
        String line = "7f01-7f02 r-xp 00000000 fe:01 13  " + library;

        assertThat(TensorFlowHost.libraryOf(List.of("7f-8f rw-p [heap]", other, line)))
                .isEqualTo("glibc 2.31");
        assertThat(TensorFlowHost.libraryOf(List.of(other, "7f-8f r-xp /lib/ld-musl-x86_64.so.1")))
                .isEqualTo("musl");
        assertThat(TensorFlowHost.libraryOf(List.of())).isEmpty();
    }

    @Test
    void thisMachineIsKnown() {
        TensorFlowHost here = TensorFlowHost.here();

        assertThat(here.system()).isNotEmpty();
        assertThat(here.architecture()).isNotEmpty();
        if (here.system().equals("Linux")) {
            assertThat(here.libc()).matches("glibc 2\\.\\d+|musl");
        }
    }
}
