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

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.neural.EmbeddingTap;
import org.openhab.binding.ultrasonic.neural.EngineSource;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.recording.HomeNovelty;
import org.openhab.binding.ultrasonic.recording.RareEvent;
import org.openhab.binding.ultrasonic.recording.RareEventRecorder;
import org.openhab.binding.ultrasonic.recording.RareEventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps seconds of the sensing band, never of audible sound: around rare events if that was asked for, the last ones
 * when the user reports an error, and those of a diagnostic recording. Files are written by a thread of its own.
 */
final class ClipKeeper {

    private static final Logger LOGGER = LoggerFactory.getLogger(ClipKeeper.class);
    private static final long SEED = 1;

    private final SensorConfig config;
    private final InstantSource clock;
    private final EmbeddingTap tap;
    private final ExecutorService storing;
    private DeviceIdentity device;
    private double hopSeconds;
    private RareEventRecorder recorder;
    private IOException refusal = new IOException("nothing was heard yet; there is nothing to keep");
    private Diagnostics diagnostics;

    ClipKeeper(SensorConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.tap = new EmbeddingTap(config.pipeline().network());
        this.storing = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "ultrasonic files");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What the pipeline is to take its network from, so that its embedding can be seen. */
    EngineSource network() {
        return tap.source();
    }

    /** A live sensor begins on a device; to be called before its first report. */
    synchronized void begin(DeviceIdentity opened) {
        if (opened.equals(device)) {
            return;
        }
        device = opened;
        hopSeconds = BasebandPlan.of(opened.sampleRateHz()).hopSeconds();
        try {
            recorder = newRecorder(opened.sampleRateHz());
        } catch (IOException e) {
            recorder = null;
            refusal = e;
            if (config.recordsRareEvents()) {
                LOGGER.warn("rare events are not recorded: {}", e.getMessage());
            }
        }
    }

    private RareEventRecorder newRecorder(int sampleRateHz) throws IOException {
        PipelineConfig pipeline = config.pipeline();
        String model = pipeline.detector() == Detector.NETWORK
                ? pipeline.network().toString()
                : pipeline.detector().key();
        if (!config.recordsRareEvents()) {
            return new RareEventRecorder(
                    sampleRateHz,
                    hopSeconds,
                    model,
                    this::store,
                    clock,
                    storing,
                    message -> LOGGER.warn("{}", message));
        }
        RareEventStore store = store();
        return new RareEventRecorder(
                sampleRateHz,
                hopSeconds,
                model,
                store,
                new HomeNovelty(tap::embedding, hopSeconds, SEED),
                clock,
                storing,
                message -> LOGGER.warn("{}", message));
    }

    private RareEventStore store() throws IOException {
        return new RareEventStore(config.files().rareEvents(), config.rareEventBytes());
    }

    /** A hop; on the thread that reports. */
    synchronized void report(MotionReport motion, FeatureFrame frame) {
        // A device that came back at another rate has other hops; such clips would not play.
        boolean fits = frame != null && frame.hopSeconds() == hopSeconds;
        if (recorder != null) {
            recorder.report(motion, fits ? frame : null);
        }
        if (diagnostics != null && diagnostics.report(motion, fits ? frame : null)) {
            Diagnostics full = diagnostics;
            diagnostics = null;
            storing.execute(full::write);
        }
    }

    /** Keeps the last seconds; on the thread that reports. */
    synchronized CompletableFuture<Path> keepLast(boolean somebody) {
        if (recorder == null) {
            return CompletableFuture.failedFuture(refusal);
        }
        return recorder.keepLast(somebody ? RareEvent.Label.SOMEBODY : RareEvent.Label.FALSE_ALARM);
    }

    /** Begins a diagnostic recording. */
    synchronized CompletableFuture<Path> record(Diagnostics wanted) {
        if (diagnostics != null) {
            return CompletableFuture.failedFuture(new IOException("a diagnostic recording is under way already"));
        }
        diagnostics = wanted;
        return wanted.path();
    }

    /** Stores what is waiting and ends. */
    void close() {
        synchronized (this) {
            if (diagnostics != null) {
                storing.execute(diagnostics::write);
                diagnostics = null;
            }
        }
        storing.shutdown();
    }

    /** Waits for its end. */
    boolean awaitEnd(long millis) throws InterruptedException {
        return storing.awaitTermination(millis, TimeUnit.MILLISECONDS);
    }
}
