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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.live.LiveReport;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sensor made of this host's loudspeaker and microphones, or of a virtual room.
 *
 * <p>One thread controls, one to four times a second, the more goes on the oftener, and at every change; another tells
 * the listeners. The sound has threads of its own, see {@link org.openhab.binding.ultrasonic.live.LiveSensor}, and so
 * has whatever takes time.
 */
public final class HostSensor implements PresenceSensor {

    private static final Logger LOGGER = LoggerFactory.getLogger(HostSensor.class);
    private static final long END_MILLIS = 2000;
    private static final Duration LEAST_TIME = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);
    private static final Duration LONGEST_RECORDING = Duration.ofMinutes(10);

    private final SensorConfig config;
    private final InstantSource clock;
    private final ScheduledThreadPoolExecutor executor;
    private final SensorParts parts;
    private final SensorSwitch onOff = new SensorSwitch();
    private final SensorControl control;
    private final Ticking ticking;
    private final OccupancyKeeper occupancy;
    private final AtomicBoolean publishing = new AtomicBoolean();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** A sensor that does nothing until it is started. */
    public HostSensor(SensorConfig config) {
        this(config, Clock.systemUTC(), System::nanoTime);
    }

    /**
     * @param clock the time of day
     * @param nanoTime monotonic
     */
    HostSensor(SensorConfig config, InstantSource clock, LongSupplier nanoTime) {
        this.config = config;
        this.clock = clock;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "ultrasonic sensor " + config.id());
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
        this.parts = SensorParts.of(config, clock, this::publishSoon, this::heard);
        ReadingAssembly readings = new ReadingAssembly();
        EventDetector detector = new EventDetector();
        this.occupancy = new OccupancyKeeper(config, parts.memory(), readings, detector);
        this.control = new SensorControl(parts, onOff, clock, nanoTime, this::post, readings, detector);
        this.ticking = new Ticking(executor, this::post, nanoTime, () -> guarded(this::tick), control::tickMillis);
    }

    private void heard() {
        ticking.heard();
    }

    /** Runs something on the controlling thread; nothing after the end. */
    private void post(Runnable work) {
        try {
            executor.execute(() -> guarded(work));
        } catch (RejectedExecutionException e) {
            LOGGER.debug("{} is closed", config.id(), e);
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // A fault of ours must not end the sensing of months.
            LOGGER.error("{} failed and goes on", config.id(), e);
        }
    }

    /** On the computing thread: has it told, once for all changes until then. */
    private void publishSoon() {
        if (publishing.compareAndSet(false, true)) {
            post(() -> {
                publishing.set(false);
                control.publish();
            });
        }
    }

    private void tick() {
        if (!started.get()) {
            return;
        }
        control.tick();
        occupancy.keep(clock.instant());
    }

    @Override
    public String id() {
        return config.id();
    }

    @Override
    public String label() {
        return config.label();
    }

    @Override
    public boolean simulated() {
        return config.device().simulated();
    }

    /** What it was made to be. */
    public SensorConfig config() {
        return config;
    }

    /** The device as it was opened last; empty before it could be opened. */
    public Optional<DeviceIdentity> device() {
        return parts.watch().identity();
    }

    /** The live sensor's newest report, for figures that only engineers want; empty while none runs. */
    public Optional<LiveReport> newestReport() {
        return parts.hearing().newest();
    }

    /** What is emitted, or was last; empty before it was decided. */
    public Optional<EmissionConfig> emission() {
        return control.emission();
    }

    /**
     * Within how many milliseconds after its last sample a hop is judged, see
     * {@link org.openhab.binding.ultrasonic.live.LiveSensor#latencyMillis}.
     */
    public double latencyMillis(double share) {
        return control.latencyMillis(share);
    }

    @Override
    public void start() {
        if (started.compareAndSet(false, true) && !closing.get()) {
            post(() -> {
                occupancy.restore(clock.instant());
                control.begin();
            });
            ticking.start();
        }
    }

    @Override
    public SensorStatus status() {
        return control.board().status();
    }

    @Override
    public SensorReading reading() {
        return control.board().reading();
    }

    @Override
    public ContextConfig context() {
        return parts.memory().config();
    }

    @Override
    public void configure(ContextConfig wanted) {
        parts.memory().configure(wanted);
        publishSoon();
    }

    @Override
    public Subscription subscribe(SensorListener listener) {
        return parts.outlet().subscribe(listener);
    }

    @Override
    public Subscription watch(SpectrumListener listener) {
        return parts.outlet().watch(listener);
    }

    @Override
    public void calibrate() {
        post(control::askForCalibration);
    }

    @Override
    public void cancelCalibration() {
        post(control::cancelCalibration);
    }

    @Override
    public void clearCalibration() {
        post(control::clearCalibration);
    }

    @Override
    public Optional<CalibrationResult> calibration() {
        return device().flatMap(opened -> parts.calibrations().usable(opened, clock.instant()));
    }

    @Override
    public CompletableFuture<List<SelfTest.Check>> selfTest() {
        CompletableFuture<List<SelfTest.Check>> answer = new CompletableFuture<>();
        ask(answer, () -> control.askForTest(answer));
        return answer;
    }

    private void ask(CompletableFuture<?> answer, Runnable work) {
        if (!started.get() || closing.get()) {
            answer.completeExceptionally(new IOException("the sensor does not run"));
        } else {
            post(work);
        }
    }

    @Override
    public String explain() {
        return control.board().reading().known() ? parts.memory().explain() : status().text();
    }

    @Override
    public void override(OccupancyOverride wanted) {
        parts.memory().override(wanted);
        publishSoon();
    }

    @Override
    public void keepOccupied(Duration time) {
        require("keepOccupied", time, LONGEST_PAUSE);
        parts.memory().keepOccupied(time);
        publishSoon();
    }

    private static void require(String name, Duration time, Duration most) {
        if (time.compareTo(LEAST_TIME) < 0 || time.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " must be 1 to " + most.toSeconds() + " s, got " + time.toMillis() / 1000.0 + " s");
        }
    }

    @Override
    public void setVacant() {
        parts.memory().setVacant();
        publishSoon();
    }

    @Override
    public boolean enabled() {
        return onOff.on(clock.instant());
    }

    @Override
    public void enable(boolean wanted) {
        onOff.enable(wanted);
        post(this::tick);
    }

    @Override
    public void pause(Duration time) {
        require("pause", time, LONGEST_PAUSE);
        onOff.pauseUntil(clock.instant().plus(time));
        post(this::tick);
    }

    @Override
    public CompletableFuture<Path> report(boolean somebody) {
        CompletableFuture<Path> path = new CompletableFuture<>();
        if (newestReport().isEmpty()) {
            path.completeExceptionally(new IOException("nothing is heard at this moment; there is nothing to keep"));
        } else {
            parts.hearing().betweenReports(() -> {
                CompletableFuture<Path> unused = parts.clips()
                        .keepLast(somebody)
                        .whenComplete((kept, failure) -> {
                            if (failure == null) {
                                path.complete(kept);
                            } else {
                                path.completeExceptionally(failure);
                            }
                        });
            });
        }
        return path;
    }

    @Override
    public CompletableFuture<Path> recordDiagnostics(Duration time) {
        require("recordDiagnostics", time, LONGEST_RECORDING);
        Optional<DeviceIdentity> opened = device();
        if (newestReport().isEmpty() || opened.isEmpty()) {
            return CompletableFuture.failedFuture(new IOException("no device is open; there is nothing to record"));
        }
        Instant now = clock.instant();
        return parts.clips()
                .record(new Diagnostics(
                        config.files().diagnostics(),
                        now,
                        opened.get(),
                        time.toMillis() / 1000.0,
                        () -> new Diagnostics.Snapshot(status(), reading())));
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            post(this::end);
        }
    }

    private void end() {
        occupancy.write(clock.instant());
        Runnable rest = control.close();
        Thread thread = new Thread(() -> end(rest), "ultrasonic end");
        thread.setDaemon(true);
        thread.start();
        executor.shutdown();
    }

    private void end(Runnable rest) {
        rest.run();
        parts.clips().close();
        parts.outlet().close();
        try {
            parts.clips().awaitEnd(END_MILLIS);
            parts.outlet().awaitEnd(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended.countDown();
    }

    /**
     * Waits until a sensor that was closed has let go of everything.
     *
     * @return whether it has within this time
     */
    public boolean awaitEnd(Duration time) throws InterruptedException {
        return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
