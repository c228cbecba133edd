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
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * Runs beside a pipeline and keeps the seconds of sensing band around rare events, see {@link BasebandClip} for what is
 * in them and what is not. Nothing is kept unless somebody makes one and feeds it.
 *
 * <p>An event begins with what {@link RareEventTrigger} finds suspicious and is judged when the time after it has
 * passed. Storing is left to an executor, so that no disk holds up the sensing; when the disk refuses, recording ends
 * with one message and sensing goes on.
 */
public final class RareEventRecorder implements MotionListener {

    /** Kept before and after an event. */
    static final double MARGIN_SECONDS = 5;

    private static final int MOST_PENDING = 4;
    /** What users take the trouble to report goes last. */
    private static final double REPORTED_RARITY = 100;

    /** Opens the folder. */
    @FunctionalInterface
    public interface Stores {

        /**
         * The store.
         *
         * @throws IOException if the folder cannot be made or read
         */
        RareEventStore open() throws IOException;
    }

    private final int sampleRateHz;
    private final String model;
    private final Stores store;
    private final InstantSource clock;
    private final Executor executor;
    private final Consumer<String> messages;
    /** Or {@code null} if nothing is kept unasked. */
    private final RareEventTrigger trigger;

    private final BasebandRing ring;
    private volatile boolean stopped;
    private final AtomicInteger pending = new AtomicInteger();

    /**
     * @param sampleRateHz of the sound
     * @param hopSeconds time between reports
     * @param model which detector judges, for the files
     * @param store where events are kept
     * @param novelty how unlike everything learnt a frame is; 1 or more is kept
     * @param clock the time of day
     * @param executor stores clips, one at a time
     * @param messages receives the one message when recording ends
     */
    public RareEventRecorder(
            int sampleRateHz,
            double hopSeconds,
            String model,
            RareEventStore store,
            ToDoubleFunction<FeatureFrame> novelty,
            InstantSource clock,
            Executor executor,
            Consumer<String> messages) {
        this(
                sampleRateHz,
                hopSeconds,
                model,
                () -> store,
                new RareEventTrigger(hopSeconds, novelty),
                clock,
                executor,
                messages);
    }

    /**
     * A recorder that keeps only what it is told to by {@link #keepLast}.
     *
     * @param sampleRateHz as above
     * @param hopSeconds as above
     * @param model as above
     * @param store is asked for when there is something to keep, so that no folder is made before
     * @param clock as above
     * @param executor as above
     * @param messages as above
     */
    public RareEventRecorder(
            int sampleRateHz,
            double hopSeconds,
            String model,
            Stores store,
            InstantSource clock,
            Executor executor,
            Consumer<String> messages) {
        this(sampleRateHz, hopSeconds, model, store, (RareEventTrigger) null, clock, executor, messages);
    }

    private RareEventRecorder(
            int sampleRateHz,
            double hopSeconds,
            String model,
            Stores store,
            RareEventTrigger trigger,
            InstantSource clock,
            Executor executor,
            Consumer<String> messages) {
        this.sampleRateHz = sampleRateHz;
        this.model = model;
        this.store = store;
        this.clock = clock;
        this.executor = executor;
        this.messages = messages;
        this.trigger = trigger;
        this.ring = new BasebandRing((int) Math.ceil(
                (2 * MARGIN_SECONDS + RareEventTrigger.LONGEST_SECONDS + RareEventTrigger.QUIET_SECONDS) / hopSeconds));
    }

    @Override
    public void report(MotionReport report, FeatureFrame frame) {
        if (stopped) {
            return;
        }
        if (frame == null) {
            // Another tone may be found: what was heard of this one does not go on.
            ring.clear();
            if (trigger != null) {
                trigger.reset();
            }
            return;
        }
        ring.add(report, frame);
        if (trigger != null) {
            trigger.process(report, frame).ifPresent(this::keep);
        }
    }

