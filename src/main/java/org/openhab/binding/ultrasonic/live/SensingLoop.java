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

import java.util.function.Consumer;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.carrier.CarrierTracker;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;
import org.openhab.binding.ultrasonic.pipeline.RoomContext;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The computing thread's work: blocks of whatever session is current through one pipeline. The pipeline outlives a
 * device that is opened anew, so that it still knows the room's floor and who was there; a device of another shape gets
 * a pipeline of its own.
 */
final class SensingLoop {

    private static final Logger LOGGER = LoggerFactory.getLogger(SensingLoop.class);
    private static final long PATIENCE_MILLIS = 100;
    private static final double HEALTH_SECONDS = 0.25;

    private final PipelineConfig config;
    private final MotionListener listener;
    private final Consumer<RoomContext> furnisher;
    private final LatencyMeter latency = new LatencyMeter();
    private AudioSession settled;
    private long settledSample;
    private SensingPipeline pipeline;
    private LevelMeter meter;
    private int sampleRateHz;
    private int microphones;
    private long healthAtSample;
    private volatile long nextSample;
    private volatile PipelineHealth health;
    private volatile LevelMeter.Reading levels;

    /**
     * @param listener receives every hop
     * @param furnisher is given the room of each new pipeline before its first hop
     */
    SensingLoop(PipelineConfig config, MotionListener listener, Consumer<RoomContext> furnisher) {
        this.config = config;
        this.listener = listener;
        this.furnisher = furnisher;
    }

    /** Works on the session's next block, if one comes soon. */
    void step(AudioSession session) throws InterruptedException {
        AudioBlock block = session.queue().take(PATIENCE_MILLIS);
        if (block == null || settles(session, block)) {
            return;
        }
        try {
            process(block, session.queue().arrivedNanos());
        } catch (RuntimeException e) {
            // A fault of ours must not end the sensing of months; a new pipeline begins.
            LOGGER.error("the pipeline failed and is started anew", e);
            pipeline = null;
            health = null;
        }
    }

    /**
     * Whether the tone may still be on its way from the loudspeaker. Nobody would be seen because of its coming, but a
     * receiver that does not hear it at once gives it up, and what it knew of the floor with it.
     */
    private boolean settles(AudioSession session, AudioBlock block) {
        if (session != settled) {
            settled = session;
            settledSample =
                    block.firstSampleIndex() + Math.round(CarrierTracker.TONE_SETTLING_SECONDS * block.sampleRateHz());
        }
        return block.firstSampleIndex() < settledSample;
    }

    /** Lets the session's next block pass unheard. */
    void skip(AudioSession session) throws InterruptedException {
        session.queue().take(PATIENCE_MILLIS);
    }

    private void process(AudioBlock block, long arrivedNanos) {
        boolean fits = pipeline != null
                && block.sampleRateHz() == sampleRateHz
                && block.microphones() == microphones
                && block.firstSampleIndex() >= nextSample;
        if (!fits) {
            sampleRateHz = block.sampleRateHz();
            microphones = block.microphones();
            pipeline = new SensingPipeline(sampleRateHz, microphones, config);
            furnisher.accept(pipeline.room());
            meter = new LevelMeter(config.microphonesOf(block).microphones());
            healthAtSample = 0;
        }
        LevelMeter.Reading reading = meter.process(config.microphonesOf(block));
        if (reading != null) {
            levels = reading;
        }
        pipeline.process(block, (report, frame) -> {
            listener.report(report, frame);
            // The block had to be full before it was handed over: a hop that ends early in it has waited that long.
            double waitedSeconds = (double) block.endSampleIndex() / sampleRateHz - report.timeSeconds();
            latency.add(System.nanoTime() - arrivedNanos + 1e9 * waitedSeconds);
        });
        nextSample = block.endSampleIndex();
        if (nextSample >= healthAtSample) {
            health = pipeline.health();
            healthAtSample = nextSample + Math.round(HEALTH_SECONDS * sampleRateHz);
        }
    }

    /** How late reports are. */
    LatencyMeter latency() {
        return latency;
    }

    /** Another device, or the same anew: what is known of its sound is out of date. */
    void forgetHealth() {
        health = null;
        levels = null;
    }

    /** Index of the sample after the last one. */
    long nextSample() {
        return nextSample;
    }

    /** How well the pipeline senses, at most a quarter of a second old; {@code null} before the first samples. */
    PipelineHealth health() {
        return health;
    }

    /** What the microphones deliver; {@code null} before the first half second. */
    LevelMeter.Reading levels() {
        return levels;
    }
}
