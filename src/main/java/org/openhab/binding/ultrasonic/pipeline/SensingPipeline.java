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
package org.openhab.binding.ultrasonic.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.array.SignalTap;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.carrier.CarrierFinder;
import org.openhab.binding.ultrasonic.carrier.CarrierTone;
import org.openhab.binding.ultrasonic.carrier.CarrierTracker;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.motion.MotionScores;
import org.openhab.binding.ultrasonic.motion.Observation;

/**
 * The detector as a whole: audio blocks in, one motion report per hop out.
 *
 * <p>Pure: no threads, no clock but the sample counter; blocks of any length lead to the same reports. At first, and
 * when a tone has vanished, it searches for the tone in a fifth of a second of sound. Once found, that sound is run
 * through the receiver as well, so that the noise floor is known as early as can be.
 */
public final class SensingPipeline {

    private static final double SEARCH_AGAIN_SECONDS = 0.1;

    private final int sampleRateHz;
    private final int microphones;
    private final PipelineConfig config;
    private final BasebandPlan plan;
    private final CarrierFinder finder;
    private final SampleCheck check;
    private final SignalTap tap;
    private final int[] unclipped;
    private final RoomContext room;
    private final int channels;
    private final float[][] hop;
    private final float[][] searched;
    /** What the host plays: one row, empty without a reference channel. */
    private final float[][] played = new float[1][];

    private final float[][] searchedPlayed = new float[1][];
    private final int searchAgainHops;
    private int filled;
    private int searchedHops;
    /** Whether the tone was looked for and was not there. */
    private boolean absent;

    private int unheardHops;
    private long nextSampleIndex;
    private long carrierLosses;
    private long gaps;
    private long lostSamples;
    private ReceiverChain chain;

    /**
     * @param sampleRateHz rate of the blocks to come, 34.4 kHz to 768 kHz
     * @param channels how many channels the blocks hold: one or more microphones and, if there is one, the reference
     *     channel
     * @param config how to sense
     * @throws IllegalArgumentException if the rate cannot carry an ultrasonic tone, or a carrier not the rate, or if
     *     the reference channel is not among the channels or leaves no microphone
     * @throws IllegalStateException if the network is to judge and there is none; the message says what to do
     */
    public SensingPipeline(int sampleRateHz, int channels, PipelineConfig config) {
        this(sampleRateHz, channels, config, SignalTap.NONE);
    }

    /**
     * @param sampleRateHz as above
     * @param channels as above
     * @param config as above
     * @param tap sees the spectra between the stages of the canceller
     * @throws IllegalArgumentException as above
     */
    public SensingPipeline(int sampleRateHz, int channels, PipelineConfig config, SignalTap tap) {
        int microphones = channels - (config.referenceChannel().isPresent() ? 1 : 0);
        if (microphones < 1) {
            throw new IllegalArgumentException("a pipeline needs at least one microphone, got " + microphones);
        }
        if (config.referenceChannel().orElse(0) >= channels) {
            throw new IllegalArgumentException("reference channel "
                    + config.referenceChannel().getAsInt() + " is not among channels 0 to " + (channels - 1));
        }
        this.channels = channels;
        this.sampleRateHz = sampleRateHz;
        this.microphones = microphones;
        this.config = config;
        this.tap = tap;
        this.unclipped = new int[microphones];
        this.plan = BasebandPlan.of(sampleRateHz);
        for (double carrierHz : config.carriersHz()) {
            if (carrierHz > plan.highestCarrierHz()) {
                throw new IllegalArgumentException("a carrier of " + carrierHz + " Hz is beyond a sample rate of "
                        + sampleRateHz + " Hz; the highest is " + Math.floor(plan.highestCarrierHz()) + " Hz");
            }
        }
        if (config.detector() == Detector.NETWORK) {
            config.network().check();
        }
        this.finder = new CarrierFinder(sampleRateHz);
        this.check = new SampleCheck(microphones);
        this.room = new RoomContext(plan.hopSeconds(), config.detector(), config.context());
        this.hop = new float[microphones][plan.hopSamples()];
        int hops = (finder.searchSamples() + plan.hopSamples() - 1) / plan.hopSamples();
        this.searched = new float[microphones][hops * plan.hopSamples()];
        boolean reference = config.referenceChannel().isPresent();
        this.played[0] = new float[reference ? plan.hopSamples() : 0];
        this.searchedPlayed[0] = new float[reference ? searched[0].length : 0];
        this.searchAgainHops = Math.min(hops, Math.max(1, (int) Math.round(SEARCH_AGAIN_SECONDS / plan.hopSeconds())));
    }

    /** How long a hop lasts. */
    public double hopSeconds() {
        return plan.hopSeconds();
    }

    /**
     * Takes in a block and reports every hop that it completes.
     *
     * @param block the next samples; a jump of its index against the block before is a gap
     * @param listener receives the reports
     * @throws IllegalArgumentException if rate or channels are not those of this pipeline, or the index runs backwards
     */
    public void process(AudioBlock block, MotionListener listener) {
        if (block.sampleRateHz() != sampleRateHz || block.microphones() != channels) {
            throw new IllegalArgumentException(
                    "the pipeline was made for " + channels + " microphones at " + sampleRateHz + " Hz, the block has "
                            + block.microphones() + " at " + block.sampleRateHz() + " Hz");
        }
        if (block.firstSampleIndex() != nextSampleIndex) {
            bridgeGap(block.firstSampleIndex());
        }
        int taken = 0;
        while (taken < block.length()) {
            int count = Math.min(block.length() - taken, plan.hopSamples() - filled);
            take(block.samples(), taken, count);
            taken += count;
            filled += count;
            nextSampleIndex += count;
            if (filled == plan.hopSamples()) {
                filled = 0;
                processHop(listener);
            }
        }
    }

