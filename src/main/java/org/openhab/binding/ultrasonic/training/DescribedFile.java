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
package org.openhab.binding.ultrasonic.training;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * Writes a file that begins with magic, version, length of a JSON text that describes it and the text, little endian,
 * and goes on with data. Appears whole with {@link #commit()} or not at all.
 */
final class DescribedFile implements Closeable {

    /** Bytes before the text. */
    static final int PREFIX_BYTES = 12;

    private final AtomicFile file;
    private final FileChannel channel;

    /**
     * Begins a file.
     *
     * @param target its name
     * @param magic its first four bytes
     * @param version of its format
     * @param description the JSON text
     * @throws IOException if the disk refuses
     */
    DescribedFile(Path target, int magic, int version, String description) throws IOException {
        byte[] text = description.getBytes(StandardCharsets.UTF_8);
        ByteBuffer prefix = ByteBuffer.allocate(PREFIX_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        prefix.putInt(magic).putInt(version).putInt(text.length).flip();
        file = new AtomicFile(target);
        try {
            channel = FileChannel.open(file.temporary(), StandardOpenOption.WRITE);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        try {
            add(prefix);
            add(ByteBuffer.wrap(text));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Appends what remains in a buffer. */
    void add(ByteBuffer data) throws IOException {
        while (data.hasRemaining()) {
            channel.write(data);
        }
    }

    /** Makes the file appear under its name. */
    void commit() throws IOException {
        channel.close();
        file.commit();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            file.close();
        }
    }
}
