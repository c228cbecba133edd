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
package org.openhab.binding.ultrasonic.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsSeenBeforeTheCommitAndAllAfterIt() throws IOException {
        Path target = folder.resolve("result.csv");
        Files.writeString(target, "old");
        try (AtomicFile file = new AtomicFile(target)) {
            Files.writeString(file.temporary(), "new");
            assertThat(target).hasContent("old");
            file.commit();
            assertThat(target).hasContent("new");
        }
        assertThat(list()).containsExactly(target);
    }

    @Test
    void withoutACommitNothingChanges() throws IOException {
        Path target = folder.resolve("result.csv");
        try (AtomicFile file = new AtomicFile(target)) {
            Files.writeString(file.temporary(), "half");
        }
        assertThat(list()).isEmpty();
    }

    @Test
    void twoWritersOfOneFileDoNotMix() throws IOException {
        Path target = folder.resolve("result.csv");
        try (AtomicFile one = new AtomicFile(target);
                AtomicFile two = new AtomicFile(target)) {
            Files.writeString(one.temporary(), "one");
            Files.writeString(two.temporary(), "two");
            two.commit();
            one.commit();
        }
        assertThat(target).hasContent("one");
        assertThat(list()).containsExactly(target);
    }

    @Test
    void aFolderInTheWayOrMissingIsNamed() {
        assertThatThrownBy(() -> AtomicFile.writeString(folder, "x"))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": is a folder; name a file to write");
        Path missing = folder.resolve("no/file.txt");
        assertThatThrownBy(() -> AtomicFile.writeString(missing, "x"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing + ": its folder does not exist; make it first");
    }

    @Test
    void aLinkStaysALinkAndADeviceIsLeftAlone() throws IOException {
        Path target = Files.writeString(folder.resolve("target.txt"), "old");
        Path link;
        try {
            link = Files.createSymbolicLink(folder.resolve("link.txt"), target);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "needs a file system with symbolic links: " + e.getMessage());
            return;
        }
        AtomicFile.writeString(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "needs " + device);
        assertThatThrownBy(() -> new AtomicFile(device)).hasMessageContaining("is not a plain file");
    }

    private Path[] list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toArray(Path[]::new);
        }
    }
}
