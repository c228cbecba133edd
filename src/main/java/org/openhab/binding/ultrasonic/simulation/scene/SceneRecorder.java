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
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;
import org.openhab.binding.ultrasonic.audio.WavFormat;
import org.openhab.binding.ultrasonic.audio.WavWriter;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Tone;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.render.FullRateRenderer;
import org.openhab.binding.ultrasonic.simulation.render.LoopbackSource;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;

/** Renders scenes to sound files with their labels beside them. Each call stands alone; any number may run at once. */
public final class SceneRecorder {

    private static final int BLOCK_SAMPLES = 1 << 14;

    /** A tone must keep this far from half the sample rate, Hz: Doppler of people and slow fans. */
    private static final double BAND_EDGE_HZ = 1000;

    /** Poses that ask for more than this may be blades; bodies never are as fast. */
    private static final double BODY_CONTROL_RATE_HZ = 500;

    /** Doppler that fits in the usual envelope of about 6 kHz. */
    private static final double USUAL_DOPPLER_HZ = 2500;

    private static final int SPEED_SAMPLES = 64;

    private static final int WIDE_ENVELOPE_RATE_HZ = 12_000;

    private SceneRecorder() {}

    /**
     * How a scene is rendered at a sample rate: an envelope of about 6 kHz, of about 12 kHz where blades turn fast.
     *
     * @throws IllegalArgumentException if a tone does not fit the rate
     */
    public static RenderSettings settings(Scene scene, int sampleRateHz) {
        for (Tone tone : scene.emission().tones()) {
            if (tone.frequencyHz() > sampleRateHz / 2.0 - BAND_EDGE_HZ) {
                throw new IllegalArgumentException("tone of " + Key.plain(tone.frequencyHz()) + " Hz in scene '"
                        + scene.name() + "' needs a sample rate of "
                        + Key.plain(2 * (tone.frequencyHz() + BAND_EDGE_HZ))
                        + " Hz or more, got " + sampleRateHz + " Hz");
            }
        }
        RenderSettings usual = RenderSettings.at(sampleRateHz);
        int decimation = fastestDopplerHz(scene) > USUAL_DOPPLER_HZ
                ? Math.max(1, sampleRateHz / WIDE_ENVELOPE_RATE_HZ)
                : usual.envelopeDecimation();
        return new RenderSettings(
                sampleRateHz,
                Math.min(decimation, usual.envelopeDecimation()),
                usual.wallOrder(),
                usual.echoFloorDb(),
                usual.noise());
    }

    /** A scene's sound, numbered by the scene's time. */
    static AudioSource source(Scene scene, int sampleRateHz, boolean loopback) {
        AudioSource microphones = new FullRateRenderer(scene, settings(scene, sampleRateHz));
        return loopback ? new LoopbackSource(microphones, scene) : microphones;
    }

    /** Largest Doppler shift of fast movers, from their poses at some times all over the scene. */
    private static double fastestDopplerHz(Scene scene) {
        double carrierHz = scene.emission().tones().stream()
                .mapToDouble(Tone::frequencyHz)
                .max()
                .orElseThrow();
        double fastest = 0;
        for (Mover mover : scene.movers()) {
            if (mover.controlRateHz() > BODY_CONTROL_RATE_HZ) {
                for (int i = 0; i < SPEED_SAMPLES; i++) {
                    double time = scene.durationSeconds() * (i + 0.5) / SPEED_SAMPLES;
                    fastest = Math.max(fastest, speed(mover, time, 1 / mover.controlRateHz()));
                }
            }
        }
        return 2 * fastest * carrierHz / scene.air().speedOfSoundMetersPerSecond();
    }

    private static double speed(Mover mover, double time, double step) {
        ScattererPose before = new ScattererPose(mover.scatterers().size());
        ScattererPose after = new ScattererPose(mover.scatterers().size());
        mover.pose(time, before);
        mover.pose(time + step, after);
        double fastest = 0;
        for (int i = 0; i < before.size(); i++) {
            double x = after.center(i, 0) - before.center(i, 0);
            double y = after.center(i, 1) - before.center(i, 1);
            double z = after.center(i, 2) - before.center(i, 2);
            fastest = Math.max(fastest, Math.sqrt(x * x + y * y + z * z) / step);
        }
        return fastest;
    }

    /**
     * Renders a scene's microphones to a WAV file, as below.
     *
     * @throws IOException if the disk refuses
     */
    public static RecordingLabels record(Scene scene, int sampleRateHz, Path wavFile, DoubleConsumer progress)
            throws IOException {
        return record(scene, sampleRateHz, false, wavFile, progress);
    }

    /**
     * Renders a scene to a WAV file of the converter's width; its labels go beside it. Both appear whole or, if
     * something fails, neither.
     *
     * @param sampleRateHz of the recording
     * @param loopback whether what the device plays follows the microphones, as one channel more
     * @param wavFile an older file of that name is replaced
     * @param progress told how many seconds have been added
     * @throws IOException if the disk refuses
     */
    public static RecordingLabels record(
            Scene scene, int sampleRateHz, boolean loopback, Path wavFile, DoubleConsumer progress) throws IOException {
        int bits = scene.device().converter().bits();
        SampleEncoding encoding =
                bits <= 16 ? SampleEncoding.PCM_16 : bits <= 24 ? SampleEncoding.PCM_24 : SampleEncoding.FLOAT_32;
        RecordingLabels labels;
        try (AudioSource source = source(scene, sampleRateHz, loopback);
                WavWriter writer =
                        WavWriter.create(wavFile, new WavFormat(encoding, source.microphones(), sampleRateHz))) {
            for (AudioBlock block = source.read(BLOCK_SAMPLES); block != null; block = source.read(BLOCK_SAMPLES)) {
                writer.write(block);
                progress.accept((double) block.length() / sampleRateHz);
            }
            labels = SceneLabels.of(scene, sampleRateHz, (double) writer.samplesWritten() / sampleRateHz)
                    .withMicrophones(source.microphones());
            writer.finish();
        } catch (IOException e) {
            throw named(wavFile, e);
        }
        Path labelFile = RecordingLabels.fileBeside(wavFile);
        try {
            labels.write(labelFile);
        } catch (IOException e) {
            Files.deleteIfExists(wavFile);
            throw named(labelFile, e);
        }
        return labels;
    }

    /** A full disk's message says only that it is full. */
    private static IOException named(Path file, IOException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean named = failure instanceof FileSystemException || message.contains(file.toString());
        return named
                ? failure
                : new IOException(file + ": " + message + "; nothing of it was kept, write it elsewhere", failure);
    }
}
