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
package org.openhab.binding.ultrasonic.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.live.LiveListener;
import org.openhab.binding.ultrasonic.live.LiveReport;
import org.openhab.binding.ultrasonic.neural.EmbeddingTap;
import org.openhab.binding.ultrasonic.neural.EngineSource;
import org.openhab.binding.ultrasonic.recording.HomeNovelty;
import org.openhab.binding.ultrasonic.recording.RareEventRecorder;
import org.openhab.binding.ultrasonic.recording.RareEventStore;

/** Keeps the rare events of a live sensor; clips are stored by a thread of their own. */
final class RareRecording implements AutoCloseable {

    private static final long SEED = 1;
    private static final long PATIENCE_SECONDS = 5;

    private final EmbeddingTap tap;
    private final double hopSeconds;
    private final RareEventRecorder recorder;
    private final ExecutorService storing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "ultrasonic rare events");
        thread.setDaemon(true);
        return thread;
    });

    RareRecording(RareEventStore store, EmbeddingTap tap, String model, int sampleRateHz, PrintWriter err) {
        this.tap = tap;
        this.hopSeconds = BasebandPlan.of(sampleRateHz).hopSeconds();
        this.recorder = new RareEventRecorder(
                sampleRateHz,
                hopSeconds,
                model,
                store,
                new HomeNovelty(tap::embedding, hopSeconds, SEED),
                Clock.systemUTC(),
                storing,
                message -> {
                    err.println("ultrasonic: " + message);
                    err.flush();
                });
    }

    /** What the pipeline is to take its network from, so that its embedding can be seen. */
    EngineSource network() {
        return tap.source();
    }

    /** Listens beside another. */
    LiveListener beside(LiveListener first) {
        return (report, frame) -> {
            first.report(report, frame);
            hear(report, frame);
        };
    }

    private void hear(LiveReport report, FeatureFrame frame) {
        // A device that came back at another rate has other hops; such clips would not play.
        boolean known = report.motion().isPresent() && frame != null && frame.hopSeconds() == hopSeconds;
        recorder.report(report.motion().orElse(null), known ? frame : null);
    }

    @Override
    public void close() {
        storing.shutdown();
        try {
            if (!storing.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                storing.shutdownNow();
            }
        } catch (InterruptedException e) {
            storing.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
