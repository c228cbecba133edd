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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openhab.binding.ultrasonic.array.MicrophoneState;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;

/**
 * Decides whether a sensor is alive: by progress against a monotonic clock and by the tone in the microphones. Pure: it
 * is told the time, and says what is wrong and whether the device should be opened anew.
 */
final class Watchdog {

    /** Without samples for this long nothing is known about the room. */
    static final double STALLED_SECONDS = 1.2;
    /** Without samples for this long the device is opened anew. */
    static final double REOPEN_SECONDS = 4;
    /** A device that was idle takes this long to its first samples. */
    static final double WARM_UP_SECONDS = 3.5;
    /** Without the tone for this long something is wrong rather than starting. */
    static final double TONE_SECONDS = 2;
    /** Without the tone for this long, opening anew is worth trying, now and then. */
    static final double TONE_REOPEN_SECONDS = 30;

    private static final double RECENT_SECONDS = 10;
    private static final double CLIPPED_SHARE = 1e-3;
    private static final double LEAST_SNR_DB = 20;
    private static final double LOUD_RMS = Decibels.toAmplitude(-20);

    /**
     * The verdict.
     *
     * @param state never {@link LiveState#STOPPED}
     * @param notes what is wrong, the worst first
     * @param reopen whether the device should be closed and opened again
     */
    record Verdict(LiveState state, List<HealthNote> notes, boolean reopen) {}

    private final ToneHistory tone = new ToneHistory();
    private final String device;
    private double openedAt;
    private double progressAt;
    private double toneAt;
    private double toneTriedAt;
    private double dropoutAt = Double.NEGATIVE_INFINITY;
    private double overloadAt = Double.NEGATIVE_INFINITY;
    private double captured;
    private long lastDropouts;
    private long lastDropped;
    private boolean heardOnce;

    /** @param device its name, for messages */
    Watchdog(String device) {
        this.device = device;
    }

    /** A device is being opened. */
    void opening(double nowSeconds) {
        openedAt = nowSeconds;
        progressAt = nowSeconds;
        toneAt = 0;
        toneTriedAt = 0;
        captured = 0;
        lastDropouts = 0;
        lastDropped = 0;
        heardOnce = false;
        tone.reset();
    }

    /** Looks at the sensor. */
    Verdict judge(double nowSeconds, Vitals vitals) {
        if (vitals.failure().isPresent()) {
            return blind(HealthReason.DEVICE_LOST, vitals.failure().get(), true);
        }
        if (vitals.capturedSeconds() > captured) {
            captured = vitals.capturedSeconds();
            progressAt = nowSeconds;
        }
        boolean warm = captured > 0;
        double idle = nowSeconds - progressAt;
        if (!warm && idle <= WARM_UP_SECONDS) {
            return starting(vitals.open() ? "waiting for the first samples" : "opening " + device);
        }
        if (idle > STALLED_SECONDS) {
            return blind(
                    HealthReason.DEVICE_STALLED,
                    String.format(
                            Locale.ROOT,
                            "%s has delivered no samples for %.0f s; suspended or hung, it is opened again",
                            device,
                            idle),
                    idle > REOPEN_SECONDS);
        }
        return judgeSound(nowSeconds, vitals);
    }

