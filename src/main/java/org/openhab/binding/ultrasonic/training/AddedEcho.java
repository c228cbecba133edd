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

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/**
 * The simplest mover there is, put into a room where nobody is: one echo of slowly changing velocity for some seconds,
 * from any direction, 10 to 40 dB above the noise of a spectrum. It counts as a person's, major beyond 0.3 m/s.
 */
final class AddedEcho {

    private static final int HOP = BasebandPlan.HOP;
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 2.5;
    private static final double MAJOR_METERS_PER_SECOND = 0.3;
    private static final double RAMP_SECONDS = 0.15;
    private static final double VARIATION = 0.3;
    /** How much a tapered frame lifts a tone out of the noise of single samples. */
    private static final double FRAME_GAIN_DB = 21;

    private final List<Double> carriersHz;
    private final double sampleSeconds;
    private final double startSeconds;
    private final double endSeconds;
    private final double velocity;
    private final double variationSeconds;
    private final double amplitude;
    private final double[][] phases;
    private double traveledMeters;
    private final double[] offsetsMeters = new double[HOP];
    private final double[] envelope = new double[HOP];

    /**
     * Draws an echo.
     *
     * @param scene where it is added
     * @param random draws it
     * @param fromSeconds where its track begins in the scene
     * @param noisePower of a baseband sample
     */
    AddedEcho(BasebandScene scene, Random random, double fromSeconds, double noisePower) {
        carriersHz = scene.carriersHz();
        sampleSeconds = scene.hopSeconds() / HOP;
        startSeconds = fromSeconds + 0.4 + 4 * random.nextDouble();
        endSeconds = startSeconds + 1.5 + 3.5 * random.nextDouble();
        double speed = SLOWEST * Math.pow(FASTEST / SLOWEST, random.nextDouble());
        velocity = random.nextBoolean() ? speed : -speed;
        variationSeconds = 1 + 4 * random.nextDouble();
        double ratioDb = 10 + 30 * random.nextDouble();
        amplitude = Math.sqrt(noisePower) * Math.pow(10, (ratioDb - FRAME_GAIN_DB) / 20);
        phases = new double[carriersHz.size()][scene.microphones()];
        for (double[] tone : phases) {
            for (int mic = 0; mic < tone.length; mic++) {
                tone[mic] = 2 * Math.PI * random.nextDouble();
            }
        }
    }

    /**
     * Power of the noise in a microphone's samples: their second differences hold little of the carrier and of echoes.
     *
     * @param samples of a run
     * @param microphones of the scene
     * @param tones of the scene
     * @param hop at which to look
     */
    static double noisePower(FloatBuffer samples, int microphones, int tones, int hop) {
        float[] re = new float[HOP];
        samples.get(hop * BasebandScene.floatsPerHop(tones, microphones, HOP), re);
        double sum = 0;
        for (int i = 2; i < HOP; i++) {
            double difference = (double) re[i] - 2 * re[i - 1] + re[i - 2];
            sum += difference * difference;
        }
        // Weights 1, -2, 1 have the squared sum 6; real and imaginary part are as strong.
        return 2 * sum / 6 / (HOP - 2);
    }

    /** The truth with the echo in it. */
    SceneInfo label(SceneInfo info) {
        MotionLabel.Kind kind =
                Math.abs(velocity) > MAJOR_METERS_PER_SECOND ? MotionLabel.Kind.MAJOR : MotionLabel.Kind.MINOR;
        List<Span> labels = new ArrayList<>(info.labels());
        labels.add(new Span(startSeconds, endSeconds, kind, -1));
        List<Span> presence = new ArrayList<>(info.presence());
        presence.add(new Span(startSeconds, endSeconds, null, -1));
        return new SceneInfo(
                info.name() + " with an echo",
                info.index(),
                info.sampleRateHz(),
                info.durationSeconds(),
                info.disturbers(),
                info.pet(),
                labels,
                presence);
    }

    /** Moves on by a hop that ends at some time; to be called once a hop, before {@link #add}. */
    void advance(double hopEndSeconds) {
        for (int i = 0; i < HOP; i++) {
            double time = hopEndSeconds - (HOP - 1 - i) * sampleSeconds;
            double sinceStart = time - startSeconds;
            double ramp = Math.max(0, Math.min(1, Math.min(sinceStart, endSeconds - time) / RAMP_SECONDS));
            envelope[i] = amplitude * (1 - Math.cos(Math.PI * ramp)) / 2;
            double now = velocity * (1 + VARIATION * Math.sin(2 * Math.PI * sinceStart / variationSeconds));
            traveledMeters += now * sampleSeconds;
            offsetsMeters[i] = traveledMeters;
        }
    }

    /** Adds the hop's echo to a tone's baseband. */
    void add(int tone, int[] microphones, Baseband baseband) {
        double radiansPerMeter = 4 * Math.PI * carriersHz.get(tone) / DopplerAxis.SOUND_SPEED_METERS_PER_SECOND;
        for (int mic = 0; mic < microphones.length; mic++) {
            double phase = phases[tone][microphones[mic]];
            for (int i = 0; i < HOP; i++) {
                double angle = radiansPerMeter * offsetsMeters[i] + phase;
                baseband.re()[mic][i] += (float) (envelope[i] * Math.cos(angle));
                baseband.im()[mic][i] += (float) (envelope[i] * Math.sin(angle));
            }
        }
    }
}