    private void take(float[][] samples, int from, int count) {
        int reference = config.referenceChannel().orElse(channels);
        for (int mic = 0; mic < microphones; mic++) {
            System.arraycopy(samples[mic < reference ? mic : mic + 1], from, hop[mic], filled, count);
        }
        if (reference < channels) {
            for (int n = 0; n < count; n++) {
                float sample = samples[reference][from + n];
                played[0][filled + n] = Float.isFinite(sample) ? sample : 0;
            }
        }
    }

    private void bridgeGap(long firstSampleIndex) {
        if (firstSampleIndex < nextSampleIndex) {
            throw new IllegalArgumentException("the sample index runs backwards, from " + nextSampleIndex + " to "
                    + firstSampleIndex + "; reset the pipeline for a new source");
        }
        boolean started = nextSampleIndex > 0;
        long lost = firstSampleIndex - nextSampleIndex;
        nextSampleIndex = firstSampleIndex;
        if (started) {
            gaps++;
            lostSamples += lost;
            searchedHops = 0;
            if (chain != null) {
                // The part of a hop that was waiting is dropped with the gap.
                chain.skip(lost + filled);
            }
            filled = 0;
        }
    }

    private void processHop(MotionListener listener) {
        boolean spoilt = check.process(hop, plan.hopSamples());
        if (spoilt && chain != null) {
            chain.skip(0);
        }
        MotionScores scores = MotionScores.NOTHING;
        if (chain == null) {
            scores = search();
        } else {
            scores = chain.process(hop, 0, check.clippedInHop(), played);
            if (chain.lost()) {
                chain = null;
                carrierLosses++;
                searchedHops = 0;
                absent = true;
                scores = MotionScores.NOTHING;
            }
        }
        double timeSeconds = (double) nextSampleIndex / sampleRateHz;
        FeatureFrame frame = chain == null ? null : chain.frame();
        Observation observation = Observation.of(frame, scores);
        RoomState state = room.process(observation);
        Motion motion = room.motion();
        listener.report(
                new MotionReport(
                        timeSeconds,
                        motion,
                        scores.major(),
                        scores.minor(),
                        scores.mechanical(),
                        observation.valid() ? frame.levelDb() : 0,
                        motion != Motion.NONE ? observation.velocityMetersPerSecond() : 0,
                        state),
                frame);
    }

    /**
     * Keeps the last hops; when there are enough of them, looks for the tone and lets the receiver catch up on them.
     */
    private MotionScores search() {
        if (unheardHops > 0) {
            unheardHops--;
            return MotionScores.NOTHING;
        }
        int hopSamples = plan.hopSamples();
        int capacity = searched[0].length / hopSamples;
        boolean full = searchedHops == capacity;
        int dropped = full ? searchAgainHops : 0;
        searchedHops -= dropped;
        for (int mic = 0; mic < microphones; mic++) {
            keep(hop[mic], searched[mic], dropped);
        }
        if (config.referenceChannel().isPresent()) {
            keep(played[0], searchedPlayed[0], dropped);
        }
        searchedHops++;
        if (searchedHops < capacity) {
            return MotionScores.NOTHING;
        }
        List<CarrierTone> tones = find();
        if (tones.isEmpty() || absent) {
            // What has just come, or is dying away, is no steady tone yet.
            absent = tones.isEmpty();
            unheardHops = absent ? 0 : (int) Math.ceil(CarrierTracker.TONE_SETTLING_SECONDS / plan.hopSeconds());
            searchedHops = absent ? searchedHops : 0;
            return MotionScores.NOTHING;
        }
        chain = new ReceiverChain(plan, microphones, tones, config, tap);
        MotionScores scores = MotionScores.NOTHING;
        for (int past = 0; past < capacity; past++) {
            scores = chain.process(searched, past * hopSamples, unclipped, searchedPlayed);
        }
        searchedHops = 0;
        return scores;
    }

    private void keep(float[] fresh, float[] past, int droppedHops) {
        int length = fresh.length;
        if (droppedHops > 0) {
            System.arraycopy(past, droppedHops * length, past, 0, searchedHops * length);
        }
        System.arraycopy(fresh, 0, past, searchedHops * length, length);
    }

    private List<CarrierTone> find() {
        int length = searched[0].length;
        if (config.carriersHz().isEmpty()) {
            return finder.findAll(searched, length);
        }
        return config.carriersHz().stream()
                .map(carrierHz -> finder.findNear(searched, length, carrierHz))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is known of the room; its settings and the user's word may change at any time, by any thread. */
    public RoomContext room() {
        return room;
    }

    /** How well it can sense; a fresh object at each call. */
    public PipelineHealth health() {
        return new PipelineHealth(
                chain == null,
                chain == null ? List.of() : chain.carriers(),
                carrierLosses,
                check.clippedSamples(),
                check.nonFiniteSamples(),
                gaps,
                lostSamples,
                check.silentMicrophones(),
                chain == null ? List.of() : chain.microphoneStates());
    }

    /** Forgets everything, for a new source whose sample index starts anew. */
    public void reset() {
        filled = 0;
        searchedHops = 0;
        nextSampleIndex = 0;
        carrierLosses = 0;
        gaps = 0;
        lostSamples = 0;
        chain = null;
        absent = false;
        unheardHops = 0;
        check.reset();
        room.reset();
        for (float[] row : searched) {
            Arrays.fill(row, 0f);
        }
        Arrays.fill(searchedPlayed[0], 0f);
    }
}
