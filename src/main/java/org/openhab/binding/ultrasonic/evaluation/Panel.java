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
package org.openhab.binding.ultrasonic.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.recording.MotionInterval;

/** Several contestants who hear the same recording at once, each with a pipeline of its own. */
final class Panel {

    private static final int BLOCK_SAMPLES = 4096;

    private final RecordingLabels labels;
    private final List<Seat> seats = new ArrayList<>();

    /** One contestant's pipeline and what it reported. */
    private static final class Seat {

        private final int[] chosen;
        private final float[][] rows;
        private final SensingPipeline pipeline;
        private final EventMatching matching;
        private final ScoreHistogram scores = new ScoreHistogram();
        private boolean toneFound;

        Seat(Contestant contestant, int sampleRateHz, int microphones, RecordingLabels labels) {
            chosen = contestant.channels(microphones);
            rows = new float[chosen.length][];
            pipeline = new SensingPipeline(sampleRateHz, chosen.length, contestant.config(microphones));
            matching = new EventMatching(labels.labels(), pipeline.hopSeconds());
        }

        void process(AudioBlock block, RecordingLabels labels) {
            for (int i = 0; i < chosen.length; i++) {
                rows[i] = block.samples()[chosen[i]];
            }
            AudioBlock heard = new AudioBlock(rows, block.length(), block.sampleRateHz(), block.firstSampleIndex());
            pipeline.process(heard, (report, frame) -> {
                matching.add(report);
                scores.add(ScoredHops.score(report), ScoredHops.inside(report, labels.labels()));
                toneFound |= frame != null && frame.valid();
            });
        }

        TakeResult result(CaseTraits traits, double durationSeconds) {
            return new TakeResult(
                    traits,
                    durationSeconds,
                    matching.outcomes(),
                    matching.falseAlarms().stream()
                            .map(MotionInterval::startSeconds)
                            .toList(),
                    scores,
                    toneFound);
        }
    }

    /**
     * Seats the contestants.
     *
     * @param sampleRateHz of the sound
     * @param microphones in it; what the device plays follows them if a contestant is to be told
     * @param labels the truth
     * @throws IllegalArgumentException if the rate cannot carry a tone
     */
    Panel(List<Contestant> contestants, int sampleRateHz, int microphones, RecordingLabels labels) {
        this.labels = labels;
        contestants.forEach(contestant -> seats.add(new Seat(contestant, sampleRateHz, microphones, labels)));
    }

    /**
     * Hears a case to its end.
     *
     * @param progress told after each block how many samples it had
     * @return the result of each contestant
     * @throws IOException if the sound cannot be made
     */
    static List<TakeResult> judge(EvaluationCase judged, List<Contestant> contestants, LongConsumer progress)
            throws IOException {
        boolean loopback = contestants.stream().anyMatch(Contestant::reference);
        try (AudioSource source = judged.open(loopback)) {
            int microphones = source.microphones() - (loopback ? 1 : 0);
            Panel panel = new Panel(contestants, source.sampleRateHz(), microphones, judged.labels());
            AudioBlock block;
            while ((block = source.read(BLOCK_SAMPLES)) != null) {
                panel.process(block);
                progress.accept(block.length());
            }
            return panel.results(judged.traits());
        }
    }

    void process(AudioBlock block) {
        seats.forEach(seat -> seat.process(block, labels));
    }

    List<TakeResult> results(CaseTraits traits) {
        return seats.stream()
                .map(seat -> seat.result(traits, labels.durationSeconds()))
                .toList();
    }
}
