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

import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/**
 * Finds microphones that do more harm than good, and takes them back when they have recovered.
 *
 * <p>All microphones hear one tone: what changes it at the loudspeaker - volume, music, clock - changes it in all
 * alike. A microphone whose static phasor jumps against that of the majority is another one than before.
 */
final class MicrophoneMonitor {

    /** A microphone whose tone is this much weaker than the strongest one's hears nothing. */
    static final float DEAD_RATIO = 1e-6f;
    /** Clipped samples in a hop from which the hop's spectrum is splatter. */
    private static final int CLIPPED_SAMPLES = 4;

    private static final double CLIPPED_SECONDS = 2;
    private static final double NOISY_NEPER = 3.45;
    private static final double QUIET_NEPER = 2.3;
    private static final double NOISY_SECONDS = 1;
    private static final double CHANGED_SECONDS = 3;
    private static final double REFERENCE_SECONDS = 2;
    /**
     * Change of a phasor, relative to its size, that no person causes: the echo of somebody at arm's length is 30 dB
     * below.
     */
    private static final double JUMP = 0.5;

    private static final int JUMP_HOPS = 4;
    private static final double SETTLING_SECONDS = 1;

    private final double hopSeconds;
    private final MicrophoneState[] states;
    private final double[] referenceRe;
    private final double[] referenceIm;
    private final double[] ratioRe;
    private final double[] ratioIm;
    private final int[] jumpedHops;
    private final double[] clippedSeconds;
    private final double[] changedSeconds;
    private final double[] noisySeconds;
    /** Logarithm of carrier over noise. */
    private final double[] ratios;

    private final float[] scratch;
    private double ageSeconds;

    MicrophoneMonitor(int microphones, double hopSeconds) {
        this.hopSeconds = hopSeconds;
        this.states = new MicrophoneState[microphones];
        this.referenceRe = new double[microphones];
        this.referenceIm = new double[microphones];
        this.ratioRe = new double[microphones];
        this.ratioIm = new double[microphones];
        this.jumpedHops = new int[microphones];
        this.clippedSeconds = new double[microphones];
        this.changedSeconds = new double[microphones];
        this.noisySeconds = new double[microphones];
        this.ratios = new double[microphones];
        this.scratch = new float[microphones];
        reset();
    }

    /**
     * Judges a hop.
     *
     * @param frame a valid frame
     * @param noise of each microphone
     * @param clippedSamples samples at full scale of each microphone during the newest hop
     */
    void process(DopplerFrame frame, MicrophoneNoise noise, int[] clippedSamples) {
        float strongest = 0;
        for (int mic = 0; mic < states.length; mic++) {
            strongest = Math.max(strongest, carrier(frame, mic));
        }
        followPhasors(frame, strongest);
        double usual = usualRatio(frame, noise, strongest);
        for (int mic = 0; mic < states.length; mic++) {
            boolean dead = !(carrier(frame, mic) > DEAD_RATIO * strongest);
            countDown(clippedSeconds, mic, clippedSamples[mic] >= CLIPPED_SAMPLES, CLIPPED_SECONDS);
            double missing = usual - ratios[mic];
            double limit = states[mic] == MicrophoneState.NOISY ? QUIET_NEPER : NOISY_NEPER;
            noisySeconds[mic] = !dead && missing > limit
                    ? Math.min(2 * NOISY_SECONDS, noisySeconds[mic] + hopSeconds)
                    : Math.max(0, noisySeconds[mic] - hopSeconds);
            boolean noisy = noisySeconds[mic] > (states[mic] == MicrophoneState.NOISY ? 0 : NOISY_SECONDS);
            states[mic] = state(dead, mic, noisy);
        }
        keepOne(frame);
        ageSeconds += hopSeconds;
    }

    private MicrophoneState state(boolean dead, int mic, boolean noisy) {
        if (dead) {
            return MicrophoneState.DEAD;
        }
        if (clippedSeconds[mic] > 0) {
            return MicrophoneState.CLIPPING;
        }
        if (changedSeconds[mic] > 0) {
            return MicrophoneState.CHANGED;
        }
        return noisy ? MicrophoneState.NOISY : MicrophoneState.USED;
    }

    private void countDown(double[] seconds, int mic, boolean again, double hold) {
        seconds[mic] = again ? hold : Math.max(0, seconds[mic] - hopSeconds);
    }

    private static float carrier(DopplerFrame frame, int mic) {
        return frame.staticRe()[mic] * frame.staticRe()[mic] + frame.staticIm()[mic] * frame.staticIm()[mic];
    }

    private static double ratio(DopplerFrame frame, MicrophoneNoise noise, int mic) {
        return Math.log(Math.max(carrier(frame, mic), Float.MIN_NORMAL) / noise.power(mic));
    }

