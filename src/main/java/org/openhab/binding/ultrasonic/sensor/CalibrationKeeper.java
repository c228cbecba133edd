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
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.calibration.CalibrationCheck;
import org.openhab.binding.ultrasonic.calibration.CalibrationFile;
import org.openhab.binding.ultrasonic.calibration.CalibrationOutcome;
import org.openhab.binding.ultrasonic.calibration.CalibrationPlan;
import org.openhab.binding.ultrasonic.calibration.CalibrationPlanner;
import org.openhab.binding.ultrasonic.calibration.CalibrationPolicy;
import org.openhab.binding.ultrasonic.calibration.CalibrationProblem;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.CalibrationVerdict;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the calibration of a sensor: reads and writes its file, judges whether it holds, and says when to renew it. */
final class CalibrationKeeper {

    private static final Logger LOGGER = LoggerFactory.getLogger(CalibrationKeeper.class);
    /** A changed tone is told when it has lasted for so long: whoever passes the device does not count. */
    private static final Duration CHANGE_TOLD_AFTER = Duration.ofSeconds(30);

    private static final CalibrationPlan NOTHING = new CalibrationPlan(CalibrationPlan.Step.NONE, 0, "");

    private final CalibrationFile file;
    private final CalibrationPolicy policy;
    private final boolean used;
    private final boolean unasked;
    private final CalibrationPlanner planner;
    private volatile CalibrationResult known;
    private boolean asked;
    private String refusal = "";
    /** {@code null} unless the last one was refused. */
    private CalibrationProblem refusedFor;

    private CalibrationVerdict tone;
    private Instant changedSince;

    /**
     * @param used whether calibrations are used and made
     * @param unasked whether they are made without being asked
     */
    CalibrationKeeper(CalibrationFile file, CalibrationPolicy policy, boolean used, boolean unasked) {
        this.file = file;
        this.policy = policy;
        this.used = used;
        this.unasked = used && unasked;
        this.planner = new CalibrationPlanner(policy);
    }

    /** Reads the file; what is wrong with it is logged, and a new calibration is due then. */
    void load() {
        if (!used) {
            return;
        }
        try {
            CalibrationFile.Loaded loaded = file.read();
            known = loaded.result().orElse(null);
            loaded.problem().ifPresent(LOGGER::warn);
        } catch (IOException e) {
            refusal = e.getMessage();
            LOGGER.warn("{}", e.getMessage());
        }
    }

    /** The calibration to sense with on a device. */
    Optional<CalibrationResult> usable(DeviceIdentity device, Instant now) {
        return used && silent(device, now).usable() ? Optional.ofNullable(known) : Optional.empty();
    }

    private CalibrationVerdict silent(DeviceIdentity device, Instant now) {
        return CalibrationCheck.silent(Optional.ofNullable(known), device, now, policy.mostAge());
    }

    /**
     * Compares the tone with the calibration.
     *
     * @param heardDbfs level of the first carrier, emitted as calibrated, in each microphone
     */
    void hears(List<Double> heardDbfs, Instant now) {
        CalibrationResult result = known;
        if (result == null || heardDbfs.size() != result.device().microphones()) {
            return;
        }
        CalibrationVerdict verdict = CalibrationCheck.tone(result, heardDbfs);
        tone = verdict;
        if (!verdict.due()) {
            changedSince = null;
        } else if (changedSince == null) {
            changedSince = now;
        }
    }

    /** How the calibration stands. */
    CalibrationVerdict verdict(DeviceIdentity device, Instant now) {
        CalibrationVerdict silent = silent(device, now);
        return silent.state() == CalibrationVerdict.State.VALID && changedSince != null ? tone : silent;
    }

    /** Somebody wants one. */
    void ask() {
        asked = true;
        planner.ask();
    }

    /** Nobody wants one that was announced; an automatic one is put off. */
    void cancel(Instant now) {
        asked = false;
        planner.finished(now, false);
    }

    /**
     * What to do now.
     *
     * @param moving whether somebody moves
     * @param occupied whether somebody is held to be there; who asks for a calibration has just been there
     * @param quiet whether nothing may sound unasked
     */
    CalibrationPlan plan(DeviceIdentity device, Instant now, boolean moving, boolean occupied, boolean quiet) {
        if (!asked && (!unasked || quiet)) {
            return NOTHING;
        }
        return planner.process(now, verdict(device, now), asked ? moving : moving || occupied);
    }

    /**
     * A calibration has ended.
     *
     * @param outcome how, or {@code null} if the device broke
     * @return what is wrong, in a line, if anything is
     */
    Optional<String> finished(CalibrationOutcome outcome, String breakdown, Instant now) {
        asked = false;
        if (outcome instanceof CalibrationOutcome.Calibrated calibrated) {
            planner.finished(now, true);
            known = calibrated.result();
            tone = null;
            changedSince = null;
            refusal = "";
            refusedFor = null;
            return kept(calibrated.result());
        }
        planner.finished(now, false);
        if (outcome instanceof CalibrationOutcome.Refused refused) {
            boolean cancelled = refused.problem() == CalibrationProblem.CANCELLED;
            refusal = cancelled ? refusal : refused.message();
            refusedFor = cancelled ? refusedFor : refused.problem();
            return cancelled ? Optional.empty() : Optional.of(refusal);
        }
        refusal = breakdown;
        refusedFor = null;
        return Optional.of(refusal);
    }

    private Optional<String> kept(CalibrationResult result) {
        try {
            file.write(result);
            return Optional.empty();
        } catch (IOException e) {
            LOGGER.warn("the calibration is in use, and lost at the end: {}", e.getMessage());
            return Optional.of("in use, and lost at the end: " + e.getMessage());
        }
    }

    /** Forgets the calibration; the next is made when it is asked for, or after a while. */
    void clear(Instant now) {
        known = null;
        tone = null;
        changedSince = null;
        refusal = "";
        refusedFor = null;
        planner.finished(now, false);
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            LOGGER.warn("{} cannot be deleted: {}", file.path(), e.getMessage());
        }
    }

    /** The calibration, whether it holds or not. */
    Optional<CalibrationResult> known() {
        return Optional.ofNullable(known);
    }

    /** What is wrong with the calibration, if anything is. */
    Optional<SensorProblem> problem(DeviceIdentity device, Instant now) {
        if (!used) {
            return Optional.empty();
        }
        if (!refusal.isEmpty()) {
            return Optional.of(SensorProblem.CALIBRATION_FAILED);
        }
        return switch (verdict(device, now).state()) {
            case VALID -> Optional.empty();
            case MISSING, OTHER_DEVICE -> Optional.of(SensorProblem.NOT_CALIBRATED);
            case STALE -> Optional.of(SensorProblem.CALIBRATION_STALE);
            case CHANGED ->
                Duration.between(changedSince, now).compareTo(CHANGE_TOLD_AFTER) < 0
                        ? Optional.empty()
                        : Optional.of(SensorProblem.CALIBRATION_STALE);
        };
    }

    /** Why the last one was refused, if it was. */
    Optional<CalibrationProblem> refused() {
        return Optional.ofNullable(refusedFor);
    }

    /** The problem in a line, with what to do. */
    String text(DeviceIdentity device, Instant now) {
        return refusal.isEmpty()
                ? verdict(device, now).reason() + " Calibrate when nobody is in the room."
                : "not calibrated: " + refusal;
    }
}
