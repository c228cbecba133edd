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

        private final SensingPipeline pipeline;
        private final EventMatching matching;
        private final ScoreHistogram scores = new ScoreHistogram();
        private boolean toneFound;

        Seat(Contestant contestant, AudioSource source, RecordingLabels labels) {
            pipeline = new SensingPipeline(source.sampleRateHz(), source.microphones(), contestant.config());
            matching = new EventMatching(labels.labels(), pipeline.hopSeconds());
        }

        void process(AudioBlock block, RecordingLabels labels) {
            pipeline.process(block, (report, frame) -> {
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
     * @throws IllegalArgumentException if the source's rate cannot carry a tone
     */
    Panel(List<Contestant> contestants, AudioSource source, RecordingLabels labels) {
        this.labels = labels;
        contestants.forEach(contestant -> seats.add(new Seat(contestant, source, labels)));
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
        try (AudioSource source = judged.open()) {
            Panel panel = new Panel(contestants, source, judged.labels());
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
