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

/**
 * A loudspeaker and microphones that run together: a sound card, a sound server, a virtual room.
 *
 * <p>One thread calls {@link #exchange} over and over; {@link #close} may come from any thread. Loudspeaker and
 * microphones may have clocks of their own, so what is played is asked for as the loudspeaker needs it, and the number
 * of samples played need not be that of the samples heard.
 */
public interface AudioDuplex extends AutoCloseable {

    /** What it is, for messages. */
    String name();

    /** Samples per second, in and out. */
    int sampleRateHz();

    /** How many microphones are heard. */
    int microphones();

    /**
     * Keeps the loudspeaker supplied and waits for what the microphones hear next.
     *
     * <p>The block's arrays belong to the device and are valid until the next call.
     *
     * @param playback is asked for what the loudspeaker plays, on this thread
     * @return the next samples; a jump of their index is a gap; a block without samples if none came within about half
     *     a second, or if the device is being closed
     * @throws DeviceException if the device is gone; then close it and open another
     * @throws IOException if it breaks otherwise
     */
    AudioBlock exchange(Playback playback) throws IOException;

    /** What went wrong so far. */
    DuplexCounters counters();

    /** Lets go of the device, frees a thread that waits in {@link #exchange}, and does not wait long itself. */
    @Override
    void close();
}
