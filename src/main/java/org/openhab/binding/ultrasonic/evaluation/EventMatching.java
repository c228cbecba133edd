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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.recording.MotionInterval;
import org.openhab.binding.ultrasonic.recording.MotionIntervals;

/**
 * Which labels of one recording were found, and which runs of motion were false alarms.
 *
 * <p>A label is found if any report of motion, minor or major, has its time t in
 *
 * <pre>{@code start <= t <= min(start + 1 s, end + 0.5 s)}</pre>
 *
 * where t is when the result was available, so that slowness counts against a detector. Motion that was reported before
 * the label began and goes on into it finds it too. A false alarm is a maximal run of motion that overlaps no label
 * widened by 1 s on both sides; however long it is, it counts once.
 *
 * <p>Only labels of persons take part: a fan is nothing to be found, and motion reported because of it is a false
 * alarm.
 */
public final class EventMatching {

    /** How late after its beginning an event may be found, seconds. */
    public static final double LATEST_AFTER_START_SECONDS = 1.0;

    /** How late after its end a short event may be found, seconds. */
    public static final double LATEST_AFTER_END_SECONDS = 0.5;

    /** Motion this close to a label is no false alarm, seconds. */
    public static final double LABEL_MARGIN_SECONDS = 1.0;

    private final List<MotionLabel> events;
    private final double hopSeconds;
    private final double[] firstReportSeconds;
    private final boolean[] underWay;
    private final MotionIntervals runs;
    private boolean moving;

    /**
     * Begins a recording.
     *
     * @param labels what truly moved
     * @param hopSeconds time between two reports, positive
     */
    public EventMatching(List<MotionLabel> labels, double hopSeconds) {
        this.events = labels.stream().filter(MotionLabel::ofPerson).toList();
        this.firstReportSeconds = new double[events.size()];
        this.underWay = new boolean[events.size()];
        this.hopSeconds = hopSeconds;
        this.runs = new MotionIntervals(hopSeconds);
        reset();
    }

    /**
     * Takes the next report.
     *
     * @throws IllegalArgumentException if it is not later than the one before
     */
    public void add(MotionReport report) {
        runs.add(report);
        boolean before = moving;
        moving = report.motion() != Motion.NONE;
        if (!moving) {
            return;
        }
        double timeSeconds = report.timeSeconds();
        for (int event = 0; event < firstReportSeconds.length; event++) {
            MotionLabel label = events.get(event);
            if (Double.isNaN(firstReportSeconds[event])
                    && timeSeconds >= label.startSeconds()
                    && timeSeconds <= label.endSeconds() + LATEST_AFTER_END_SECONDS) {
                firstReportSeconds[event] = timeSeconds;
                underWay[event] = before && timeSeconds - label.startSeconds() <= hopSeconds;
            }
        }
    }

    /** The latest moment at which a label counts as found. */
    public static double latestSeconds(MotionLabel label) {
        return Math.min(
                label.startSeconds() + LATEST_AFTER_START_SECONDS, label.endSeconds() + LATEST_AFTER_END_SECONDS);
    }

    /** How many events there are: the labels of persons. */
    public int events() {
        return events.size();
    }

    /** How many of them were found. */
    public int found() {
        int found = 0;
        for (int event = 0; event < firstReportSeconds.length; event++) {
            found += isFound(event) ? 1 : 0;
        }
        return found;
    }

    private boolean isFound(int event) {
        return firstReportSeconds[event] <= latestSeconds(events.get(event));
    }

    /** What became of each event, in order of their starts; also those that were reported too late to be found. */
    public List<EventOutcome> outcomes() {
        List<EventOutcome> outcomes = new ArrayList<>();
        for (int event = 0; event < firstReportSeconds.length; event++) {
            MotionLabel label = events.get(event);
            boolean reported = !Double.isNaN(firstReportSeconds[event]);
            outcomes.add(new EventOutcome(
                    label.kind(),
                    label.endSeconds() - label.startSeconds(),
                    label.distanceMeters(),
                    reported
                            ? OptionalDouble.of(firstReportSeconds[event] - label.startSeconds())
                            : OptionalDouble.empty(),
                    underWay[event],
                    events.stream()
                            .anyMatch(other -> other.kind() == MotionLabel.Kind.MAJOR
                                    && other.endSeconds() <= label.startSeconds())));
        }
        return outcomes;
    }

    /** Sum over the found events of the time from their start to the first report of motion, seconds. */
    public double latencySumSeconds() {
        double sum = 0;
        for (int event = 0; event < firstReportSeconds.length; event++) {
            if (isFound(event)) {
                sum += firstReportSeconds[event] - events.get(event).startSeconds();
            }
        }
        return sum;
    }

    /** Mean time from the start of a found event to the first report of motion, seconds; absent if none was found. */
    public OptionalDouble meanLatencySeconds() {
        int found = found();
        return found == 0 ? OptionalDouble.empty() : OptionalDouble.of(latencySumSeconds() / found);
    }

    /** The runs of motion that overlap no widened label, in order of time. */
    public List<MotionInterval> falseAlarms() {
        return runs.intervals().stream()
                .filter(run -> events.stream()
                        .noneMatch(label -> run.overlaps(
                                label.startSeconds() - LABEL_MARGIN_SECONDS,
                                label.endSeconds() + LABEL_MARGIN_SECONDS)))
                .toList();
    }

    /** All runs of motion, in order of time. */
    public List<MotionInterval> runs() {
        return runs.intervals();
    }

    /** Forgets all reports. */
    public void reset() {
        Arrays.fill(firstReportSeconds, Double.NaN);
        Arrays.fill(underWay, false);
        moving = false;
        runs.reset();
    }
}
