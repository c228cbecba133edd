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
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.ToneEmitter;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.RoomContext;

/**
 * A sensor that runs by itself: emits, hears, computes, watches over itself, opens its device again when it is lost.
 *
 * <p>Three threads, all daemons: one waits for the device, one computes, one supervises, some times a second and when
 * something is asked for. While nothing can be known about the room, reports carry no motion. Closing takes the tone
 * away softly first.
 */
public final class LiveSensor implements AutoCloseable {

    /** How often the supervisor looks while all is well; at once when something is asked for. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    /** How long it waits for the computing thread to remind it. */
    private static final long UNREMINDED_MILLIS = 600;

    private static final long PATIENCE_MILLIS = 200;
    private static final double SILENT_REPORT_SECONDS = 0.5;
    private static final long RAMP_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** What is still on its way to the loudspeaker when the emitter has fallen silent. */
    private static final long BUFFERED_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long END_MILLIS = 1500;
    private static final int MOST_HANGING = 3;

    private final LiveConfig config;
    private final DuplexOpener opener;
    private final LiveListener listener;
    private final SensingLoop sensing;
    private final Watchdog watchdog;
    private final BackOff backOff = new BackOff();
    private final Thread computer = new Thread(this::compute, "ultrasonic computing");
    private final Thread supervisor = new Thread(this::supervise, "ultrasonic supervisor");
    private final CountDownLatch stop = new CountDownLatch(1);
    /** Somebody wants the supervisor to do something now. */
    private final Semaphore asked = new Semaphore(0);

    private volatile long lookedNanos;
    /** What the reports of the computing thread tell, as of the last time that something in it was new. */
    private LiveHealth told;

    private final ReentrantLock reporting = new ReentrantLock();
    private final List<AudioSession> hanging = new ArrayList<>();
    private volatile long startNanos;
    private final EmissionConfig emission;
    private volatile AudioSession session;
    private volatile boolean paused;
    private volatile Watchdog.Verdict verdict = new Watchdog.Verdict(
            LiveState.STARTING, List.of(new HealthNote(HealthReason.STARTING, "not started")), false);
    private volatile double reportedAt;
    private final AtomicLong openings = new AtomicLong();
    private double openAt;
    /** The next opening is no failure's. */
    private boolean rested;

    /**
     * @param config how to sense
     * @param opener opens the device, again and again
     * @param listener receives the reports
     */
    public LiveSensor(LiveConfig config, DuplexOpener opener, LiveListener listener) {
        this(config, opener, listener, room -> {});
    }

    /**
     * @param config how to sense
     * @param opener opens the device, again and again
     * @param listener receives the reports
     * @param furnisher is given the room of each new pipeline before its first hop, on the computing thread
     */
    public LiveSensor(LiveConfig config, DuplexOpener opener, LiveListener listener, Consumer<RoomContext> furnisher) {
        this.config = config;
        this.opener = opener;
        this.listener = listener;
        this.emission = config.emission();
        this.sensing = new SensingLoop(config.pipeline(), this::hop, furnisher);
        this.watchdog = new Watchdog(config.deviceName());
        computer.setDaemon(true);
        supervisor.setDaemon(true);
    }

    /** Begins; returns at once, and reports what happens. */
    public void start() {
        startNanos = System.nanoTime();
        computer.start();
        supervisor.start();
    }

    private double seconds() {
        return (System.nanoTime() - startNanos) * 1e-9;
    }

    /** Takes the tone away and lets go of the device, until {@link #resume}. Returns at once. */
    public void pause() {
        paused = true;
        asked.release();
    }

    /** Senses again. Returns at once. */
    public void resume() {
        paused = false;
        asked.release();
    }

    private ToneEmitter emitter() {
        AudioSession current = session;
        return current == null ? null : current.emitter();
    }

    /** How it is at this moment. */
    public LiveHealth health() {
        AudioSession current = session;
        Watchdog.Verdict now = verdict;
        ToneEmitter emitter = emitter();
        double played = emitter == null ? 0 : emitter.playedSeconds();
        return new LiveHealth(
                now.state(),
                now.notes(),
                current == null || current.duplex() == null
                        ? ""
                        : current.duplex().name(),
                current == null ? DuplexCounters.NONE : current.counters(),
                Optional.ofNullable(sensing.health()),
                Math.max(0, openings.get() - 1),
                current == null ? 0 : current.queue().droppedSamples(),
                played == 0 ? 0 : emitter.soundedSeconds() / played);
    }

    /**
     * Within how many milliseconds after its last sample was captured a hop is reported, the wait for the rest of its
     * block included; 0 before the first.
     *
     * @param share of the hops for which that holds, 0..1
     */
    public double latencyMillis(double share) {
        return sensing.latency().quantileMillis(share);
    }

