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
package org.openhab.binding.ultrasonic.live;

import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.motion.Motion;

/**
 * Lets a sensor rest as its schedule has it: listens in on the reports, and switches emission and capture.
 *
 * <p>Reports may come on any thread; {@link #tick} is called by one.
 */
public final class LowPowerControl implements LiveListener {

    private final EmissionSchedule schedule;
    private final LiveListener next;
    private final Runnable pause;
    private final Runnable resume;
    private final AtomicBoolean moved = new AtomicBoolean();
    private boolean emitting = true;

    /**
     * @param next receives every report as well
     * @param pause switches emission and capture off, see {@link LiveSensor#pause}
     * @param resume switches them on, see {@link LiveSensor#resume}
     */
    public LowPowerControl(LowPowerConfig config, LiveListener next, Runnable pause, Runnable resume) {
        this.schedule = new EmissionSchedule(config);
        this.next = next;
        this.pause = pause;
        this.resume = resume;
    }

    @Override
    public void report(LiveReport report, FeatureFrame frame) {
        if (report.motion().filter(seen -> seen.motion() != Motion.NONE).isPresent()) {
            moved.set(true);
        }
        next.report(report, frame);
    }

    /**
     * Switches if it is time to. Call it some times a second.
     *
     * @param nowSeconds monotonic
     * @param timeOfDay for the quiet hours
     */
    public void tick(double nowSeconds, LocalTime timeOfDay) {
        boolean now =
                schedule.process(nowSeconds, timeOfDay, moved.getAndSet(false)).emits();
        if (now != emitting) {
            emitting = now;
            (now ? resume : pause).run();
        }
    }

    /** Why it emits or not at present. */
    public EmissionSchedule.Phase phase() {
        return schedule.phase();
    }

    /** Share of the time so far in which it emitted, 0 to 1. */
    public double emittingShare() {
        return schedule.emittingShare();
    }
}
