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
 * How sure it is that the loudspeaker plays something that modulates the tone, from what no echo does for seconds:
 * sidebands in pairs of steady phase.
 *
 * <p>A driver shaken at the frequency f makes X(f) X(-f) / c^2 of one phase, frame after frame ({@link PairCoherence});
 * two echoes that happen to fill both sidebands do not stand opposite each other to the fraction of a hertz, and their
 * product turns. Of each product only the phase counts, less where the product is no stronger than noise, so that a
 * loud moment is one vote. The squared mean of N votes is 1 / N without pairs; its mean over all bins and channels
 * against that is the evidence. It finds music whose lines hardly rise above the noise, and does not see people.
 */
final class MusicActivity {

    /** Bass lies here; nearer to the tone breath and shaking rooms make pairs. */
    private static final double FROM_HZ = 40;

    private static final double TO_HZ = 900;
    /** Neighbouring bins share the window's main lobe. */
    private static final int STRIDE = 2;

    private static final double SECONDS = 3;
    /** Neighbouring hops share most of their samples: every other one votes. */
    private static final int VOTING_HOPS = 2;

    /** Time after which votes are independent: measured on white noise. */
    private static final double INDEPENDENT_SECONDS = 0.045;
    /**
     * Evidence, 1 without music, from which it counts: above all that was seen in quiet rooms with people; the more
     * channels, the less it scatters.
     */
    private static final double DOUBTFUL = 1.1;

    private static final double DOUBTFUL_OF_ONE_CHANNEL = 0.8;
    /** By how much more it is sure. */
    private static final double SURE_RANGE = 0.7;
    /** Pairs to each side that are judged together when one place of the spectrum is asked for. */
    private static final int NEIGHBOURS = 5;
    /** Votes before anything is said. */
    private static final double LEAST_VOTES = 30;
    /** Less than this is a rounding error: there are no votes. */
    private static final double LEAST_LOCAL_VOTES = 1e-9;
    /** A song's quiet passages are music, too: decay to 1 / e. */
    private static final double HOLD_SECONDS = 20;

    private final double voteSeconds;
    private final double hold;
    private final int first;
    private final int last;
    private final float[][] meanRe;
    private final float[][] meanIm;
    private final float[][] meanSquare;
    private final float[] squares;
    private final float[] votes;
    private final float[] local;
    private final float[] activities;
    private long hops;
    private long votings;
    /** Sum of the squared weights of the mean. */
    private double squaredWeights;

    private double evidence;
    private double activity;
    private boolean playing;

    /**
     * @param axis of the spectra
     * @param microphones most channels there may be
     * @param hopSeconds time between spectra
     */
    MusicActivity(DopplerAxis axis, int microphones, double hopSeconds) {
        this.voteSeconds = VOTING_HOPS * hopSeconds;
        this.hold = Math.exp(-voteSeconds / HOLD_SECONDS);
        this.first = (int) Math.ceil(FROM_HZ / axis.spacingHz());
        this.last = Math.min(axis.centre() - 1, (int) (TO_HZ / axis.spacingHz()));
        int pairs = Math.max(1, (last - first) / STRIDE + 1);
        this.meanRe = new float[microphones][pairs];
        this.meanIm = new float[microphones][pairs];
        this.meanSquare = new float[microphones][pairs];
        this.squares = new float[pairs];
        this.votes = new float[pairs];
        this.local = new float[pairs];
        this.activities = new float[axis.bins()];
    }

    /** Takes in the spectra of a hop, in units of the noise. */
    void process(ArrayFrame frame) {
        if (hops++ % VOTING_HOPS != 0) {
            return;
        }
        votings++;
        float gain = (float) Math.max(voteSeconds / SECONDS, 1.0 / votings);
        squaredWeights = (1 - gain) * (1 - gain) * squaredWeights + gain * gain;
        double expected = squaredWeights * Math.max(1, INDEPENDENT_SECONDS / voteSeconds);
        double square = 0;
        double ofNoise = 0;
        Arrays.fill(squares, 0f);
        Arrays.fill(votes, 0f);
        for (int c = 0; c < frame.channels(); c++) {
            vote(frame, c, gain);
            for (int pair = 0; pair < squares.length; pair++) {
                squares[pair] += meanRe[c][pair] * meanRe[c][pair] + meanIm[c][pair] * meanIm[c][pair];
                votes[pair] += meanSquare[c][pair];
            }
        }
        for (int pair = 0; pair < squares.length; pair++) {
            square += squares[pair];
            ofNoise += expected * votes[pair];
        }
        evidence = ofNoise > 0 ? square / ofNoise : 1;
        double doubtful = DOUBTFUL + DOUBTFUL_OF_ONE_CHANNEL / Math.sqrt(frame.channels());
        boolean known = expected * LEAST_VOTES <= 1;
        activity = Math.max(activity * hold, known ? limited((evidence - doubtful) / SURE_RANGE) : 0);
        locate(expected, doubtful, known);
    }

