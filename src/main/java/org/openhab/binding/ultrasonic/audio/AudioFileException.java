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
import java.nio.file.Path;

/** A sound file that cannot be read as one; the message is one line that names the file, the place and the reason. */
public final class AudioFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long offsetBytes;

    /**
     * A fault at a place in a file.
     *
     * @param file the file
     * @param offsetBytes where in the file, counted from its first byte
     * @param reason what was expected and what was found, one line
     */
    public AudioFileException(Path file, long offsetBytes, String reason) {
        super(file + ": at byte " + offsetBytes + ": " + reason);
        this.file = file;
        this.offsetBytes = offsetBytes;
    }

    /**
     * A fault of a file as a whole.
     *
     * @param file the file
     * @param reason what is wrong and what to do, one line
     */
    public AudioFileException(Path file, String reason) {
        super(file + ": " + reason);
        this.file = file;
        this.offsetBytes = 0;
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Where in the file, bytes from its start; 0 where the file as a whole is at fault. */
    public long offsetBytes() {
        return offsetBytes;
    }
}
