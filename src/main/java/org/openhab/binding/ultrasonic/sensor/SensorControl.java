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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.openhab.binding.ultrasonic.calibration.CalibrationOutcome;
import org.openhab.binding.ultrasonic.calibration.CalibrationPlan;
import org.openhab.binding.ultrasonic.calibration.CalibrationProblem;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.live.LiveSensor;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.RoomState;

/**
 * Decides what the sensor does next. Every method is called by the controlling thread, some times a second or when
 * something has happened, and none of them waits: what takes time is a {@link DeviceTask}.
 */
final class SensorControl {

    private static final double FIRST_WAIT_SECONDS = 0.5;
    private static final double MOST_WAIT_SECONDS = 5;
    private static final CalibrationPlan NO_PLAN = new CalibrationPlan(CalibrationPlan.Step.NONE, 0, "");

    private final SensorParts parts;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private final Executor executor;
    private final SensorSwitch onOff;
    private final DeviceWork work;
    private final LiveSession session;
    private final Explanation explanation;
    private final SensorBoard board;
    private DeviceTask task;
    private CompletableFuture<List<SelfTest.Check>> wantedTest;
    private Situation.Trouble trouble;
    private CalibrationPlan plan = NO_PLAN;
    private boolean closed;
    private double tickedAt;
    private double probeAt;
    private double probeWait = FIRST_WAIT_SECONDS;

    /**
     * @param nanoTime monotonic
     * @param executor runs things on the controlling thread
     */
    SensorControl(
            SensorParts parts,
            SensorSwitch onOff,
            InstantSource clock,
            LongSupplier nanoTime,
            Executor executor,
            ReadingAssembly readings,
            EventDetector detector) {
        this.parts = parts;
        this.onOff = onOff;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.executor = executor;
        this.work = new DeviceWork(parts, clock);
        this.session = new LiveSession(parts, clock);
        this.explanation = new Explanation(parts.memory());
        this.board = new SensorBoard(parts.outlet(), readings, detector, situation());
    }

    private double seconds() {
        return (nanoTime.getAsLong() - startNanos) * 1e-9;
    }

    /** Shows what there is to be known. */
    SensorBoard board() {
        return board;
    }

    /** What is emitted, or was last; any thread may ask. */
    Optional<EmissionConfig> emission() {
        return session.emission();
    }

    /** See {@link LiveSensor#latencyMillis}; any thread may ask. */
    double latencyMillis(double share) {
        return session.latencyMillis(share);
    }

    /** Begins: reads the calibration and tries the model. */
    void begin() {
        parts.calibrations().load();
        try {
            parts.checkModel();
        } catch (RuntimeException | LinkageError e) {
            trouble = new Situation.Trouble(SensorProblem.MODEL_BROKEN, "the model cannot be used: " + e.getMessage());
        }
    }

    /** Time has passed. */
    void tick() {
        double now = seconds();
        double passed = now - tickedAt;
        tickedAt = now;
        if (task == null && !closed) {
            if (wantedTest != null) {
                test();
            } else if (!onOff.on(clock.instant())) {
                plan = NO_PLAN;
                session.switchOff();
            } else if (trouble == null || trouble.problem() != SensorProblem.MODEL_BROKEN) {
                advance(now);
            }
        }
        boolean emits =
                task != null && (task.kind() == DeviceTask.Kind.CALIBRATION || task.kind() == DeviceTask.Kind.TEST);
        session.pass(passed, emits);
        board.tick(
                passed,
                parts.hearing().newest().map(report -> report.health()),
                parts.hearing().distortionDb());
        publish();
    }

    /** In how many milliseconds to look again. */
    long tickMillis() {
        return task == null ? session.tickMillis() : LiveSession.TICK_MILLIS;
    }

