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
package org.openhab.binding.ultrasonic.carrier;

/** Receiver and tracker in a closed loop, as in the pipeline, with what a test wants to see of each hop. */
final class TrackedReceiver {

    /** What a microphone hears. */
    interface Sound {
        double at(long sample, int microphone);
    }

    final BasebandPlan plan;
    final CarrierTracker tracker;
    private final Downconverter downconverter;
    private final float[][] samples;
    private final double[] steeringHz = new double[1];
    private final int settleHops;
    private long hops;

    TrackedReceiver(int sampleRateHz, int microphones, double foundHz) {
        this.plan = BasebandPlan.of(sampleRateHz);
        this.downconverter = new Downconverter(plan, microphones, new double[] {foundHz});
        this.tracker = new CarrierTracker(microphones, foundHz, plan.hopSeconds());
        this.samples = new float[microphones][plan.hopSamples()];
        this.settleHops = (downconverter.settleSamples() + BasebandPlan.HOP - 1) / BasebandPlan.HOP;
    }

    double seconds() {
        return hops * plan.hopSeconds();
    }

    /** Hears one hop. */
    Baseband hop(Sound sound) {
        listen(sound);
        if (hops > settleHops) {
            tracker.process(downconverter.baseband(0));
            steeringHz[0] = tracker.steeringHz();
        }
        return downconverter.baseband(0);
    }

    private void listen(Sound sound) {
        long first = hops * plan.hopSamples();
        for (int mic = 0; mic < samples.length; mic++) {
            for (int i = 0; i < samples[mic].length; i++) {
                samples[mic][i] = (float) sound.at(first + i, mic);
            }
        }
        downconverter.process(samples, 0, steeringHz);
        hops++;
    }

    /** Tells the tracker of a gap, and hears what the filters' transient spoils. */
    void gap(Sound sound) {
        for (int hop = 0; hop < settleHops; hop++) {
            listen(sound);
        }
        tracker.skip();
    }

    /** Hears a while. */
    void run(double seconds, Sound sound) {
        for (double until = seconds() + seconds; seconds() < until; ) {
            hop(sound);
        }
    }

    /** Hears a while and keeps one microphone's baseband: {@code [re, im][sample]}. */
    float[][] record(double seconds, int microphone, Sound sound) {
        int count = (int) Math.round(seconds / plan.hopSeconds());
        float[][] out = new float[2][count * BasebandPlan.HOP];
        for (int hop = 0; hop < count; hop++) {
            Baseband baseband = hop(sound);
            int at = hop * BasebandPlan.HOP;
            System.arraycopy(baseband.re()[microphone], 0, out[0], at, BasebandPlan.HOP);
            System.arraycopy(baseband.im()[microphone], 0, out[1], at, BasebandPlan.HOP);
        }
        return out;
    }
}
