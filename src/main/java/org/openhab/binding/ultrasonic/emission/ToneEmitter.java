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
package org.openhab.binding.ultrasonic.emission;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * Emits one or several tones, on and off without a click.
 *
 * <p>The device's thread asks for samples; any other thread may switch it, which takes effect with the device's next
 * block and within {@value #RAMP_MILLIS} ms. Off means zeros. After an interruption of the device the tones come up
 * softly again. No allocation.
 */
public final class ToneEmitter implements Playback {

    /** Duration of every change. */
    public static final int RAMP_MILLIS = 30;

    /** Made at a time, all of which stays in the processor's nearest cache. */
    private static final int PART_SAMPLES = 256;

    private final int sampleRateHz;
    private final ToneOscillator[] oscillators;
    private final SmoothSteps[] levels;
    private final double ceiling;
    private final double[] amplitudes = new double[PART_SAMPLES];
    private final double[] sum = new double[PART_SAMPLES];
    private final AtomicLong soundedSamples = new AtomicLong();
    private final AtomicLong playedSamples = new AtomicLong();
    private final EmissionConfig config;
    private volatile boolean on;
    private volatile boolean silent = true;

    /**
     * Off at first.
     *
     * @param config what to emit
     * @param sampleRateHz the device's rate
     * @throws IllegalArgumentException if a tone is beyond the rate
     */
    public ToneEmitter(EmissionConfig config, int sampleRateHz) {
        config.requireWithin(sampleRateHz);
        this.sampleRateHz = sampleRateHz;
        this.config = config;
        this.ceiling = Decibels.toAmplitude(config.ceilingDbfs());
        int rampSamples = Math.max(2, sampleRateHz * RAMP_MILLIS / 1000);
        this.oscillators = new ToneOscillator[config.tones().size()];
        this.levels = new SmoothSteps[oscillators.length];
        for (int tone = 0; tone < oscillators.length; tone++) {
            oscillators[tone] = new ToneOscillator(config.tones().get(tone).frequencyHz(), sampleRateHz, PART_SAMPLES);
            levels[tone] = new SmoothSteps(rampSamples);
        }
    }

    /** Emits, from the next block on. */
    public void on() {
        on = true;
    }

    /** Falls silent, from the next block on. */
    public void off() {
        on = false;
    }

    /** Whether it is switched on. */
    public boolean isOn() {
        return on;
    }

    /** Whether all that was asked of it lately are zeros: switched off, and the ramp is over. */
    public boolean isSilent() {
        return silent;
    }

    /** What is emitted when it is on. */
    public EmissionConfig config() {
        return config;
    }

    /** For how long the loudspeaker was not silent, s. */
    public double soundedSeconds() {
        return (double) soundedSamples.get() / sampleRateHz;
    }

    /** For how long samples were asked for, s. */
    public double playedSeconds() {
        return (double) playedSamples.get() / sampleRateHz;
    }

    @Override
    public void fill(float[] samples, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(PART_SAMPLES, length - done);
            fillPart(samples, done, part);
            done += part;
        }
        playedSamples.addAndGet(length);
    }

    private void fillPart(float[] samples, int from, int length) {
        boolean emitting = on;
        boolean still = true;
        Arrays.fill(sum, 0, length, 0);
        for (int tone = 0; tone < oscillators.length; tone++) {
            double amplitude =
                    emitting ? Decibels.toAmplitude(config.tones().get(tone).levelDbfs()) : 0;
            if (levels[tone].takes()) {
                levels[tone].moveTo(amplitude);
            }
            still &= levels[tone].still() && levels[tone].target() == 0;
            levels[tone].fill(amplitudes, length);
            oscillators[tone].add(amplitudes, sum, length);
        }
        if (still) {
            Arrays.fill(samples, from, from + length, 0f);
        } else {
            // Two loops, of which the first becomes vector code.
            for (int i = 0; i < length; i++) {
                sum[i] = Math.max(-ceiling, Math.min(ceiling, sum[i]));
            }
            for (int i = 0; i < length; i++) {
                samples[from + i] = (float) sum[i];
            }
            soundedSamples.addAndGet(length);
        }
        silent = still;
    }

    /** What was played last has ended in a step already; what comes next begins softly. */
    @Override
    public void interrupted() {
        for (SmoothSteps level : levels) {
            level.jumpTo(0);
        }
    }
}