    private Verdict judgeSound(double nowSeconds, Vitals vitals) {
        PipelineHealth health = vitals.pipeline();
        List<HealthNote> notes = minor(nowSeconds, vitals);
        if (health != null && !health.searching()) {
            toneAt = captured;
            toneTriedAt = captured;
            heardOnce = true;
            tone.heard(health.carriers().stream()
                    .flatMap(carrier -> carrier.levelDbfs().stream())
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY));
            return new Verdict(LiveState.SENSING, notes, false);
        }
        // In time of the sound: on a machine that lags behind, nothing is missing yet.
        double missing = captured - toneAt;
        if (missing <= TONE_SECONDS) {
            return starting(heardOnce ? "the tone is gone; looking for it" : "looking for the tone");
        }
        boolean reopen = captured - toneTriedAt > TONE_REOPEN_SECONDS;
        notes.add(0, unheard(vitals));
        return new Verdict(LiveState.BLIND, notes, reopen);
    }

    private HealthNote unheard(Vitals vitals) {
        LevelMeter.Reading levels = vitals.levels();
        if (levels != null && levels.silentMicrophones() == levels.microphones()) {
            return new HealthNote(
                    HealthReason.MICROPHONES_MUTED,
                    "the microphones deliver nothing but zeros; muted or not connected");
        }
        if (heardOnce && tone.faded()) {
            return new HealthNote(
                    HealthReason.ECHO_CANCELLATION_SUSPECTED,
                    "the tone faded away; switch off echo cancellation and noise suppression of the host");
        }
        if (levels != null && levels.loudestRms() > LOUD_RMS) {
            return new HealthNote(
                    HealthReason.TONE_NOT_HEARD,
                    "the tone is drowned by louder sound in the microphones; remove its source or emit louder");
        }
        return new HealthNote(
                HealthReason.TONE_NOT_HEARD,
                "the tone is not heard; loudspeaker muted or turned down, or the device does not carry this"
                        + " frequency: turn it up, or try 18 to 22 kHz");
    }

    /** What makes sensing worse without making it impossible. */
    private List<HealthNote> minor(double nowSeconds, Vitals vitals) {
        List<HealthNote> notes = new ArrayList<>();
        LevelMeter.Reading levels = vitals.levels();
        if (levels != null && levels.clippedShare() > CLIPPED_SHARE) {
            notes.add(new HealthNote(
                    HealthReason.CLIPPING, "a microphone reaches full scale; turn down its gain or the loudspeaker"));
        }
        PipelineHealth health = vitals.pipeline();
        if (health != null && !health.searching()) {
            List<Integer> out = IntStream.range(0, health.microphones().size())
                    .filter(mic -> health.microphones().get(mic) != MicrophoneState.USED)
                    .boxed()
                    .toList();
            if (!out.isEmpty()) {
                notes.add(new HealthNote(
                        HealthReason.MICROPHONE_OUT,
                        out.stream()
                                .map(mic -> "microphone " + (mic + 1) + " "
                                        + health.microphones().get(mic).name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ", "", "; it does not take part"))));
            }
            double best = health.carriers().stream()
                    .flatMap(carrier -> carrier.snrDb().stream())
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(Double.POSITIVE_INFINITY);
            if (best < LEAST_SNR_DB) {
                notes.add(new HealthNote(
                        HealthReason.INTERFERENCE,
                        String.format(
                                Locale.ROOT,
                                "the tone stands only %.0f dB above the noise; another source, or too low a level",
                                best)));
            }
        }
        losses(nowSeconds, vitals, notes);
        return notes;
    }

    private void losses(double nowSeconds, Vitals vitals, List<HealthNote> notes) {
        long dropouts = vitals.counters().captureOverruns() + vitals.counters().playbackUnderruns();
        if (dropouts > lastDropouts) {
            lastDropouts = dropouts;
            // A few at the start are a device's way of getting going.
            dropoutAt = nowSeconds - openedAt > WARM_UP_SECONDS ? nowSeconds : dropoutAt;
        }
        if (vitals.droppedSamples() > lastDropped) {
            lastDropped = vitals.droppedSamples();
            overloadAt = nowSeconds;
        }
        if (nowSeconds - overloadAt < RECENT_SECONDS) {
            notes.add(new HealthNote(HealthReason.OVERLOADED, "this machine is too slow; samples were dropped"));
        }
        if (nowSeconds - dropoutAt < RECENT_SECONDS) {
            notes.add(new HealthNote(
                    HealthReason.DROPOUTS, "samples were lost on the way; the machine is busy or the buffer short"));
        }
    }

    private static Verdict starting(String text) {
        return new Verdict(LiveState.STARTING, List.of(new HealthNote(HealthReason.STARTING, text)), false);
    }

    private static Verdict blind(HealthReason reason, String text, boolean reopen) {
        return new Verdict(LiveState.BLIND, List.of(new HealthNote(reason, text)), reopen);
    }
}
