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
package org.openhab.binding.ultrasonic.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.array.ArrayReceiver;
import org.openhab.binding.ultrasonic.array.MicrophoneCombiner;
import org.openhab.binding.ultrasonic.array.MicrophoneState;
import org.openhab.binding.ultrasonic.array.PlayedBass;
import org.openhab.binding.ultrasonic.array.SignalTap;
import org.openhab.binding.ultrasonic.array.SpectrumCombiner;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DisplacementAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.doppler.NoiseFloor;

/**
 * Turns the spectra of all carriers into one feature frame per hop.
 *
 * <p>Each carrier's combined power is divided by its own noise floor, brought to the common velocity grid and averaged
 * over the carriers that are heard.
 */
public final class FeatureExtractor {

    /** A frame lifted as a whole by this much holds a click. */
    private static final double SPOILT_DB = 3;
    /** The outermost tenth of the slow spectrum holds what folds back over its edge. */
    private static final double SLOW_BAND_SHARE = 0.9;
    /** The slow branch counts only when its floor has seen a few independent spectra. */
    private static final double SLOW_LEARNING_SECONDS = 3;

    /** Units of two features, see {@link FeatureSpec}. */
    private static final double DOUBLINGS = 3;

    private static final double OLD_FLOOR_SECONDS = 10;

    private final List<Tone> tones = new ArrayList<>();
    private final FeatureFrame frame;
    private final int[] unclipped;
    private final BandEdges fastBands;
    private final BandEdges slowBands;
    private final MotionEstimate estimate;

    /** One carrier's way from spectrum to excess. */
    private static final class Tone {
        final DopplerFrame doppler;
        final SpectrumCombiner combiner;
        final DisplacementAnalyzer displacement;
        final NoiseFloor floor;
        final NoiseFloor slowFloor;
        final VelocityGrid.Resampling fast;
        final VelocityGrid.Resampling slow;

        Tone(DopplerFrame doppler, double hopSeconds, boolean canceller, Optional<PlayedBass> bass, SignalTap tap) {
            this.doppler = doppler;
            DopplerAxis axis = doppler.axis();
            int microphones = doppler.microphones();
            int slowBins = doppler.slowAxis().bins();
            this.combiner = canceller
                    ? new ArrayReceiver(axis, slowBins, microphones, hopSeconds, bass, tap)
                    : new MicrophoneCombiner(axis, slowBins, microphones, hopSeconds);
            this.displacement = new DisplacementAnalyzer(microphones);
            this.floor = new NoiseFloor(
                    axis.bins(),
                    hopSeconds,
                    DopplerAnalyzer.INDEPENDENT_SECONDS,
                    MicrophoneCombiner.referenceBins(axis),
                    microphones);
            this.slowFloor = new NoiseFloor(
                    doppler.slowAxis().bins(),
                    hopSeconds,
                    DisplacementAnalyzer.INDEPENDENT_SECONDS,
                    new int[0],
                    microphones);
            this.fast = FeatureSpec.FAST_GRID.resampling(axis, BasebandPlan.PASS_BAND_HZ);
            this.slow = FeatureSpec.SLOW_GRID.resampling(
                    doppler.slowAxis(),
                    SLOW_BAND_SHARE
                            * doppler.slowAxis().frequencyHz(doppler.slowAxis().bins()));
        }
    }

    /**
     * @param dopplers the frames of all carriers, filled by their analyzers before each {@link #process}
     * @param hopSeconds time between frames
     */
    public FeatureExtractor(List<DopplerFrame> dopplers, double hopSeconds) {
        this(dopplers, hopSeconds, false, Optional.empty(), SignalTap.NONE);
    }

    /**
     * @param dopplers as above
     * @param hopSeconds as above
     * @param canceller whether what the loudspeaker distorts is taken out; if not, the microphones' powers are added
     * @param bass what the loudspeaker plays, if that is known, filled like the frames
     * @param tap sees the spectra between the stages of the canceller
     */
    public FeatureExtractor(
            List<DopplerFrame> dopplers,
            double hopSeconds,
            boolean canceller,
            Optional<PlayedBass> bass,
            SignalTap tap) {
        for (DopplerFrame doppler : dopplers) {
            tones.add(new Tone(doppler, hopSeconds, canceller, bass, tap));
        }
        this.unclipped = new int[dopplers.get(0).microphones()];
        this.frame = new FeatureFrame(dopplers, hopSeconds);
        this.fastBands = new BandEdges(FeatureSpec.FAST_GRID, FeatureSpec.fastEdgesMetersPerSecond());
        this.slowBands = new BandEdges(FeatureSpec.SLOW_GRID, FeatureSpec.slowEdgesMetersPerSecond());
        this.estimate = new MotionEstimate();
    }

