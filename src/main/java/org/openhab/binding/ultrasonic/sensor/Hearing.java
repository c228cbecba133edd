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
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.live.LiveListener;
import org.openhab.binding.ultrasonic.live.LiveReport;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/** Where the live sensor's reports arrive: keeps the newest for others, and calls them when something has changed. */
final class Hearing implements LiveListener {

    private static final double DISTORTION_SECONDS = 1;

    /** What is told at once when it changes. */
    private record Outline(boolean heard, Motion motion, boolean moving, boolean occupied) {}

    private final InstantSource clock;
    private final Outlet outlet;
    private final ClipKeeper clips;
    private final Runnable changed;
    private final Runnable heard;
    private final SpectrumAverage spectrum = new SpectrumAverage();
    private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private Outline outline = new Outline(false, Motion.NONE, false, false);
    private volatile LiveReport newest;
    private volatile Instant lastMotion;
    private volatile double distortionDb;

    /**
     * @param changed is called at each change that is to be told at once, on the computing thread
     * @param heard is called at each report, after all else
     */
    Hearing(InstantSource clock, Outlet outlet, ClipKeeper clips, Runnable changed, Runnable heard) {
        this.clock = clock;
        this.outlet = outlet;
        this.clips = clips;
        this.changed = changed;
        this.heard = heard;
    }

    @Override
    public void report(LiveReport report, FeatureFrame frame) {
        MotionReport motion = report.motion().orElse(null);
        boolean known = motion != null && motion.room().known();
        if (known && motion.motion() != Motion.NONE) {
            lastMotion = clock.instant();
        }
        if (known && frame != null && frame.valid()) {
            double gain = 1 - Math.exp(-frame.hopSeconds() / DISTORTION_SECONDS);
            double before = distortionDb;
            distortionDb = before + gain * (frame.distortionDb() - before);
            show(frame);
        }
        clips.report(motion, motion == null ? null : frame);
        newest = report;
        for (Runnable request = requests.poll(); request != null; request = requests.poll()) {
            request.run();
        }
        Outline now = known
                ? new Outline(true, motion.motion(), motion.room().moving(), motion.occupied())
                : new Outline(false, Motion.NONE, false, false);
        if (!now.equals(outline)) {
            outline = now;
            changed.run();
        }
        heard.run();
    }

    private void show(FeatureFrame frame) {
        if (outlet.watched()) {
            spectrum.process(frame, clock.instant()).ifPresent(outlet::column);
        } else {
            spectrum.reset();
        }
    }

    /** Runs something between two reports, on the thread that gives them; nothing happens while there are none. */
    void betweenReports(Runnable request) {
        requests.add(request);
    }

    /** The newest report; empty while no live sensor runs. */
    Optional<LiveReport> newest() {
        return Optional.ofNullable(newest);
    }

    /** When anybody was last seen to move. */
    Optional<Instant> lastMotion() {
        return Optional.ofNullable(lastMotion);
    }

    /** How far the loudspeaker's distortion rises above the floor, over about a second. */
    double distortionDb() {
        return distortionDb;
    }

    /** The live sensor has ended. */
    void silence() {
        newest = null;
        distortionDb = 0;
        requests.clear();
    }
}
