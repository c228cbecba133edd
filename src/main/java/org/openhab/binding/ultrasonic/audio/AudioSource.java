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
import java.util.OptionalLong;

/** Where blocks come from: a file, a sound card, a simulated room. Read by one thread at a time. */
public interface AudioSource extends AutoCloseable {

    /** What the source is, for messages: a file name, a device name. */
    String name();

    /** Samples per second and microphone. */
    int sampleRateHz();

    /** How many microphones each block holds. */
    int microphones();

    /** Samples per microphone from start to end, where the source has an end that is known. */
    OptionalLong totalSamples();

    /**
     * Reads the next block, waiting for it where the source is live.
     *
     * <p>The block's arrays belong to the source and are valid until the next call.
     *
     * @param maxSamples the most samples per microphone that the block may hold, at least 1
     * @return the block with at least one sample, or {@code null} at the end of the source
     * @throws IOException if the source breaks; the message names the source, the place and what was expected
     */
    AudioBlock read(int maxSamples) throws IOException;

    @Override
    void close() throws IOException;
}
