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

import java.util.Arrays;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * Follows one carrier over months: a second-order phase-locked loop on all microphones together, once a hop.
 *
 * <p>Each microphone has a reference phasor; the loop sees the phase that all of them turn in common, weighted by
 * power, so that no microphone matters that does not hear the tone. Natural frequency 1 Hz at first, 0.12 Hz later:
 * fast enough for clocks (100 ppm off, wandering slowly), too slow to follow a person. Corrections are made as
 * frequency, never as a step of phase, and gently, since a step would splatter over the echoes (F. M. Gardner,
 * "Phaselock Techniques", 3rd ed., 2005, chapter 2).
 */
public final class CarrierTracker {

    /**
     * A tone that comes, or comes back, brings its ramp, and the reverberation builds up; until then it is not steady.
     */
    public static final double TONE_SETTLING_SECONDS = 0.4;

    private static final double FIRST_NATURAL_HZ = 1.0;
    private static final double LATER_NATURAL_HZ = 0.12;
    private static final double SETTLING_SECONDS = 2;
    private static final double DAMPING = 0.9;
    /** Where the loop's extra low pass lies, in natural frequencies. */
    private static final double SMOOTHING_POLE = 4;

    private static final double REFERENCE_SECONDS = 3;
    /** Below this ratio of the tone to the noise in one hop's bandwidth (47 Hz) the tone counts as not heard. */
    private static final double LEAST_SNR_DB = 12;

    private static final double CLICK_DROP_DB = 6;
    private static final double USUAL_SECONDS = 0.5;
    private static final double LOST_AFTER_SECONDS = 0.3;
    /** The loop may steer this far from where the finder saw the tone: 100 ppm each way and a margin. */
    private static final double MOST_STEERING_PPM = 300;

    private final double hopSeconds;
    private final double mostSteeringHz;
    private final double[] referenceRe;
    private final double[] referenceIm;
    private final double[] meanRe;
    private final double[] meanIm;
    private final double[] snrDb;
    private final GainStepDetector gainSteps;
    private final ToneBreak broken;
    private double usualSnrDb;
    private double integratorHz;
    private double steeringHz;
    private double ageSeconds;
    private double unheardSeconds;
    private double gainStepDb;
    private boolean gap;

    /**
     * @param microphones how many
     * @param nominalHz the tone's frequency as it was found
     * @param hopSeconds duration of a hop
     */
    public CarrierTracker(int microphones, double nominalHz, double hopSeconds) {
        this.hopSeconds = hopSeconds;
        this.mostSteeringHz = nominalHz * MOST_STEERING_PPM * 1e-6;
        this.referenceRe = new double[microphones];
        this.referenceIm = new double[microphones];
        this.meanRe = new double[microphones];
        this.meanIm = new double[microphones];
        this.snrDb = new double[microphones];
        this.gainSteps = new GainStepDetector(microphones);
        this.broken = new ToneBreak(hopSeconds);
    }

    /** Looks at one hop of baseband and decides how the oscillator runs during the next. */
    public void process(Baseband baseband) {
        double dotRe = 0;
        double dotIm = 0;
        double power = 0;
        double usualPower = 0;
        boolean heard = false;
        for (int mic = 0; mic < meanRe.length; mic++) {
            measure(mic, baseband.re()[mic], baseband.im()[mic]);
            if (ageSeconds == 0) {
                referenceRe[mic] = meanRe[mic];
                referenceIm[mic] = meanIm[mic];
            }
            dotRe += meanRe[mic] * referenceRe[mic] + meanIm[mic] * referenceIm[mic];
            dotIm += meanIm[mic] * referenceRe[mic] - meanRe[mic] * referenceIm[mic];
            power += meanRe[mic] * meanRe[mic] + meanIm[mic] * meanIm[mic];
            usualPower += referenceRe[mic] * referenceRe[mic] + referenceIm[mic] * referenceIm[mic];
            heard |= snrDb[mic] >= LEAST_SNR_DB;
        }
        gainStepDb = gainSteps.process(meanRe, meanIm);
        unheardSeconds = heard ? 0 : unheardSeconds + hopSeconds;
        boolean usable = heard && !spoilt();
        double errorRadians = Math.atan2(dotIm, dotRe);
        if (!gap || broken.settling()) {
            usable &= broken.process(usable, power, usualPower, errorRadians);
            if (broken.settling() && !gap) {
                skip();
            }
        }
        if (gap && usable) {
            takeReferences(errorRadians, Math.sqrt(power / Math.max(usualPower, Double.MIN_NORMAL)));
            errorRadians = 0;
        }
        steer(usable ? errorRadians : 0, usable);
        ageSeconds += hopSeconds;
    }

    /** Whether the tone broke off or jumped and is not steady again: nothing can be said about the room. */
    public boolean settling() {
        return broken.settling();
    }

    /** Takes phase and level as they are for the usual ones. */
    private void takeReferences(double radians, double gain) {
        double turnRe = gain * Math.cos(radians);
        double turnIm = gain * Math.sin(radians);
        for (int mic = 0; mic < referenceRe.length; mic++) {
            double re = referenceRe[mic];
            referenceRe[mic] = re * turnRe - referenceIm[mic] * turnIm;
            referenceIm[mic] = re * turnIm + referenceIm[mic] * turnRe;
        }
        gap = false;
        gainSteps.reset();
        broken.taken();
    }

