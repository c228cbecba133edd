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
package org.openhab.binding.ultrasonic.recording;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * Joins reports, one a hop, to the maximal runs of motion.
 *
 * <p>A run goes on through changes between minor and major; a hop without motion ends it, and so does a gap in the
 * reports. Since a report's time is the end of its hop, a run begins one hop before its first report.
 */
public final class MotionIntervals {

    /** Reports this many hops apart are still neighbours: times are rounded, hops are not skipped by halves. */
    private static final double NEIGHBOUR_HOPS = 1.5;

    private final double hopSeconds;
    private final List<MotionInterval> finished = new ArrayList<>();
    private double lastSeconds = Double.NEGATIVE_INFINITY;
    private double startSeconds;
    private Motion strongest = Motion.NONE;
    private double peakLevelDb;
    private double velocitySum;
    private double speedSum;
    private long speeds;
    private long hops;

    /**
     * Begins with no report.
     *
     * @param hopSeconds time between two reports, positive
     * @throws IllegalArgumentException if it is not
     */
    public MotionIntervals(double hopSeconds) {
        if (!(hopSeconds > 0 && hopSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("hop must be positive, got " + hopSeconds + " s");
        }
        this.hopSeconds = hopSeconds;
    }

    /**
     * The runs in a list of reports.
     *
     * @param reports in order of time
     * @param hopSeconds time between two reports, positive
     */
    public static List<MotionInterval> of(Iterable<MotionReport> reports, double hopSeconds) {
        MotionIntervals intervals = new MotionIntervals(hopSeconds);
        reports.forEach(intervals::add);
        return intervals.intervals();
    }

    /**
     * Takes the next report.
     *
     * @throws IllegalArgumentException if it is not later than the one before
     */
    public void add(MotionReport report) {
        double timeSeconds = report.timeSeconds();
        if (!(timeSeconds > lastSeconds)) {
            throw new IllegalArgumentException(
                    "reports must be in order of time, got " + timeSeconds + " s after " + lastSeconds + " s");
        }
        if (hops > 0 && (report.motion() == Motion.NONE || timeSeconds - lastSeconds > NEIGHBOUR_HOPS * hopSeconds)) {
            finished.add(current());
            hops = 0;
        }
        lastSeconds = timeSeconds;
        if (report.motion() == Motion.NONE) {
            return;
        }
        if (hops == 0) {
            startSeconds = Math.max(0, timeSeconds - hopSeconds);
            strongest = report.motion();
            peakLevelDb = report.levelDb();
            velocitySum = 0;
            speedSum = 0;
            speeds = 0;
        }
        if (report.motion().compareTo(strongest) > 0) {
            strongest = report.motion();
        }
        peakLevelDb = Math.max(peakLevelDb, report.levelDb());
        velocitySum += report.velocityMetersPerSecond();
        if (report.velocityMetersPerSecond() != 0) {
            speedSum += Math.abs(report.velocityMetersPerSecond());
            speeds++;
        }
        hops++;
    }

    /** All runs so far, in order of time; one that still goes on reaches to the newest report. */
    public List<MotionInterval> intervals() {
        List<MotionInterval> all = new ArrayList<>(finished);
        if (hops > 0) {
            all.add(current());
        }
        return List.copyOf(all);
    }

    /** Forgets all reports. */
    public void reset() {
        finished.clear();
        lastSeconds = Double.NEGATIVE_INFINITY;
        hops = 0;
    }

    private MotionInterval current() {
        double meanSpeed = speeds == 0 ? 0 : speedSum / speeds;
        return new MotionInterval(startSeconds, lastSeconds, strongest, peakLevelDb, velocitySum / hops, meanSpeed);
    }
}
