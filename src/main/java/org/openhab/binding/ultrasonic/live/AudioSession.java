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

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.ToneEmitter;

/**
 * A device from its opening to its closing, on a thread of its own that may be given up when it hangs. A device that
 * failed is not mended but opened anew, by another session.
 */
final class AudioSession {

    /**
     * Sound that may wait to be computed, s. Until Java has compiled what the first hops need, they take longer than
     * they last, a second on a computer that is busy and some more on a small one.
     */
    private static final int QUEUED_SECONDS = 4;

    private final DuplexOpener opener;
    private final EmissionConfig emission;
    private final IntToLongFunction firstIndex;
    private final boolean emitAtOnce;
    private final long bornNanos;
    private final BlockQueue queue = new BlockQueue(QUEUED_SECONDS);
    private final Thread thread = new Thread(this::run, "ultrasonic audio");
    private volatile AudioDuplex duplex;
    private volatile ToneEmitter emitter;
    private volatile String failure;
    private volatile boolean ending;
    private volatile double capturedSeconds;
    /** Samples that have come; only the session's thread asks. */
    private long captured;

    private volatile DuplexCounters counters = DuplexCounters.NONE;

    /**
     * @param firstIndex sample rate to the index of the first sample, for an index that goes on over openings
     * @param emitAtOnce whether the tone is on from the start
     */
    AudioSession(
            DuplexOpener opener,
            EmissionConfig emission,
            IntToLongFunction firstIndex,
            boolean emitAtOnce,
            long bornNanos) {
        this.opener = opener;
        this.emission = emission;
        this.firstIndex = firstIndex;
        this.emitAtOnce = emitAtOnce;
        this.bornNanos = bornNanos;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try (AudioDuplex opened = opener.open()) {
            ToneEmitter tones = new ToneEmitter(emission, opened.sampleRateHz());
            if (emitAtOnce) {
                tones.on();
            }
            emitter = tones;
            duplex = opened;
            long base = firstIndex.applyAsLong(opened.sampleRateHz());
            while (!ending) {
                exchange(opened, tones, base);
            }
        } catch (IOException | IllegalArgumentException e) {
            failure = e.getMessage();
        } catch (RuntimeException | LinkageError e) {
            failure = "unexpected " + e;
        }
    }

    /** By itself, since Java does not compile a loop that goes round so seldom for the better part of an hour. */
    private void exchange(AudioDuplex opened, ToneEmitter tones, long base) throws IOException {
        AudioBlock block = opened.exchange(tones);
        if (block.length() > 0) {
            queue.put(block, base + block.firstSampleIndex());
            captured += block.length();
            capturedSeconds = (double) captured / opened.sampleRateHz();
        }
        counters = opened.counters();
    }

    BlockQueue queue() {
        return queue;
    }

    /** What plays; {@code null} before the device is open. */
    ToneEmitter emitter() {
        return emitter;
    }

    /** The device; {@code null} before it is open. */
    AudioDuplex duplex() {
        return duplex;
    }

    DuplexCounters counters() {
        return counters;
    }

    /** What ended it, if something did. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** How much sound has come, s. */
    double capturedSeconds() {
        return capturedSeconds;
    }

    long bornNanos() {
        return bornNanos;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Ends it without waiting; a thread that hangs in the device is freed if the device can. */
    void end() {
        ending = true;
    }

    /** Breaks off whatever the device is doing. */
    void breakOff() {
        ending = true;
        AudioDuplex open = duplex;
        if (open != null) {
            open.close();
        }
    }

    /** Waits for its end. */
    boolean join(long patienceMillis) throws InterruptedException {
        thread.join(patienceMillis);
        return !thread.isAlive();
    }
}