    private void compute() {
        try {
            boolean stopped = false;
            while (!stopped) {
                stopped = computed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The next block, if there is one; by itself, since Java does not compile a loop that goes round so seldom for the
     * better part of an hour.
     *
     * @return whether it is over
     */
    private boolean computed() throws InterruptedException {
        AudioSession current = session;
        if (current == null) {
            return stop.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (paused) {
            // The tone is being taken away; its end would look like motion.
            sensing.skip(current);
        } else {
            sensing.step(current);
            remind();
        }
        return stop.getCount() == 0;
    }

    /** The supervisor looks when the processor is awake anyway: waking it up is what costs. */
    private void remind() {
        if (System.nanoTime() - lookedNanos >= LOOK_NANOS) {
            asked.release();
        }
    }

    /** On the computing thread. */
    private void hop(MotionReport report, FeatureFrame frame) {
        boolean known = frame != null && verdict.state() == LiveState.SENSING;
        reporting.lock();
        try {
            reportedAt = seconds();
            listener.report(
                    new LiveReport(reportedAt, known ? Optional.of(report) : Optional.empty(), healthNow()), frame);
        } finally {
            reporting.unlock();
        }
    }

    /** Put together some times a second instead of at every hop. */
    private LiveHealth healthNow() {
        Watchdog.Verdict now = verdict;
        boolean same = told != null
                && told.state() == now.state()
                && told.notes().equals(now.notes())
                && told.pipeline().equals(Optional.ofNullable(sensing.health()));
        if (!same) {
            told = health();
        }
        return told;
    }

    private void supervise() {
        try {
            boolean stopped = false;
            while (!stopped) {
                tick(seconds());
                lookedNanos = System.nanoTime();
                long millis = verdict.state() == LiveState.SENSING ? UNREMINDED_MILLIS : PATIENCE_MILLIS;
                if (asked.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
                stopped = stop.getCount() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        windDown();
        verdict = new Watchdog.Verdict(LiveState.STOPPED, List.of(), false);
    }

    private void tick(double now) {
        hanging.removeIf(old -> !old.isAlive());
        if (paused) {
            windDown();
            rested = true;
            verdict = new Watchdog.Verdict(
                    LiveState.PAUSED, List.of(new HealthNote(HealthReason.PAUSED, "switched off")), false);
            openAt = now;
        } else if (session == null) {
            reopen(now);
        } else {
            look(now, session);
        }
        reportSilence(now);
    }

    private void reopen(double now) {
        if (now < openAt) {
            return;
        }
        if (hanging.size() >= MOST_HANGING) {
            verdict = new Watchdog.Verdict(
                    LiveState.BLIND,
                    List.of(new HealthNote(
                            HealthReason.DEVICE_STALLED,
                            config.deviceName() + " hangs and cannot be closed; restart the sound server")),
                    false);
            return;
        }
        watchdog.opening(now);
        sensing.forgetHealth();
        if (!rested || openings.get() == 0) {
            openings.incrementAndGet();
        }
        rested = false;
        AudioSession next = new AudioSession(opener, emission, this::firstIndex, true, System.nanoTime());
        session = next;
        next.start();
    }

    /** The index goes on as the clock does, whatever the devices did meanwhile. */
    private long firstIndex(int sampleRateHz) {
        return Math.max(sensing.nextSample(), Math.round(seconds() * sampleRateHz));
    }

    private void look(double now, AudioSession current) {
        Watchdog.Verdict judged = watchdog.judge(
                now,
                new Vitals(
                        current.failure(),
                        current.duplex() != null,
                        current.capturedSeconds(),
                        current.counters(),
                        current.queue().droppedSamples(),
                        sensing.levels(),
                        sensing.health()));
        verdict = judged;
        if (judged.reopen()) {
            double ran = (System.nanoTime() - current.bornNanos()) * 1e-9;
            drop(current);
            openAt = now + backOff.failed(ran);
        }
    }

    private void drop(AudioSession old) {
        session = null;
        old.end();
        try {
            if (!old.join(PATIENCE_MILLIS)) {
                old.breakOff();
                if (!old.join(END_MILLIS)) {
                    hanging.add(old);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tone off, softly; then the device. */
    private void windDown() {
        AudioSession old = session;
        if (old == null) {
            return;
        }
        ToneEmitter emitter = old.emitter();
        if (emitter != null && old.isAlive()) {
            emitter.off();
            long untilNanos = System.nanoTime() + RAMP_PATIENCE_NANOS;
            while (!emitter.isSilent() && System.nanoTime() < untilNanos && old.isAlive()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            LockSupport.parkNanos(BUFFERED_NANOS);
        }
        drop(old);
    }

    /** Nothing new from the pipeline: says so, unless a report is being given at this very moment. */
    private void reportSilence(double now) {
        if (now - reportedAt < SILENT_REPORT_SECONDS || !reporting.tryLock()) {
            return;
        }
        try {
            reportedAt = now;
            listener.report(new LiveReport(now, Optional.empty(), health()), null);
        } finally {
            reporting.unlock();
        }
    }

    /** Takes the tone away softly, closes the device and ends the threads; at most about 5 s. */
    @Override
    public void close() {
        stop.countDown();
        asked.release();
        try {
            if (supervisor.isAlive()) {
                supervisor.join(TimeUnit.SECONDS.toMillis(5));
            }
            if (computer.isAlive()) {
                computer.join(TimeUnit.SECONDS.toMillis(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
