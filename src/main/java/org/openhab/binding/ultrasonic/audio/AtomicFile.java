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

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all.
 *
 * <p>Its content is written under a temporary name in the same folder, forced to the disk and only then moved to its
 * own name. Whoever closes it without {@link #commit()} leaves whatever was there before, untouched:
 *
 * <pre>{@code
 * try (AtomicFile file = new AtomicFile(target)) {
 *     Files.writeString(file.temporary(), text);
 *     file.commit();
 * }
 * }</pre>
 */
public final class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private boolean committed;

    /**
     * Makes the temporary file, empty.
     *
     * @param target the file that is to appear
     * @throws IOException if its folder does not exist or may not be written to, or if the name is a folder's
     */
    public AtomicFile(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new IOException(target + ": is a folder; name a file to write");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A move would put a file in the place of a device such as /dev/null.
            throw new IOException(target + ": is not a plain file; name another");
        }
        // A link stays a link; the file that it points to is replaced.
        this.target = Files.exists(target) ? target.toRealPath() : target;
        Path folder = this.target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(target.toString(), null, "its folder does not exist; make it first");
        }
        Path free;
        int attempt = 0;
        do {
            free = folder.resolve(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + attempt++ + ".part");
        } while (!create(free, target));
        this.temporary = free;
    }

    /**
     * Writes a text file in one go, as UTF-8.
     *
     * @throws IOException if it cannot be written; then the old file, if any, is untouched
     */
    public static void writeString(Path target, String text) throws IOException {
        try (AtomicFile file = new AtomicFile(target)) {
            Files.writeString(file.temporary(), text, StandardCharsets.UTF_8);
            file.commit();
        }
    }

    /** Where to write the content; exists from the start. */
    public Path temporary() {
        return temporary;
    }

    /**
     * Forces the content to the disk and gives it its name, in place of an older file.
     *
     * @throws IOException if the disk refuses; then {@link #close()} removes the temporary file
     */
    public void commit() throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot; both names are in one folder, so the plain move is a rename too.
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        committed = true;
    }

    /** Removes the temporary file, unless it was committed. */
    @Override
    public void close() throws IOException {
        if (!committed) {
            Files.deleteIfExists(temporary);
        }
    }

    /** Files.createTempFile would make a file that only its owner may read, which is not what a result should be. */
    private static boolean create(Path file, Path target) throws IOException {
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (AccessDeniedException e) {
            // The temporary name would mean nothing to whoever reads the message.
            throw new AccessDeniedException(target.toString(), null, "its folder may not be written to");
        }
    }
}
