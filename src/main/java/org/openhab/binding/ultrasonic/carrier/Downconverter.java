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
import org.openhab.binding.ultrasonic.math.KaiserFilter;

/**
 * Mixes every microphone down around every carrier and decimates to the baseband of about 3 kHz.
 *
 * <p>Pass band +-1.2 kHz; whatever would alias into the baseband is at least 100 dB down, so loud speech and music
 * below the sensing band leave nothing. Works on whole hops and keeps the filters' history between them: the result
 * does not depend on how the samples arrived.
 */
public final class Downconverter {

    /** Ten dB beyond what is promised, since several stages and float rounding add up. */
    private static final double ATTENUATION_DB = 105;

    private final BasebandPlan plan;
    private final int microphones;
    private final int firstGroups;
    private final int historyGroups;
    /** {@code [microphone][plane][history + groups]}. */
    private final float[][][] planes;

    private final Branch[] branches;
    private final float[] filteredRe;
    private final float[] filteredIm;
    private final float[] phasorRe;
    private final float[] phasorIm;
    private final float[] halved;
    private final int settleSamples;

    /** One carrier's filters and oscillator. */
    private static final class Branch {
        final double nominalHz;
        final BandpassDecimator first;
        final HalvingDecimator[] halvings;
        final Oscillator oscillator;
        final Baseband baseband;

        Branch(double nominalHz, BandpassDecimator first, HalvingDecimator[] halvings, double rateHz, int microphones) {
            this.nominalHz = nominalHz;
            this.first = first;
            this.halvings = halvings;
            this.oscillator = new Oscillator(rateHz);
            this.baseband = new Baseband(microphones);
        }
    }

    /**
     * @param plan rates and factors
     * @param microphones 1 or more
     * @param carriersHz the nominal frequency of each carrier; the oscillators may be steered some tens of Hz off it
     */
    public Downconverter(BasebandPlan plan, int microphones, double[] carriersHz) {
        this.plan = plan;
        this.microphones = microphones;
        this.firstGroups = BasebandPlan.HOP << plan.halvings();
        double basebandRateHz = plan.basebandRateHz();
        double edgeHz = basebandRateHz / 2;
        double[] firstTaps =
                KaiserFilter.lowPass(edgeHz, plan.firstRateHz() - edgeHz, plan.sampleRateHz(), ATTENUATION_DB);
        this.historyGroups = BandpassDecimator.historyGroups(firstTaps.length, plan.firstFactor());
        this.planes = new float[microphones][BandpassDecimator.planes(plan.firstFactor())][historyGroups + firstGroups];
        double delay = (firstTaps.length - 1) / (2.0 * plan.sampleRateHz());

        double[][] halvingTaps = new double[plan.halvings()][];
        double rateHz = plan.firstRateHz();
        for (int stage = 0; stage < plan.halvings(); stage++) {
            boolean last = stage == plan.halvings() - 1;
            halvingTaps[stage] = last
                    ? KaiserFilter.lowPass(BasebandPlan.PASS_BAND_HZ, edgeHz, rateHz, ATTENUATION_DB)
                    : KaiserFilter.lowPass(edgeHz, rateHz / 2 - edgeHz, rateHz, ATTENUATION_DB);
            delay += (halvingTaps[stage].length - 1) / (2 * rateHz);
            rateHz /= 2;
        }
        this.settleSamples = (int) Math.ceil(2 * delay * basebandRateHz);

        this.branches = new Branch[carriersHz.length];
        for (int tone = 0; tone < carriersHz.length; tone++) {
            BandpassDecimator first = new BandpassDecimator(
                    firstTaps, plan.firstFactor(), carriersHz[tone] / plan.sampleRateHz(), firstGroups);
            HalvingDecimator[] halvings = new HalvingDecimator[plan.halvings()];
            for (int stage = 0; stage < halvings.length; stage++) {
                halvings[stage] = new HalvingDecimator(halvingTaps[stage], 2 * microphones, firstGroups >> (stage + 1));
            }
            branches[tone] = new Branch(carriersHz[tone], first, halvings, plan.firstRateHz(), microphones);
        }
        this.filteredRe = new float[historyGroups + firstGroups];
        this.filteredIm = new float[historyGroups + firstGroups];
        this.phasorRe = new float[firstGroups];
        this.phasorIm = new float[firstGroups];
        this.halved = new float
                [Arrays.stream(branches[0].halvings)
                        .mapToInt(HalvingDecimator::outputLength)
                        .max()
                        .orElseThrow()];
    }

