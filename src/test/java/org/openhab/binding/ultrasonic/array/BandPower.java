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
package org.openhab.binding.ultrasonic.array;

import java.util.Optional;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.simulation.Scene;

/** Mean power per stage in the band where people are, 25 to 600 Hz on both sides, after a time to learn. */
final class BandPower implements SignalTap {

    private static final double LEAST_HZ = 25;
    private static final double MOST_HZ = 600;

    private final long firstHop;
    private final double[] sums = new double[Stage.values().length];
    private final long[] hops = new long[Stage.values().length];

    /** @param fromSeconds when to begin, counted in frames that were taken in */
    BandPower(double fromSeconds) {
        this.firstHop = Math.round(fromSeconds / EnvelopeReceiver.PLAN.hopSeconds());
    }

    /** Listens to a scene with the whole chain of the array. */
    static BandPower of(Scene scene, double fromSeconds) {
        BandPower power = new BandPower(fromSeconds);
        EnvelopeReceiver receiver = new EnvelopeReceiver(scene);
        ArrayReceiver array = receiver(receiver, power);
        int[] unclipped = new int[receiver.frame().microphones()];
        receiver.run(frame -> array.process(frame, unclipped));
        return power;
    }

    /**
     * The same for one microphone and a canceller that is told what is played.
     *
     * @param aheadMillis how much earlier it is told
     */
    static BandPower told(Scene scene, Scene told, double aheadMillis, double fromSeconds) {
        BandPower power = new BandPower(fromSeconds);
        EnvelopeReceiver receiver = new EnvelopeReceiver(scene);
        PlayedMusic music = new PlayedMusic(told, aheadMillis);
        ArrayReceiver array = new ArrayReceiver(
                receiver.frame().axis(),
                receiver.frame().slowAxis().bins(),
                1,
                EnvelopeReceiver.PLAN.hopSeconds(),
                Optional.of(music.bass()),
                power);
        int[] unclipped = new int[1];
        receiver.run(frame -> array.process(frame, unclipped), music::next);
        return power;
    }

    /** The chain of the array for what a receiver hears. */
    static ArrayReceiver receiver(EnvelopeReceiver receiver, SignalTap tap) {
        return new ArrayReceiver(
                receiver.frame().axis(),
                receiver.frame().slowAxis().bins(),
                receiver.frame().microphones(),
                EnvelopeReceiver.PLAN.hopSeconds(),
                tap);
    }

    @Override
    public void spectrum(Stage stage, DopplerAxis axis, float[] power) {
        if (hops[stage.ordinal()]++ < firstHop) {
            return;
        }
        double sum = 0;
        int bins = 0;
        for (int bin = 0; bin < power.length; bin++) {
            double hz = Math.abs(axis.frequencyHz(bin));
            if (hz >= LEAST_HZ && hz <= MOST_HZ) {
                sum += power[bin];
                bins++;
            }
        }
        sums[stage.ordinal()] += sum / bins;
    }

    /** Mean power per bin in units of the noise. */
    double at(Stage stage) {
        return sums[stage.ordinal()] / (hops[stage.ordinal()] - firstHop);
    }
}
