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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;

/**
 * Runs a source through a pipeline of its own, from start to end, block by block.
 *
 * <p>Memory does not grow with the length of the source but for the intervals of motion.
 */
public final class Replay {

    private static final int BLOCK_SAMPLES = 4096;
    /** The tones are looked at this often; in between they hardly change. */
    private static final double LOOK_SECONDS = 0.25;

    private final AudioSource source;
    private final SensingPipeline pipeline;
    private final MotionIntervals intervals;
    private final CarrierLog carriers = new CarrierLog();
    private final List<Double> lostAtSeconds = new ArrayList<>();
    private final int hopsPerLook;
    private boolean following;
    private long hops;
    private long occupiedHops;
    private long samples;

    /**
     * Prepares a pipeline for a source.
     *
     * @param source read by {@link #run}, not closed
     * @param config how to sense
     * @throws IllegalArgumentException if the source's rate cannot carry a tone, or a carrier lies beyond the rate
     */
    public Replay(AudioSource source, PipelineConfig config) {
        this.source = source;
        this.pipeline = new SensingPipeline(source.sampleRateHz(), source.microphones(), config);
        this.intervals = new MotionIntervals(pipeline.hopSeconds());
        this.hopsPerLook = Math.max(1, (int) Math.round(LOOK_SECONDS / pipeline.hopSeconds()));
    }

    /** Time between two reports. */
    public double hopSeconds() {
        return pipeline.hopSeconds();
    }

    /**
     * Reads the source to its end.
     *
     * @param listener receives every report
     * @param goOn asked after every block with the number of samples per microphone that are done; {@code false} ends
     *     the replay as if the source had ended
     * @throws IOException if the source breaks
     */
    public ReplaySummary run(MotionListener listener, LongPredicate goOn) throws IOException {
        MotionListener observer = (report, frame) -> {
            observe(report, frame);
            listener.report(report, frame);
        };
        AudioBlock block;
        boolean wanted = true;
        while (wanted && (block = source.read(BLOCK_SAMPLES)) != null) {
            pipeline.process(block, observer);
            samples = block.endSampleIndex();
            wanted = goOn.test(samples);
        }
        return new ReplaySummary(
                source.name(),
                source.sampleRateHz(),
                source.microphones(),
                samples,
                pipeline.hopSeconds(),
                hops,
                carriers.sightings(),
                lostAtSeconds,
                intervals.intervals(),
                occupiedHops * pipeline.hopSeconds(),
                pipeline.health());
    }

    private void observe(MotionReport report, FeatureFrame frame) {
        intervals.add(report);
        occupiedHops += report.occupied() ? 1 : 0;
        boolean heard = frame != null && frame.valid();
        if (heard && (!following || hops % hopsPerLook == 0)) {
            carriers.add(pipeline.health().carriers(), report.timeSeconds());
        }
        if (following && frame == null) {
            lostAtSeconds.add(report.timeSeconds());
        }
        // A frame that is not valid is that of a tone that may come back at once.
        following = frame != null && (following || heard);
        hops++;
    }
}
