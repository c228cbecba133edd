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
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;

/**
 * What the two sidebands say about each other, where the direction alone does not tell distortion.
 *
 * <p>Where reflections are as strong as the direct path the carrier's phasor is no good start for the
 * {@link DistortionSignature}, and what is distortion does not look it; then sideband pairs give it away.
 *
 * <p>With two channels one direction is left beside the signature, and the phasor may be so wrong that all distortion
 * looks like an echo. While music plays, what is paired, or lies opposite to certain distortion and is of its order, is
 * distortion, too; the latter only as far as the bin's own signature is still unknown, since an echo may lie opposite
 * to distortion, and once the signature has been learnt the direction tells the two apart.
 */
final class MirrorWitness {

    /** Pairs count for learning only over some bins and time, and where nobody's trembling hand reaches. */
    private static final int PAIR_BINS = 3;

    private static final double PAIR_SECONDS = 1;
    /** Neighbouring hops share most of their samples: pairs are sought every other hop. */
    private static final int PAIR_HOPS = 2;

    private static final double PAIR_INDEPENDENT = 60;
    private static final double PAIRS_FROM_HZ = 30;
    /** Share of pairs in the power from which a bin may be learnt from, and by how much more it counts fully. */
    private static final float PAIR_SHARE = 0.4f;

    private static final float PAIR_RANGE = 0.3f;
    private static final double SURE_OF_MUSIC = 0.5;
    /** What a mirror image must show to speak for its opposite. */
    private static final float GUILTY_RATIO = 3;

    private static final float MOST_ASYMMETRY = 8;
    private static final float LEAST_POWER = 4;
    /** Distortion that is taken for granted then, as a share of the mirror image's. */
    private static final float MIRRORED_SHARE = 0.25f;

    private final PairCoherence pairs;
    private final int firstBins;
    private final float[] guilt;
    private long hops;

    MirrorWitness(DopplerAxis axis, double hopSeconds) {
        this.pairs = new PairCoherence(axis.bins(), PAIR_BINS, PAIR_SECONDS, PAIR_HOPS * hopSeconds, PAIR_INDEPENDENT);
        this.firstBins = (int) Math.ceil(PAIRS_FROM_HZ / axis.spacingHz());
        this.guilt = new float[axis.bins()];
    }

    /**
     * Adds to the dominance of distortion what the sidebands tell.
     *
     * @param frame the spectra of two channels or more
     * @param signature as it was applied in this hop
     * @param evidence of the same hop; its dominance is raised
     * @param music of the same hop
     */
    void process(ArrayFrame frame, DistortionSignature signature, DistortionEvidence evidence, MusicActivity music) {
        Arrays.fill(guilt, 0f);
        if (hops++ % PAIR_HOPS == 0) {
            findPairs(frame);
        }
        addPairs(frame.channels() == 2, evidence.dominance(), music);
        if (frame.channels() == 2) {
            addOpposites(signature, evidence, music.activities());
        }
    }

    private void findPairs(ArrayFrame frame) {
        int loudest = 0;
        for (int c = 1; c < frame.channels(); c++) {
            loudest = carrierPower(frame, c) > carrierPower(frame, loudest) ? c : loudest;
        }
        double carrierRadians = Math.atan2(frame.staticIm()[loudest], frame.staticRe()[loudest]);
        pairs.process(frame.re()[loudest], frame.im()[loudest], carrierRadians);
    }

    private void addPairs(boolean both, float[] dominance, MusicActivity music) {
        float[] common = pairs.common();
        float[] mean = pairs.power();
        int centre = common.length / 2;
        boolean anyPhase = both && music.activity() > SURE_OF_MUSIC;
        for (int bin = 1; bin < common.length; bin++) {
            if (common[bin] > 1 && Math.abs(bin - centre) >= firstBins && (anyPhase || pairs.amplitudeModulated(bin))) {
                float share = limited((common[bin] / mean[bin] - PAIR_SHARE) / PAIR_RANGE);
                guilt[bin] = both ? share * music.activities()[bin] : 0;
                dominance[bin] = Math.max(dominance[bin], share);
            }
        }
    }

    private void addOpposites(DistortionSignature signature, DistortionEvidence evidence, float[] sure) {
        float[] dominance = evidence.dominance();
        float[] found = evidence.distortion();
        float[] across = evidence.across();
        float[] along = evidence.along();
        for (int bin = 1; bin < across.length; bin++) {
            int mirror = across.length - bin;
            float total = along[bin] + across[bin];
            float contrast = found[mirror] / (GUILTY_RATIO * (across[mirror] + 1)) - 1;
            if (total > LEAST_POWER && contrast > 0) {
                float alike = limited(MOST_ASYMMETRY * found[mirror] / total);
                float unknown = sure[bin] * signature.ignorance(bin);
                guilt[bin] = Math.max(guilt[bin], unknown * limited(contrast) * alike);
                dominance[bin] = Math.max(dominance[bin], guilt[bin]);
            }
        }
    }

    private static float carrierPower(ArrayFrame frame, int channel) {
        float re = frame.staticRe()[channel];
        float im = frame.staticIm()[channel];
        return re * re + im * im;
    }

    private static float limited(float value) {
        return Math.max(0, Math.min(1, value));
    }

    /** How sure it is, against the direction, that each bin holds distortion: 0 to 1; 0 with three channels or more. */
    float[] guilt() {
        return guilt;
    }

    /** Distortion that a bin must at least hold, given that of all. */
    float least(int bin, float[] distortion) {
        return MIRRORED_SHARE * guilt[bin] * distortion[(distortion.length - bin) % distortion.length];
    }

    void reset() {
        pairs.reset();
        hops = 0;
        Arrays.fill(guilt, 0f);
    }
}