    /** How many carriers are received. */
    public int carriers() {
        return branches.length;
    }

    /** Baseband samples after a start or reset until the filters have filled. */
    public int settleSamples() {
        return settleSamples;
    }

    /** The rates and factors. */
    public BasebandPlan plan() {
        return plan;
    }

    /**
     * Processes one hop.
     *
     * @param samples {@code float[microphone][>= offset + plan.hopSamples()]}, finite values
     * @param offset where the hop starts in each row
     * @param steeringHz for each carrier, how far its oscillator runs off the nominal frequency during this hop
     */
    public void process(float[][] samples, int offset, double[] steeringHz) {
        split(samples, offset);
        for (int tone = 0; tone < branches.length; tone++) {
            receive(branches[tone], branches[tone].nominalHz + steeringHz[tone]);
        }
        for (float[][] microphone : planes) {
            for (float[] plane : microphone) {
                System.arraycopy(plane, firstGroups, plane, 0, historyGroups);
            }
        }
    }

    /** The baseband around a carrier after the last {@link #process}; the arrays are filled anew by the next call. */
    public Baseband baseband(int carrier) {
        return branches[carrier].baseband;
    }

    /**
     * Lets the oscillators run on over samples that were lost, so that the carrier's phase fits again behind the gap.
     *
     * @param lostSamples input samples per microphone that never arrived
     * @param steeringHz as in {@link #process}
     */
    public void skip(long lostSamples, double[] steeringHz) {
        for (int tone = 0; tone < branches.length; tone++) {
            branches[tone].oscillator.advance(
                    branches[tone].nominalHz + steeringHz[tone], (double) lostSamples / plan.firstFactor());
        }
    }

    /** Empties the filters and puts the oscillators to phase 0. */
    public void reset() {
        for (float[][] microphone : planes) {
            for (float[] plane : microphone) {
                Arrays.fill(plane, 0f);
            }
        }
        for (Branch branch : branches) {
            branch.oscillator.reset();
            for (HalvingDecimator halving : branch.halvings) {
                halving.reset();
            }
        }
    }

    private void split(float[][] samples, int offset) {
        int factor = plan.firstFactor();
        for (int mic = 0; mic < microphones; mic++) {
            float[] x = samples[mic];
            for (int p = 0; p < factor; p++) {
                float[] plane = planes[mic][p];
                int from = offset + p;
                for (int i = 0; i < firstGroups; i++) {
                    plane[historyGroups + i] = x[from + i * factor];
                }
            }
        }
    }

    private void receive(Branch branch, double frequencyHz) {
        branch.oscillator.next(frequencyHz, phasorRe, phasorIm, firstGroups);
        int channels = 2 * microphones;
        HalvingDecimator stage = branch.halvings[0];
        float[] even = stage.plane(0);
        float[] odd = stage.plane(1);
        for (int mic = 0; mic < microphones; mic++) {
            branch.first.process(planes[mic], filteredRe, filteredIm);
            int at = stage.offset() + 2 * mic;
            for (int i = 0; i < firstGroups; i += 2, at += channels) {
                mix(i, even, at);
                mix(i + 1, odd, at);
            }
        }
        stage.process(halved);
        for (int next = 1; next < branch.halvings.length; next++) {
            HalvingDecimator following = branch.halvings[next];
            feed(following, stage.offset(), firstGroups >> next, channels);
            following.process(halved);
            stage = following;
        }
        for (int mic = 0; mic < microphones; mic++) {
            float[] re = branch.baseband.re()[mic];
            float[] im = branch.baseband.im()[mic];
            for (int i = 0, at = stage.offset() + 2 * mic; i < BasebandPlan.HOP; i++, at += channels) {
                re[i] = halved[at];
                im[i] = halved[at + 1];
            }
        }
    }

    private void mix(int i, float[] plane, int at) {
        float re = filteredRe[historyGroups + i];
        float im = filteredIm[historyGroups + i];
        plane[at] = re * phasorRe[i] - im * phasorIm[i];
        plane[at + 1] = re * phasorIm[i] + im * phasorRe[i];
    }

    private void feed(HalvingDecimator stage, int from, int samples, int channels) {
        for (int i = 0; i < samples; i++) {
            System.arraycopy(
                    halved, from + i * channels, stage.plane(i & 1), stage.offset() + (i >> 1) * channels, channels);
        }
    }
}
