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
package org.openhab.binding.ultrasonic.cli;

import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;

/**
 * A made-up recording to look at where there is no sound card: 30 s of a 36 kHz tone at two microphones while somebody
 * walks by.
 *
 * <p>The tone reaches the microphones directly, with their own noise on top. Each part of the body adds an echo of
 * amplitude a/2 / (d1 d2) and absorption over d1 + d2 metres, delayed by (d1 + d2) / c, so that level and Doppler shift
 * are those of its position and speed.
 */
final class DemoRecording implements AudioSource {

    static final int SAMPLE_RATE_HZ = 96_000;
    static final double CARRIER_HZ = 36_000;
    static final double DURATION_SECONDS = 30;

    private static final double SOUND_SPEED_METERS_PER_SECOND = 343.2;
    /** At 20 C and 50 % relative humidity (ISO 9613-1). */
    private static final double ABSORPTION_DB_PER_METRE = 1.17;
    /** The tone 1 m from the loudspeaker, full scale 1. */
    private static final double TONE_AT_ONE_METRE = 0.02;
    /** Noise of each microphone, standard deviation. */
    private static final double NOISE = 1e-4;

    /** The loudspeaker is at the origin; microphones to the left and right of it, in metres. */
    private static final double[][] MICROPHONES = {{-0.035, 0, 0.06}, {0.035, 0, 0.06}};

    /** Positions are computed this often; in between the phase runs evenly. */
    private static final int CONTROL_SAMPLES = 32;

    private final List<DemoScatterer> body = DemoPerson.body();
    private final SplittableRandom random;
    private final long total = Math.round(DURATION_SECONDS * SAMPLE_RATE_HZ);
    private final float[][] control = new float[MICROPHONES.length][CONTROL_SAMPLES];
    private float[][] samples = new float[MICROPHONES.length][0];
    private long position;

    /**
     * Begins the recording.
     *
     * @param seed of the noise
     */
    DemoRecording(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** What happens in it. */
    static RecordingLabels labels(String name) {
        return new RecordingLabels(
                name,
                DURATION_SECONDS,
                MICROPHONES.length,
                List.of(CARRIER_HZ),
                SAMPLE_RATE_HZ,
                DemoPerson.labels(),
                true);
    }

    @Override
    public String name() {
        return "simulated walk";
    }

    @Override
    public int sampleRateHz() {
        return SAMPLE_RATE_HZ;
    }

    @Override
    public int microphones() {
        return MICROPHONES.length;
    }

    @Override
    public OptionalLong totalSamples() {
        return OptionalLong.of(total);
    }

    @Override
    public AudioBlock read(int maxSamples) {
        int count = (int) Math.min(maxSamples, total - position);
        if (count == 0) {
            return null;
        }
        if (samples[0].length < count) {
            samples = new float[MICROPHONES.length][count];
        }
        int done = 0;
        while (done < count) {
            int within = (int) ((position + done) % CONTROL_SAMPLES);
            if (within == 0) {
                for (int mic = 0; mic < MICROPHONES.length; mic++) {
                    render(mic, position + done);
                }
            }
            int part = Math.min(CONTROL_SAMPLES - within, count - done);
            for (int mic = 0; mic < MICROPHONES.length; mic++) {
                System.arraycopy(control[mic], within, samples[mic], done, part);
            }
            done += part;
        }
        AudioBlock block = new AudioBlock(samples, count, SAMPLE_RATE_HZ, position);
        position += count;
        return block;
    }

    private void render(int mic, long first) {
        float[] row = control[mic];
        for (int i = 0; i < CONTROL_SAMPLES; i++) {
            row[i] = (float) (NOISE * random.nextGaussian());
        }
        double from = (double) first / SAMPLE_RATE_HZ;
        double to = (double) (first + CONTROL_SAMPLES) / SAMPLE_RATE_HZ;
        double[] ear = MICROPHONES[mic];
        double direct = length(ear);
        add(row, TONE_AT_ONE_METRE / direct, phase(from, direct), phase(to, direct));
        double presence = DemoPerson.presence(from);
        for (DemoScatterer part : body) {
            if (presence > 0) {
                double[] place = part.path().apply(from);
                double outward = length(place);
                double inward = distance(place, ear);
                double path = outward + inward;
                double amplitude = presence
                        * TONE_AT_ONE_METRE
                        * part.echoAmplitude()
                        / (outward * inward)
                        * Math.pow(10, -ABSORPTION_DB_PER_METRE * path / 20);
                double[] next = part.path().apply(to);
                add(row, amplitude, phase(from, path), phase(to, length(next) + distance(next, ear)));
            }
        }
    }

    /** Adds a sine whose phase runs evenly from one value to another. */
    private static void add(float[] row, double amplitude, double fromPhase, double toPhase) {
        double step = (toPhase - fromPhase) / CONTROL_SAMPLES;
        double turnRe = Math.cos(step);
        double turnIm = Math.sin(step);
        double re = amplitude * Math.cos(fromPhase);
        double im = amplitude * Math.sin(fromPhase);
        for (int i = 0; i < CONTROL_SAMPLES; i++) {
            row[i] += (float) re;
            double turned = re * turnRe - im * turnIm;
            im = re * turnIm + im * turnRe;
            re = turned;
        }
    }

    private static double phase(double seconds, double pathMetres) {
        return 2 * Math.PI * CARRIER_HZ * (seconds - pathMetres / SOUND_SPEED_METERS_PER_SECOND);
    }

    private static double length(double[] vector) {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }

    private static double distance(double[] a, double[] b) {
        return length(new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]});
    }

    @Override
    public void close() {
        // Nothing to let go of.
    }
}
