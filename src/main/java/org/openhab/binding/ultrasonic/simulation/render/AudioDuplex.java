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
package org.openhab.binding.ultrasonic.simulation.render;

import java.io.IOException;

/**
 * A sound card as the virtual room sees it: playback and capture in step.
 *
 * <p>One thread at a time.
 */
public interface AudioDuplex extends AutoCloseable {

    /** What it is, for messages. */
    String name();

    /** Samples per second, in and out. */
    int sampleRateHz();

    /** How many microphones are heard. */
    int microphones();

    /**
     * Plays and hears the same stretch of time.
     *
     * @param emitted what goes to the speaker, full scale 1.0, at least {@code length} samples
     * @param heard {@code float[microphone][at least length]}, filled with what the microphones hear
     * @param length how many samples, 1 or more
     * @throws IOException if the device breaks
     */
    void exchange(float[] emitted, float[][] heard, int length) throws IOException;

    @Override
    void close() throws IOException;
}