    /**
     * Computes the features of the newest frames where no sample clips; {@link #frame()} holds the result.
     *
     * @param heard for each carrier, whether it is heard
     * @param gainStepDb size of a step of the host's gain within the newest frame, 0 if there is none
     */
    public void process(boolean[] heard, double gainStepDb) {
        process(heard, gainStepDb, unclipped);
    }

    /**
     * Computes the features of the newest frames; {@link #frame()} holds the result.
     *
     * @param heard as above
     * @param gainStepDb as above
     * @param clippedSamples samples at full scale of each microphone during the newest hop
     */
    public void process(boolean[] heard, double gainStepDb, int[] clippedSamples) {
        Arrays.fill(frame.fastExcess(), 0f);
        Arrays.fill(frame.slowExcess(), 0f);
        int fastCount = 0;
        int slowCount = 0;
        double broadbandDb = 0;
        double ageSeconds = 0;
        int averages = 0;
        double distortionDb = 0;
        double residualDb = 0;
        for (int index = 0; index < tones.size(); index++) {
            Tone tone = tones.get(index);
            if (!heard[index] || !tone.doppler.valid()) {
                tone.displacement.reset();
                continue;
            }
            tone.combiner.process(tone.doppler, clippedSamples);
            tone.floor.process(tone.combiner.power(), 0);
            addExcess(tone.floor, tone.fast, frame.fastExcess());
            fastCount++;
            averages += tone.combiner.used();
            distortionDb = Math.max(distortionDb, tone.combiner.distortionDb());
            residualDb = Math.max(residualDb, tone.combiner.residualDb());
            broadbandDb = Math.max(broadbandDb, tone.floor.broadbandDb());
            ageSeconds = Math.max(ageSeconds, tone.floor.ageSeconds());
            boolean spoilt = gainStepDb != 0 || tone.floor.broadbandDb() >= SPOILT_DB;
            tone.displacement.process(tone.doppler, spoilt);
            if (tone.doppler.slowValid()) {
                tone.combiner.processSlow(tone.doppler);
                tone.slowFloor.process(tone.combiner.slowPower(), tone.floor.commonLevelNeper());
                if (tone.slowFloor.ageSeconds() >= SLOW_LEARNING_SECONDS) {
                    addExcess(tone.slowFloor, tone.slow, frame.slowExcess());
                    slowCount++;
                }
            }
        }
        average(frame.fastExcess(), fastCount);
        average(frame.slowExcess(), slowCount);
        frame.state(fastCount > 0, slowCount > 0, ageSeconds);
        frame.disturbance(broadbandDb, gainStepDb);
        frame.distortion(averages, distortionDb, residualDb);
        estimate.process(frame);
        fillValues();
    }

    private void addExcess(NoiseFloor floor, VelocityGrid.Resampling resampling, float[] sum) {
        float[] excess = floor.excess();
        for (int cell = 0; cell < sum.length; cell++) {
            sum[cell] += resampling.cell(cell, excess);
        }
    }

    private static void average(float[] sum, int count) {
        if (count == 0) {
            Arrays.fill(sum, 1f);
        }
        for (int cell = 0; cell < sum.length && count > 1; cell++) {
            sum[cell] /= count;
        }
    }

    private void fillValues() {
        float[] values = frame.values();
        int at = fastBands.fill(frame.fastExcess(), values, 0);
        at = slowBands.fill(frame.slowExcess(), values, at);
        values[at++] = clip(frame.broadbandDb() / 10);
        values[at++] = clip(Math.abs(frame.gainStepDb()) / 10);
        values[at++] = (float) estimate.symmetry(frame.fastExcess());
        values[at++] = (float) (Math.log(Math.max(1, frame.averages())) / Math.log(2) / DOUBLINGS);
        values[at++] = (float) Math.min(1, frame.floorAgeSeconds() / OLD_FLOOR_SECONDS);
        values[at++] = clip(frame.distortionDb() / 10);
        values[at] = clip(frame.residualDb() / 10);
    }

    static float clip(double value) {
        return (float) Math.max(FeatureSpec.LEAST, Math.min(FeatureSpec.MOST, value));
    }

    /** What each microphone is good for, by the first carrier. */
    public List<MicrophoneState> microphones() {
        return tones.get(0).combiner.microphones();
    }

    /** The result of the last {@link #process}. */
    public FeatureFrame frame() {
        return frame;
    }

    /** Forgets noise floors and smoothed values. */
    public void reset() {
        for (Tone tone : tones) {
            tone.combiner.reset();
            tone.floor.reset();
            tone.slowFloor.reset();
            tone.displacement.reset();
        }
        estimate.reset();
        frame.state(false, false, 0);
    }
}
