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
package org.openhab.binding.ultrasonic.calibration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.render.SimulatedAudio;

/** A virtual room that is calibrated block by block; what is played and heard may be tampered with. */
final class VirtualDevice {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T09:00:00Z"));
    private static final double MOST_SECONDS = 120;

    private final SimulatedAudio audio;
    private final DeviceIdentity identity;
    private Consumer<float[]> playback = samples -> {};
    private Consumer<float[][]> capture = samples -> {};
    private float loudest;

    VirtualDevice(Scene scene, int sampleRateHz) {
        this.audio = new SimulatedAudio(scene, RenderSettings.at(sampleRateHz));
        this.identity = new DeviceIdentity(scene.device().name(), sampleRateHz, audio.microphones());
    }

    VirtualDevice playing(Consumer<float[]> change) {
        playback = change;
        return this;
    }

    VirtualDevice hearing(Consumer<float[][]> change) {
        capture = change;
        return this;
    }

    DeviceIdentity identity() {
        return identity;
    }

    /** Largest sample that was emitted. */
    float loudest() {
        return loudest;
    }

    CalibrationOutcome calibrate(CalibrationSettings settings) {
        return calibrate(new CalibrationProcedure(identity, settings, CLOCK), 4800, progress -> {});
    }

    CalibrationOutcome calibrate(
            CalibrationProcedure procedure, int blockLength, Consumer<CalibrationProgress> listener) {
        float[] out = new float[blockLength];
        float[][] in = new float[audio.microphones()][blockLength];
        long index = 0;
        while (procedure.outcome().isEmpty() || !procedure.silent()) {
            procedure.emit(out, blockLength);
            for (float sample : out) {
                loudest = Math.max(loudest, Math.abs(sample));
            }
            playback.accept(out);
            audio.exchange(out, in, blockLength);
            capture.accept(in);
            listener.accept(procedure.process(new AudioBlock(in, identity.sampleRateHz(), index)));
            index += blockLength;
            if (index > MOST_SECONDS * identity.sampleRateHz()) {
                throw new IllegalStateException("the calibration does not end");
            }
        }
        return procedure.outcome().orElseThrow();
    }
}
