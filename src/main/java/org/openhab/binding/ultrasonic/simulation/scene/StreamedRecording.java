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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.io.IOException;
import java.util.OptionalLong;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.simulation.Scene;

/**
 * The recording that {@link SceneRecorder} would write, block by block and kept nowhere. As in a file, what a dropout
 * lost is not in it: the samples are numbered without a gap.
 */
public final class StreamedRecording implements AudioSource {

    private final AudioSource renderer;
    private long position;

    /**
     * Begins a scene.
     *
     * @throws IllegalArgumentException if a tone does not fit the rate
     */
    public StreamedRecording(Scene scene, int sampleRateHz) {
        this(scene, sampleRateHz, false);
    }

    /**
     * Begins a scene.
     *
     * @param loopback whether what the device plays follows the microphones, as one channel more
     * @throws IllegalArgumentException as above
     */
    public StreamedRecording(Scene scene, int sampleRateHz, boolean loopback) {
        this.renderer = SceneRecorder.source(scene, sampleRateHz, loopback);
    }

    @Override
    public String name() {
        return renderer.name();
    }

    @Override
    public int sampleRateHz() {
        return renderer.sampleRateHz();
    }

    @Override
    public int microphones() {
        return renderer.microphones();
    }

    /** Not known before the end where samples are lost. */
    @Override
    public OptionalLong totalSamples() {
        return OptionalLong.empty();
    }

    @Override
    public AudioBlock read(int maxSamples) throws IOException {
        AudioBlock block = renderer.read(maxSamples);
        if (block == null) {
            return null;
        }
        AudioBlock numbered = new AudioBlock(block.samples(), block.length(), block.sampleRateHz(), position);
        position += block.length();
        return numbered;
    }

    @Override
    public void close() throws IOException {
        renderer.close();
    }
}
