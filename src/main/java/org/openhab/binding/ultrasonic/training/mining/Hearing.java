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
package org.openhab.binding.ultrasonic.training.mining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.neural.EmbeddingSpace;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * What a pipeline reports of one scene or recording, and what of it is rare.
 *
 * <p>A false alarm is a run of motion in a room that nobody enters, runs less than a second apart being one. A walk is
 * missed if nothing is reported within a second of its start, a small movement if nothing is until half a second after
 * its end; those beyond the range that is asked of a detector, 6 m and 3 m, do not count.
 */
final class Hearing implements MotionListener {

    private static final double JOIN_SECONDS = 1;
    private static final double AROUND_SECONDS = 2;
    private static final double WALK_METERS = 6;
    private static final double MINOR_METERS = 3;
    private static final double SHORT_ALARM_SECONDS = 4;
    private static final double NEAR_PERCENT = 70;
    private static final double NOVEL = 1;
    private static final int MOST_EVENTS = 6;

    private final SceneSource source;
    private final EmbeddingTapView tap;
    private final EmbeddingSpace space;
    private final List<Hop> hops = new ArrayList<>();

    /** What is kept of a hop. */
    private record Hop(double time, boolean motion, double level, double novelty, float[] embedding, byte[] column) {}

    /** The embedding of the hop just judged; empty if there is none. */
    @FunctionalInterface
    interface EmbeddingTapView {
        float[] embedding();
    }

    Hearing(SceneSource source, EmbeddingTapView tap, EmbeddingSpace space) {
        this.source = source;
        this.tap = tap;
        this.space = space;
    }

    @Override
    public void report(MotionReport report, FeatureFrame frame) {
        if (frame == null || !frame.valid()) {
            return;
        }
        float[] embedding = tap.embedding().clone();
        hops.add(new Hop(
                report.timeSeconds(),
                report.motion() != Motion.NONE,
                report.room().levelPercent(),
                space.novelty(embedding),
                embedding,
                Thumbnail.column(frame.fastExcess())));
    }

    /** How many hops are held. */
    int hops() {
        return hops.size();
    }

    /**
     * Judges what was heard since the last call, and forgets it.
     *
     * @param labels the truth, or {@code null} if nobody knows it
     * @param seconds how long that was
     */
    HearingResult take(RecordingLabels labels, double seconds) {
        List<MinedEvent> events = new ArrayList<>();
        boolean empty =
                labels != null && !labels.occupied() && labels.labels().stream().noneMatch(MotionLabel::ofPerson);
        int falseAlarms = 0;
        int walks = 0;
        int found = 0;
        for (int[] run : runs(hop -> hop.motion())) {
            if (empty) {
                falseAlarms++;
                events.add(event(MinedEvent.Kind.FALSE_ALARM, 3, run));
            } else if (labels == null && seconds(run) <= SHORT_ALARM_SECONDS) {
                events.add(event(MinedEvent.Kind.ALARM, 2.5, run));
            }
        }
        for (MotionLabel label : labels == null ? List.<MotionLabel>of() : labels.labels()) {
            if (!counts(label)) {
                continue;
            }
            boolean walk = label.kind() == MotionLabel.Kind.MAJOR;
            double until = walk ? label.startSeconds() + 1 : label.endSeconds() + 0.5;
            boolean seen = hops.stream()
                    .anyMatch(hop -> hop.motion() && hop.time() >= label.startSeconds() && hop.time() <= until);
            walks += walk ? 1 : 0;
            found += walk && seen ? 1 : 0;
            int[] run = within(label.startSeconds(), label.endSeconds());
            if (!seen && run[1] > run[0]) {
                double nearness = 1 - label.distanceMeters().orElse(3) / WALK_METERS;
                events.add(event(MinedEvent.Kind.MISS, walk ? 2 + nearness : 1 + nearness, run));
            }
        }
        if (empty) {
            for (int[] run : runs(hop -> hop.level() >= NEAR_PERCENT)) {
                events.add(event(MinedEvent.Kind.LOW_MARGIN, 1, run));
            }
        }
        for (int[] run : runs(hop -> hop.novelty() >= NOVEL)) {
            events.add(event(MinedEvent.Kind.NOVEL, 1, run));
        }
        events.sort(Comparator.comparingDouble(MinedEvent::rarity).reversed());
        hops.clear();
        return new HearingResult(
                source.index(),
                seconds,
                empty ? seconds : 0,
                falseAlarms,
                walks,
                found,
                events.subList(0, Math.min(MOST_EVENTS, events.size())));
    }

    /** Within the heard time and the asked range. */
    private boolean counts(MotionLabel label) {
        double most = label.kind() == MotionLabel.Kind.MAJOR ? WALK_METERS : MINOR_METERS;
        return label.ofPerson()
                && label.distanceMeters().orElse(0) <= most
                && !hops.isEmpty()
                && label.startSeconds() >= hops.get(0).time()
                && label.endSeconds() <= hops.get(hops.size() - 1).time();
    }

    /** Runs of hops, first and one past the last; those less than a second apart are one. */
    private List<int[]> runs(Predicate<Hop> wanted) {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < hops.size(); i++) {
            if (!wanted.test(hops.get(i))) {
                continue;
            }
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && hops.get(i).time() - hops.get(last[1] - 1).time() <= JOIN_SECONDS) {
                last[1] = i + 1;
            } else {
                runs.add(new int[] {i, i + 1});
            }
        }
        return runs;
    }

    private int[] within(double from, double to) {
        int first = 0;
        while (first < hops.size() && hops.get(first).time() < from) {
            first++;
        }
        int end = first;
        while (end < hops.size() && hops.get(end).time() <= to) {
            end++;
        }
        return new int[] {first, end};
    }

    private double seconds(int[] run) {
        return hops.get(run[1] - 1).time() - hops.get(run[0]).time();
    }

    /** Its rarity is that of its kind, more by up to 1 the stronger and the more novel it is. */
    private MinedEvent event(MinedEvent.Kind kind, double base, int[] run) {
        Hop strongest = hops.get(run[0]);
        double novelty = 0;
        for (Hop hop : hops.subList(run[0], run[1])) {
            boolean stronger = kind == MinedEvent.Kind.NOVEL
                    ? hop.novelty() > strongest.novelty()
                    : hop.level() > strongest.level();
            strongest = stronger ? hop : strongest;
            novelty = Math.max(novelty, hop.novelty());
        }
        double from = hops.get(run[0]).time();
        double to = hops.get(run[1] - 1).time();
        double more = 0.5 * Math.min(1, strongest.level() / 200) + 0.5 * Math.min(1, novelty / 2);
        int[] around = within(from - AROUND_SECONDS, to + AROUND_SECONDS);
        return new MinedEvent(
                kind,
                base + more,
                source,
                from,
                to,
                strongest.level(),
                novelty,
                strongest.embedding(),
                Thumbnail.of(hops.subList(around[0], around[1]).stream()
                        .map(Hop::column)
                        .toList()));
    }
}