    private void advance(double now) {
        Optional<DeviceIdentity> opened = parts.watch().identity();
        if (opened.isEmpty()) {
            if (now >= probeAt) {
                run(DeviceTask.Kind.PROBE, this::probe);
            }
            return;
        }
        DeviceIdentity device = opened.get();
        RoomState room = parts.memory().state();
        plan = parts.calibrations()
                .plan(
                        device,
                        clock.instant(),
                        room.moving(),
                        room.occupancy() == Occupancy.OCCUPIED,
                        session.quietHours());
        boolean usable = parts.calibrations().usable(device, clock.instant()).isPresent();
        if (plan.step() == CalibrationPlan.Step.START) {
            plan = NO_PLAN;
            run(DeviceTask.Kind.CALIBRATION, this::calibrate);
        } else if (session.running() && !session.on(device)) {
            // It came back in another shape.
            run(DeviceTask.Kind.RELEASE, released -> () -> {});
        } else if (session.running()) {
            session.goOn(now);
        } else if (usable || plan.step() != CalibrationPlan.Step.ANNOUNCED) {
            begin(device);
        }
    }

    private void begin(DeviceIdentity device) {
        try {
            session.start(device);
            trouble = null;
        } catch (IllegalArgumentException e) {
            parts.watch().forget();
            unopened(SensorProblem.FORMAT_REFUSED, e.getMessage());
        }
    }

    private Runnable probe(DeviceTask probing) {
        try {
            work.probe();
            return () -> probeWait = FIRST_WAIT_SECONDS;
        } catch (IOException e) {
            return () -> unopened(parts.watch().problem(), e.getMessage());
        }
    }

    private void unopened(SensorProblem problem, String text) {
        trouble = new Situation.Trouble(problem, text);
        probeAt = seconds() + probeWait;
        probeWait = Math.min(MOST_WAIT_SECONDS, 2 * probeWait);
    }

    private Runnable calibrate(DeviceTask running) {
        try {
            CalibrationOutcome outcome = work.calibrate(running);
            return () -> calibrated(outcome, "");
        } catch (IOException e) {
            return () -> calibrated(null, e.getMessage());
        }
    }

    private void calibrated(CalibrationOutcome outcome, String breakdown) {
        Optional<String> wrong = parts.calibrations().finished(outcome, breakdown, clock.instant());
        if (outcome instanceof CalibrationOutcome.Calibrated) {
            board.event(SensorEventType.CALIBRATED, clock.instant(), wrong.orElse("Calibrated."));
        } else if (!(outcome instanceof CalibrationOutcome.Refused refused)
                || refused.problem() != CalibrationProblem.CANCELLED) {
            board.event(SensorEventType.CALIBRATION_FAILED, clock.instant(), wrong.orElse(breakdown));
        }
    }

    private void test() {
        CompletableFuture<List<SelfTest.Check>> answer = wantedTest;
        wantedTest = null;
        run(DeviceTask.Kind.TEST, running -> {
            try {
                answer.complete(work.test(running));
            } catch (IOException e) {
                answer.completeExceptionally(e);
            }
            return () -> {};
        });
    }

    /** Runs something that needs the device, once the live sensor has let go of it. */
    private void run(DeviceTask.Kind kind, Function<DeviceTask, Runnable> body) {
        LiveSensor old = session.release();
        task = new DeviceTask(kind);
        task.start(
                running -> {
                    if (old != null) {
                        old.close();
                        parts.hearing().silence();
                    }
                    Runnable rest = body.apply(running);
                    return () -> {
                        task = null;
                        rest.run();
                        publish();
                    };
                },
                executor);
    }

    void askForCalibration() {
        if (task == null || task.kind() != DeviceTask.Kind.CALIBRATION) {
            parts.calibrations().ask();
        }
    }

    void cancelCalibration() {
        if (task != null && task.kind() == DeviceTask.Kind.CALIBRATION) {
            task.cancel();
        } else if (plan.step() != CalibrationPlan.Step.NONE) {
            parts.calibrations().cancel(clock.instant());
        }
    }

    void clearCalibration() {
        parts.calibrations().clear(clock.instant());
        if (task == null && session.running()) {
            run(DeviceTask.Kind.RELEASE, released -> () -> {});
        }
    }