    /**
     * Keeps the last seconds at the user's wish. To be called by the thread that reports.
     *
     * @param label what the user says
     * @return the clip's path once it is stored; fails with a {@link IOException} of one line
     */
    public CompletableFuture<Path> keepLast(RareEvent.Label label) {
        CompletableFuture<Path> path = new CompletableFuture<>();
        List<BasebandRing.Hop> hops = ring.all();
        if (hops.isEmpty()) {
            path.completeExceptionally(
                    new IOException("nothing was heard in the last seconds; there is nothing to keep"));
            return path;
        }
        RareEventTrigger.Finding finding = new RareEventTrigger.Finding(
                RareEvent.Reason.REPORTED,
                REPORTED_RARITY,
                hops.get(0).timeSeconds(),
                hops.get(hops.size() - 1).timeSeconds());
        RareEvent event = event(finding, hops).withLabel(label);
        BasebandClip clip = clip(hops);
        executor.execute(() -> {
            try {
                RareEventStore opened = store.open();
                opened.add(event, clip);
                path.complete(opened.path(event));
            } catch (IOException e) {
                path.completeExceptionally(e);
            }
        });
        return path;
    }

    private void keep(RareEventTrigger.Finding finding) {
        List<BasebandRing.Hop> hops =
                ring.between(finding.startSeconds() - MARGIN_SECONDS, finding.endSeconds() + MARGIN_SECONDS);
        if (hops.isEmpty() || pending.get() >= MOST_PENDING) {
            return;
        }
        RareEvent event = event(finding, hops);
        BasebandClip clip = clip(hops);
        pending.incrementAndGet();
        executor.execute(() -> store(event, clip));
    }

    private BasebandClip clip(List<BasebandRing.Hop> hops) {
        return new BasebandClip(
                sampleRateHz,
                ring.microphones(),
                ring.carriersHz(),
                hops.get(0).timeSeconds(),
                // Copies, since the ring goes on while they are being stored.
                hops.stream().map(hop -> hop.samples().clone()).toList());
    }

    private RareEvent event(RareEventTrigger.Finding finding, List<BasebandRing.Hop> hops) {
        double startSeconds = hops.get(0).timeSeconds();
        List<RareEvent.Score> scores = new ArrayList<>();
        for (BasebandRing.Hop hop : hops) {
            scores.add(hop.score((float) (hop.timeSeconds() - startSeconds)));
        }
        String time = clock.instant().toString();
        return new RareEvent(
                time.replace(':', '-') + "-" + finding.reason().name().toLowerCase(Locale.ROOT),
                time,
                ring.carriersHz(),
                finding.reason(),
                finding.rarity(),
                model,
                RareEvent.Label.NONE,
                scores);
    }

    private void store(RareEvent event, BasebandClip clip) {
        try {
            if (!stopped) {
                store.open().add(event, clip);
            }
        } catch (IOException e) {
            stopped = true;
            messages.accept("rare events are no longer recorded: " + e.getMessage()
                    + "; make room or choose another folder, then start anew");
        } finally {
            pending.decrementAndGet();
        }
    }

    /** Whether recording has ended because the disk refused. */
    public boolean stopped() {
        return stopped;
    }

    /** The tones' basebands of a frame in the order of {@link BasebandClip}. */
    static float[] samples(List<DopplerFrame> tones) {
        float[] samples = new float[BasebandClip.values(tones.get(0).microphones(), tones.size())];
        copySamples(tones, samples);
        return samples;
    }

    /** As {@link #samples}, into an array that is there already. */
    static void copySamples(List<DopplerFrame> tones, float[] samples) {
        int microphones = tones.get(0).microphones();
        int at = 0;
        for (DopplerFrame tone : tones) {
            for (int mic = 0; mic < microphones; mic++) {
                float[] re = tone.basebandRe()[mic];
                float[] im = tone.basebandIm()[mic];
                System.arraycopy(re, 0, samples, at, re.length);
                System.arraycopy(im, 0, samples, at + re.length, im.length);
                at += re.length + im.length;
            }
        }
    }
}
