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
package org.openhab.binding.ultrasonic.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.array.MicrophoneState;
import org.openhab.binding.ultrasonic.array.PlayedBass;
import org.openhab.binding.ultrasonic.array.SignalTap;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.carrier.CarrierTracker;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.feature.FeatureExtractor;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;

/** Everything from basebands to features: what follows the mixing of the tones to 0 Hz, live or from a file. */
public final class BasebandReceiver {

    private final int microphones;
    private final List<Double> carriersHz;
    private final CarrierTracker[] trackers;
    private final DopplerAnalyzer[] analyzers;
    private final FeatureExtractor features;
    private final int settleSamples;
    private final boolean[] heard;
    /** Steps of the host's gain during the hops that the newest frame spans. */
    private final double[] recentStepsDb;

    private long hops;
    /** The first hop of all, or behind the last gap: the filters are in a transient. */
    private long startHop;

    /**
     * @param plan rates of the baseband
     * @param microphones how many
     * @param carriersHz the tone at 0 Hz in each baseband
     * @param settleSamples baseband samples at the start that hold the filters' transient, 0 if none do
     * @param canceller whether what music distorts in the loudspeaker is taken out
     * @param tap sees the spectra between the stages of the canceller
     */
    public BasebandReceiver(
            BasebandPlan plan,
            int microphones,
            List<Double> carriersHz,
            int settleSamples,
            boolean canceller,
            SignalTap tap) {
        this(plan, microphones, carriersHz, settleSamples, canceller, Optional.empty(), tap);
    }

    /**
     * @param plan as above
     * @param microphones as above
     * @param carriersHz as above
     * @param settleSamples as above
     * @param canceller as above
     * @param bass what the loudspeaker plays, if that is known, filled before each hop
     * @param tap as above
     */
    BasebandReceiver(
            BasebandPlan plan,
            int microphones,
            List<Double> carriersHz,
            int settleSamples,
            boolean canceller,
            Optional<PlayedBass> bass,
            SignalTap tap) {
        this.microphones = microphones;
        this.carriersHz = List.copyOf(carriersHz);
        this.settleSamples = settleSamples;
        int tones = carriersHz.size();
        this.trackers = new CarrierTracker[tones];
        this.analyzers = new DopplerAnalyzer[tones];
        List<DopplerFrame> frames = new ArrayList<>();
        for (int tone = 0; tone < tones; tone++) {
            trackers[tone] = new CarrierTracker(microphones, carriersHz.get(tone), plan.hopSeconds());
            analyzers[tone] = new DopplerAnalyzer(plan, microphones, carriersHz.get(tone), settleSamples);
            frames.add(analyzers[tone].frame());
        }
        this.features = new FeatureExtractor(frames, plan.hopSeconds(), canceller, bass, tap);
        this.heard = new boolean[tones];
        this.recentStepsDb = new double[DopplerAnalyzer.FRAME / BasebandPlan.HOP + 2];
    }

    /**
     * Takes in a hop.
     *
     * @param basebands of each tone
     * @param clippedSamples samples at full scale of each microphone in the hop
     * @param steeringHz receives how far each oscillator is to run off its nominal frequency during the next hop
     */
    public FeatureFrame process(List<Baseband> basebands, int[] clippedSamples, double[] steeringHz) {
        double step = 0;
        boolean settled = (hops - startHop) * BasebandPlan.HOP >= settleSamples;
        for (int tone = 0; tone < trackers.length; tone++) {
            if (settled) {
                trackers[tone].process(basebands.get(tone));
                steeringHz[tone] = trackers[tone].steeringHz();
                step = larger(step, trackers[tone].gainStepDb());
            }
            heard[tone] = settled && trackers[tone].heard() && !trackers[tone].settling();
            if (trackers[tone].settling()) {
                analyzers[tone].reset();
            } else {
                analyzers[tone].process(basebands.get(tone));
            }
        }
        recentStepsDb[(int) (hops++ % recentStepsDb.length)] = step;
        double largest = 0;
        for (double recent : recentStepsDb) {
            largest = larger(largest, recent);
        }
        features.process(heard, largest, clippedSamples);
        return features.frame();
    }

    private static double larger(double a, double b) {
        return Math.abs(b) > Math.abs(a) ? b : a;
    }

    /** Whether every carrier has vanished. */
    boolean lost() {
        for (CarrierTracker tracker : trackers) {
            if (!tracker.lost()) {
                return false;
            }
        }
        return true;
    }

    /** Behind a gap: no frame is valid until the windows are filled anew, and the tones' phase may be any. */
    void skip() {
        startHop = hops;
        for (int tone = 0; tone < trackers.length; tone++) {
            trackers[tone].skip();
            analyzers[tone].reset();
        }
    }

    List<MicrophoneState> microphoneStates() {
        return features.microphones();
    }

    FeatureFrame frame() {
        return features.frame();
    }

    List<PipelineHealth.Carrier> carriers() {
        List<PipelineHealth.Carrier> carriers = new ArrayList<>();
        for (int tone = 0; tone < trackers.length; tone++) {
            List<Double> levels = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int mic = 0; mic < microphones; mic++) {
                levels.add(trackers[tone].levelDbfs(mic));
                ratios.add(trackers[tone].snrDb(mic));
            }
            carriers.add(new PipelineHealth.Carrier(carriersHz.get(tone) + trackers[tone].offsetHz(), levels, ratios));
        }
        return carriers;
    }
}