    /**
     * Behind a gap, whose other side may have any phase: a device that was opened anew, or lost samples. The frequency
     * stays, and the phase is taken as it comes; to pull it in would turn every static path past the microphones for
     * seconds, and look like slow motion.
     */
    public void skip() {
        gap = true;
        gainSteps.reset();
        gainStepDb = 0;
        steeringHz = integratorHz;
    }

    /** Whether a click lies in this hop: the tone's ratio to the noise is far below the usual one. */
    private boolean spoilt() {
        double best = Double.NEGATIVE_INFINITY;
        for (double ratio : snrDb) {
            best = Math.max(best, ratio);
        }
        boolean drop = ageSeconds > 0 && best < usualSnrDb - CLICK_DROP_DB;
        double gain = ageSeconds == 0 ? 1 : 1 - Math.exp(-hopSeconds / USUAL_SECONDS);
        usualSnrDb += gain * (best - usualSnrDb);
        return drop;
    }

    private void measure(int mic, float[] re, float[] im) {
        double sumRe = 0;
        double sumIm = 0;
        double energy = 0;
        for (int i = 0; i < re.length; i++) {
            sumRe += re[i];
            sumIm += im[i];
            // In double, since the noise is what remains of two nearly equal sums.
            energy += (double) re[i] * re[i] + (double) im[i] * im[i];
        }
        int n = re.length;
        meanRe[mic] = sumRe / n;
        meanIm[mic] = sumIm / n;
        double tone = (sumRe * sumRe + sumIm * sumIm) / n;
        double noise = Math.max((energy - tone) / (n - 1), Double.MIN_NORMAL);
        snrDb[mic] = tone > 0 ? Decibels.ofPower(tone / noise) : -Decibels.ofPower(n);
    }

    private void steer(double errorRadians, boolean usable) {
        double naturalHz = ageSeconds < SETTLING_SECONDS
                ? FIRST_NATURAL_HZ * Math.pow(LATER_NATURAL_HZ / FIRST_NATURAL_HZ, ageSeconds / SETTLING_SECONDS)
                : LATER_NATURAL_HZ;
        double natural = 2 * Math.PI * naturalHz;
        double errorHz = errorRadians / (2 * Math.PI);
        integratorHz = clamp(integratorHz + natural * natural * hopSeconds * errorHz);
        // Steering changes once a hop; smoothed, a person's echo in the error leaves no lines at multiples of the hop
        // rate.
        double smoothing = 1 - Math.exp(-SMOOTHING_POLE * natural * hopSeconds);
        steeringHz += smoothing * (clamp(integratorHz + 2 * DAMPING * natural * errorHz) - steeringHz);
        if (!usable) {
            return;
        }
        double gain = Math.min(1, hopSeconds / Math.min(REFERENCE_SECONDS, ageSeconds + hopSeconds));
        double turnRe = Math.cos(errorRadians);
        double turnIm = -Math.sin(errorRadians);
        for (int mic = 0; mic < meanRe.length; mic++) {
            referenceRe[mic] += gain * (meanRe[mic] * turnRe - meanIm[mic] * turnIm - referenceRe[mic]);
            referenceIm[mic] += gain * (meanRe[mic] * turnIm + meanIm[mic] * turnRe - referenceIm[mic]);
        }
    }

    private double clamp(double hz) {
        return Math.max(-mostSteeringHz, Math.min(mostSteeringHz, hz));
    }

    /** How far off the nominal frequency the oscillator is to run during the next hop. */
    public double steeringHz() {
        return steeringHz;
    }

    /** The loop's present estimate of the tone's offset from the nominal frequency, without the phase correction. */
    public double offsetHz() {
        return integratorHz;
    }

    /** Level of the tone in a microphone during the last hop; a full-scale sine is 0 dBFS. */
    public double levelDbfs(int mic) {
        // A real sine of amplitude A has a baseband magnitude of A / 2.
        return Decibels.ofAmplitude(Math.max(2 * Math.hypot(meanRe[mic], meanIm[mic]), 1e-12));
    }

    /** The tone over the noise within one hop's bandwidth in a microphone during the last hop. */
    public double snrDb(int mic) {
        return snrDb[mic];
    }

    /** Size of a step of the host's gain within the last two hops, 0 if there was none. */
    public double gainStepDb() {
        return gainStepDb;
    }

    /** Whether any microphone heard the tone in the last hop. */
    public boolean heard() {
        return unheardSeconds == 0;
    }

    /** Whether the tone has not been heard for so long that it must be searched for. */
    public boolean lost() {
        return unheardSeconds >= LOST_AFTER_SECONDS;
    }

    /** Forgets the tone. */
    public void reset() {
        Arrays.fill(referenceRe, 0);
        Arrays.fill(referenceIm, 0);
        usualSnrDb = 0;
        Arrays.fill(meanRe, 0);
        Arrays.fill(meanIm, 0);
        Arrays.fill(snrDb, 0);
        integratorHz = 0;
        steeringHz = 0;
        ageSeconds = 0;
        unheardSeconds = 0;
        gainSteps.reset();
        gainStepDb = 0;
        gap = false;
        broken.reset();
    }
}
