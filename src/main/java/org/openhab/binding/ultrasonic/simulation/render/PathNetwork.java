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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.MicrophoneModel;
import org.openhab.binding.ultrasonic.simulation.disturber.AdditiveSource;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.AirField;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/**
 * All paths of a scene from the speaker to the microphones, for any number of bands. Works in chunks of
 * {@link BandSignal#CHUNK} envelope samples that follow each other from chunk 0.
 */
final class PathNetwork {

    private final Geometry geometry;
    private final double rateHz;
    private final double echoFloor;
    private final List<MoverEchoes> movers = new ArrayList<>();
    private final StaticShake shake;
    private final List<TimeFunction> captureGains = new ArrayList<>();
    private final List<TimeFunction> playbackGains = new ArrayList<>();
    private final List<AdditiveSource> sounds = new ArrayList<>();

    /**
     * The paths of a scene.
     *
     * @param rateHz envelope samples per second
     * @param echoFloorDb as in {@link RenderSettings}
     * @param startSeconds scene time of the first sample of chunk 0
     */
    PathNetwork(Scene scene, double rateHz, int wallOrder, double echoFloorDb, double startSeconds) {
        geometry = new Geometry(scene);
        this.rateHz = rateHz;
        echoFloor = Decibels.toAmplitude(quietestNoiseDb(scene) + echoFloorDb);
        for (Disturber disturber : scene.disturbers()) {
            captureGains.add(disturber.captureGainDb());
            playbackGains.add(disturber.playbackGainDb());
            sounds.addAll(disturber.sounds());
        }
        captureGains.removeIf(TimeFunction.ZERO::equals);
        playbackGains.removeIf(TimeFunction.ZERO::equals);
        AirField air = new AirField(
                scene.room(),
                scene.air(),
                scene.airStirrers(),
                temperatureDrift(scene),
                4 * geometry.microphones,
                SeededNoise.derive(scene.seed(), "air"));
        AirField.Reader airReader = air.reader();
        for (Mover mover : scene.movers()) {
            movers.add(new MoverEchoes(geometry, air, airReader, mover, wallOrder, rateHz, startSeconds));
        }
        shake = new StaticShake(geometry, air, airReader, rateHz, startSeconds);
    }

    /** Density of the noise of the quietest microphone, dB re full scale in 1 Hz. */
    private static double quietestNoiseDb(Scene scene) {
        return scene.device().microphones().stream()
                .mapToDouble(MicrophoneModel::noiseDbPerRootHz)
                .min()
                .orElseThrow();
    }

    private static TimeFunction temperatureDrift(Scene scene) {
        List<TimeFunction> drifts = new ArrayList<>();
        for (Disturber disturber : scene.disturbers()) {
            drifts.add(disturber.temperatureDriftKelvin());
        }
        return time -> {
            double sum = 0;
            for (TimeFunction drift : drifts) {
                sum += drift.at(time);
            }
            return sum;
        };
    }

    int microphones() {
        return geometry.microphones;
    }

    Geometry geometry() {
        return geometry;
    }

    List<AdditiveSource> sounds() {
        return sounds;
    }

    /** Computes the geometry of a chunk, once for all bands. */
    void advance(long chunk) {
        for (MoverEchoes mover : movers) {
            mover.advance(chunk);
        }
        shake.advance(chunk);
    }

    /** Amplitude factor of the host's playback gain. */
    double playbackGain(double timeSeconds) {
        return gain(playbackGains, timeSeconds);
    }

    /** Amplitude factor of the host's capture gain. */
    double captureGain(double timeSeconds) {
        return gain(captureGains, timeSeconds);
    }

    boolean capturesEvenly() {
        return captureGains.isEmpty();
    }

    boolean playsEvenly() {
        return playbackGains.isEmpty();
    }

    private static double gain(List<TimeFunction> gainsDb, double timeSeconds) {
        double db = 0;
        for (TimeFunction gain : gainsDb) {
            db += gain.at(timeSeconds);
        }
        return db == 0 ? 1 : Decibels.toAmplitude(db);
    }

    /** A band around a frequency. */
    Band band(double centerHz) {
        return new Band(centerHz);
    }

    /** All paths in one band. */
    final class Band {

        private final BandGains gains;
        private final StaticBand still;
        private final List<MoverBand> moving = new ArrayList<>();

        private Band(double centerHz) {
            gains = new BandGains(geometry, centerHz, BandSignal.LONGEST_SECONDS * geometry.speedOfSound);
            still = new StaticBand(shake, geometry, gains, rateHz);
            for (MoverEchoes mover : movers) {
                moving.add(new MoverBand(mover, geometry, gains, centerHz, rateHz, echoFloor));
            }
        }

        /**
         * What the microphones hear of a chunk, before their own responses.
         *
         * @param outRe {@code float[microphone][CHUNK]}, overwritten
         * @param outIm the same
         */
        void render(long chunk, BandSignal signal, float[][] outRe, float[][] outIm) {
            for (int mic = 0; mic < geometry.microphones; mic++) {
                Arrays.fill(outRe[mic], 0, BandSignal.CHUNK, 0);
                Arrays.fill(outIm[mic], 0, BandSignal.CHUNK, 0);
            }
            still.add(signal, outRe, outIm);
            for (MoverBand mover : moving) {
                mover.add(chunk, signal, outRe, outIm);
            }
            float speaker = (float) gains.speaker;
            for (int mic = 0; mic < geometry.microphones; mic++) {
                for (int n = 0; n < BandSignal.CHUNK; n++) {
                    outRe[mic][n] *= speaker;
                    outIm[mic][n] *= speaker;
                }
            }
        }

        /** Applies a microphone's response to a chunk. */
        void respond(int mic, float[] re, float[] im) {
            float gainRe = (float) gains.microphoneRe[mic];
            float gainIm = (float) gains.microphoneIm[mic];
            for (int n = 0; n < BandSignal.CHUNK; n++) {
                float was = re[n];
                re[n] = was * gainRe - im[n] * gainIm;
                im[n] = was * gainIm + im[n] * gainRe;
            }
        }
    }
}