    void askForTest(CompletableFuture<List<SelfTest.Check>> answer) {
        if (closed || wantedTest != null) {
            answer.completeExceptionally(new IOException(closed ? "the sensor is closed" : "a test waits already"));
        } else {
            wantedTest = answer;
        }
    }

    /** Ends; what takes time is done by whoever calls the result. */
    Runnable close() {
        closed = true;
        if (wantedTest != null) {
            wantedTest.completeExceptionally(new IOException("the sensor is closed"));
        }
        LiveSensor old = session.release();
        DeviceTask running = task;
        if (running != null) {
            running.cancel();
        }
        publish();
        return () -> {
            if (old != null) {
                old.close();
            }
            if (running != null) {
                running.join();
            }
        };
    }

    /** Tells what is new. */
    void publish() {
        board.publish(situation(), calibrationState(), seconds());
    }

    private CalibrationState calibrationState() {
        if (task != null && task.kind() == DeviceTask.Kind.CALIBRATION) {
            return CalibrationState.RUNNING;
        }
        if (plan.step() == CalibrationPlan.Step.ANNOUNCED) {
            return CalibrationState.ANNOUNCED;
        }
        return parts.watch()
                .identity()
                .flatMap(device -> parts.calibrations().problem(device, clock.instant()))
                .map(problem -> switch (problem) {
                    case CALIBRATION_FAILED -> CalibrationState.FAILED;
                    case CALIBRATION_STALE -> CalibrationState.STALE;
                    default -> CalibrationState.NONE;
                })
                .orElse(parts.calibrations().known().isPresent() ? CalibrationState.VALID : CalibrationState.NONE);
    }

    private Situation situation() {
        Instant now = clock.instant();
        Situation.Activity activity = activity(now);
        boolean calibrating = activity == Situation.Activity.CALIBRATING;
        Optional<DeviceIdentity> device = parts.watch().identity();
        Optional<CalibrationResult> calibration =
                device.flatMap(opened -> parts.calibrations().usable(opened, now));
        return new Situation(
                now,
                activity,
                plan.step() == CalibrationPlan.Step.ANNOUNCED,
                secondsLeft(activity, now),
                calibrating ? 100 * task.progress().share() : 0,
                session.running() ? parts.hearing().newest() : Optional.empty(),
                parts.watch().problem(),
                Optional.ofNullable(trouble),
                device.flatMap(opened -> parts.calibrations()
                        .problem(opened, now)
                        .map(problem -> new Situation.Trouble(
                                problem,
                                parts.calibrations().text(opened, now),
                                parts.calibrations().refused()))),
                calibration,
                parts.memory().state(),
                parts.memory().config(),
                parts.memory().override(),
                session.hears() || session.resting() ? explanation.at(seconds()) : "",
                parts.hearing().lastMotion(),
                session.carriersHz(),
                parts.config().calibration().rangeMeters(),
                board != null && board.disturbed(),
                session.emittingShare());
    }

    private double secondsLeft(Situation.Activity activity, Instant now) {
        return switch (activity) {
            case OFF -> onOff.secondsLeft(now);
            case CALIBRATING, TESTING -> task.progress().secondsLeft();
            case WAITING, LIVE, RESTING -> plan.secondsLeft();
            case BEGINNING, CLOSED -> 0;
        };
    }

    private Situation.Activity activity(Instant now) {
        if (closed) {
            return Situation.Activity.CLOSED;
        }
        if (task != null && task.kind() == DeviceTask.Kind.CALIBRATION) {
            return Situation.Activity.CALIBRATING;
        }
        if (task != null && task.kind() == DeviceTask.Kind.TEST) {
            return Situation.Activity.TESTING;
        }
        if (!onOff.on(now)) {
            return Situation.Activity.OFF;
        }
        if (session.running()) {
            return session.resting() ? Situation.Activity.RESTING : Situation.Activity.LIVE;
        }
        return plan.step() == CalibrationPlan.Step.ANNOUNCED
                ? Situation.Activity.WAITING
                : Situation.Activity.BEGINNING;
    }
}
