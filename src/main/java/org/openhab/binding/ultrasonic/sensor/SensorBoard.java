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
package org.openhab.binding.ultrasonic.sensor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.live.HealthReason;
import org.openhab.binding.ultrasonic.live.LiveHealth;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;

/** Shows the newest reading and status, and tells listeners what is new, no more often than is of use to them. */
final class SensorBoard {

    private static final double READING_SECONDS = 0.24;
    private static final double UNCHANGED_SECONDS = 1;

    /** What is told at once when it changes. */
    private record Outline(
            boolean known,
            boolean moving,
            Motion motion,
            Occupancy occupancy,
            OccupancyOverride override,
            CalibrationState calibration) {

        static Outline of(SensorReading reading) {
            return new Outline(
                    reading.known(),
                    reading.room().moving(),
                    reading.room().motion(),
                    reading.room().occupancy(),
                    reading.room().override(),
                    reading.calibration().state());
        }
    }

    private final Outlet outlet;
    private final StatusAssembly statuses = new StatusAssembly();
    private final ReadingAssembly readings;
    private final EventDetector detector;
    private final InterferenceWatch interference = new InterferenceWatch();
    private final List<SensorEvent> waiting = new ArrayList<>();
    private double toldSeconds = Double.NEGATIVE_INFINITY;
    private boolean disturbed;
    private volatile SensorStatus status;
    private volatile SensorReading reading;

    /** @param first what to show before anything else is known */
    SensorBoard(Outlet outlet, ReadingAssembly readings, EventDetector detector, Situation first) {
        this.outlet = outlet;
        this.readings = readings;
        this.detector = detector;
        this.status = statuses.process(first);
        this.reading = readings.process(first, status, CalibrationState.NONE);
    }

    /** Whether something disturbs, as of the last tick. */
    boolean disturbed() {
        return disturbed;
    }

    /**
     * Time passes.
     *
     * @param seconds since the last call
     * @param health of the live sensor
     * @param distortionDb of what plays
     */
    void tick(double seconds, Optional<LiveHealth> health, double distortionDb) {
        boolean noted = health.filter(now -> now.has(HealthReason.INTERFERENCE) || now.has(HealthReason.CLIPPING))
                .isPresent();
        disturbed = interference.process(seconds, noted, distortionDb);
    }

    /** Tells an event together with what is published next. */
    void event(SensorEventType type, Instant time, String text) {
        waiting.add(new SensorEvent(type, time, text));
    }

    /** A moment; tells what is new in it. */
    void publish(Situation situation, CalibrationState calibration, double nowSeconds) {
        SensorStatus nextStatus = statuses.process(situation);
        SensorReading nextReading = readings.process(situation, nextStatus, calibration);
        List<SensorEvent> events = detector.process(nextReading, nextStatus);
        events.addAll(waiting);
        waiting.clear();
        boolean statusChanged = !same(status, nextStatus);
        boolean urgent =
                statusChanged || !events.isEmpty() || !Outline.of(reading).equals(Outline.of(nextReading));
        double since = nowSeconds - toldSeconds;
        status = nextStatus;
        reading = nextReading;
        if (statusChanged) {
            outlet.status(nextStatus);
        }
        if (urgent || since >= (nextReading.known() ? READING_SECONDS : UNCHANGED_SECONDS)) {
            toldSeconds = nowSeconds;
            outlet.reading(nextReading);
        }
        events.forEach(outlet::event);
    }

    /** The same to users; seconds count as whole ones. */
    private static boolean same(SensorStatus before, SensorStatus now) {
        return before.state() == now.state()
                && before.problem().equals(now.problem())
                && before.text().equals(now.text())
                && before.notes().equals(now.notes())
                && Math.round(before.secondsLeft()) == Math.round(now.secondsLeft());
    }

    SensorStatus status() {
        return status;
    }

    SensorReading reading() {
        return reading;
    }
}