    /** The better half of the microphones sets what is usual. */
    private double usualRatio(DopplerFrame frame, MicrophoneNoise noise, float strongest) {
        int alive = 0;
        for (int mic = 0; mic < states.length; mic++) {
            ratios[mic] = ratio(frame, noise, mic);
            if (carrier(frame, mic) > DEAD_RATIO * strongest) {
                scratch[alive++] = (float) ratios[mic];
            }
        }
        Arrays.sort(scratch, 0, alive);
        return alive == 0 ? 0 : scratch[alive / 2];
    }

    private void followPhasors(DopplerFrame frame, float strongest) {
        int common = commonChange(frame, strongest);
        int jumped = 0;
        for (int mic = 0; mic < states.length; mic++) {
            boolean strange = common >= 0 && distance(mic, common) > JUMP * ratioSize(common);
            jumpedHops[mic] = strange ? jumpedHops[mic] + 1 : 0;
            jumped += jumpedHops[mic] >= JUMP_HOPS ? 1 : 0;
        }
        // If most have jumped, the device was moved: that is the canceller's business.
        boolean few = 2 * jumped <= states.length;
        double gain = Math.min(1, hopSeconds / Math.min(REFERENCE_SECONDS, ageSeconds + hopSeconds));
        for (int mic = 0; mic < states.length; mic++) {
            boolean jump = jumpedHops[mic] >= JUMP_HOPS;
            countDown(changedSeconds, mic, jump && few && ageSeconds > SETTLING_SECONDS, CHANGED_SECONDS);
            if (jump || common < 0) {
                referenceRe[mic] = frame.staticRe()[mic];
                referenceIm[mic] = frame.staticIm()[mic];
            } else if (jumpedHops[mic] == 0) {
                // The reference turns with all: only what one does against the others is to be seen.
                double size = ratioSize(common) * ratioSize(common);
                double turnRe = ratioRe[common] / size;
                double turnIm = -ratioIm[common] / size;
                double re = frame.staticRe()[mic] * turnRe - frame.staticIm()[mic] * turnIm;
                double im = frame.staticRe()[mic] * turnIm + frame.staticIm()[mic] * turnRe;
                referenceRe[mic] += gain * (re - referenceRe[mic]);
                referenceIm[mic] += gain * (im - referenceIm[mic]);
            }
        }
    }

    /** The microphone whose change against its reference most others share, or -1 if there are no references yet. */
    private int commonChange(DopplerFrame frame, float strongest) {
        for (int mic = 0; mic < states.length; mic++) {
            double square = referenceRe[mic] * referenceRe[mic] + referenceIm[mic] * referenceIm[mic];
            double re = frame.staticRe()[mic];
            double im = frame.staticIm()[mic];
            boolean heard = square > 0 && carrier(frame, mic) > DEAD_RATIO * strongest;
            ratioRe[mic] = heard ? (re * referenceRe[mic] + im * referenceIm[mic]) / square : 0;
            ratioIm[mic] = heard ? (im * referenceRe[mic] - re * referenceIm[mic]) / square : 0;
        }
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int mic = 0; mic < states.length; mic++) {
            double sum = 0;
            for (int other = 0; other < states.length; other++) {
                sum += Math.min(1, distance(mic, other) / Math.max(ratioSize(mic), Float.MIN_NORMAL));
            }
            if (ratioSize(mic) > 0 && sum < least) {
                least = sum;
                best = mic;
            }
        }
        return best;
    }

    private double ratioSize(int mic) {
        return Math.sqrt(ratioRe[mic] * ratioRe[mic] + ratioIm[mic] * ratioIm[mic]);
    }

    private double distance(int mic, int other) {
        double re = ratioRe[mic] - ratioRe[other];
        double im = ratioIm[mic] - ratioIm[other];
        return Math.sqrt(re * re + im * im);
    }

    /** Somebody must listen: if all are bad, the one with the strongest tone that is not dead stays. */
    private void keepOne(DopplerFrame frame) {
        int best = 0;
        for (int mic = 0; mic < states.length; mic++) {
            if (states[mic] == MicrophoneState.USED) {
                return;
            }
            best = carrier(frame, mic) > carrier(frame, best) ? mic : best;
        }
        states[best] = MicrophoneState.USED;
    }

    /** Whether the microphone takes part. */
    boolean used(int mic) {
        return states[mic] == MicrophoneState.USED;
    }

    /** The states of all microphones; a fresh list. */
    List<MicrophoneState> states() {
        return List.of(states.clone());
    }

    void reset() {
        Arrays.fill(states, MicrophoneState.USED);
        Arrays.fill(referenceRe, 0);
        Arrays.fill(referenceIm, 0);
        Arrays.fill(jumpedHops, 0);
        Arrays.fill(clippedSeconds, 0);
        Arrays.fill(changedSeconds, 0);
        Arrays.fill(noisySeconds, 0);
        ageSeconds = 0;
    }
}