    /** Where in the spectrum the music is: most of it fills a few lines. */
    private void locate(double expected, double doubtful, boolean known) {
        float fade = (float) hold;
        int count = local.length;
        double square = 0;
        double ofNoise = 0;
        for (int pair = 0; pair < Math.min(NEIGHBOURS, count); pair++) {
            square += squares[pair];
            ofNoise += votes[pair];
        }
        boolean anywhere = false;
        for (int pair = 0; pair < count; pair++) {
            int enters = pair + NEIGHBOURS;
            int leaves = pair - NEIGHBOURS - 1;
            square += (enters < count ? squares[enters] : 0) - (leaves >= 0 ? squares[leaves] : 0);
            ofNoise += (enters < count ? votes[enters] : 0) - (leaves >= 0 ? votes[leaves] : 0);
            double noise = expected * ofNoise;
            double now = known && ofNoise > LEAST_LOCAL_VOTES ? (square / noise - doubtful) / SURE_RANGE : 0;
            local[pair] = Math.max(fade * local[pair], (float) (activity * limited(now)));
            anywhere |= local[pair] > 0;
        }
        if (anywhere || playing) {
            spread();
        }
        playing = anywhere;
    }

    private void spread() {
        int centre = activities.length / 2;
        for (int bin = 0; bin < activities.length; bin++) {
            int distance = Math.abs(bin - centre);
            activities[bin] = local[Math.max(0, Math.min(local.length - 1, (distance - first) / STRIDE))];
        }
    }

    private static double limited(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private void vote(ArrayFrame frame, int channel, float gain) {
        float[] re = frame.re()[channel];
        float[] im = frame.im()[channel];
        double phase = -2 * Math.atan2(frame.staticIm()[channel], frame.staticRe()[channel]);
        float turnRe = (float) Math.cos(phase);
        float turnIm = (float) Math.sin(phase);
        int centre = re.length / 2;
        float[] toRe = meanRe[channel];
        float[] toIm = meanIm[channel];
        float[] toSquare = meanSquare[channel];
        for (int k = first, pair = 0; k <= last; k += STRIDE, pair++) {
            float x = re[centre + k] * re[centre - k] - im[centre + k] * im[centre - k];
            float y = re[centre + k] * im[centre - k] + im[centre + k] * re[centre - k];
            float size = (float) Math.sqrt(x * x + y * y);
            float weight = 1 / (size + 1);
            float square = size * weight;
            toRe[pair] += gain * ((x * turnRe - y * turnIm) * weight - toRe[pair]);
            toIm[pair] += gain * ((x * turnIm + y * turnRe) * weight - toIm[pair]);
            toSquare[pair] += gain * (square * square - toSquare[pair]);
        }
    }

    /** 0: no music; 1: music plays, or did so within the last seconds. */
    double activity() {
        return activity;
    }

    /** The same per bin: 0 where no music has been within the last seconds. */
    float[] activities() {
        return activities;
    }

    /** Steadiness of the pairs of the last seconds against that of noise: about 1 without music. */
    double evidence() {
        return evidence;
    }

    void reset() {
        for (int c = 0; c < meanRe.length; c++) {
            Arrays.fill(meanRe[c], 0f);
            Arrays.fill(meanIm[c], 0f);
            Arrays.fill(meanSquare[c], 0f);
        }
        Arrays.fill(local, 0f);
        Arrays.fill(activities, 0f);
        hops = 0;
        votings = 0;
        squaredWeights = 0;
        evidence = 1;
        activity = 0;
        playing = false;
    }
}
