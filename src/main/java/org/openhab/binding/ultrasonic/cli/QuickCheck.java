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
package org.openhab.binding.ultrasonic.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.openhab.binding.ultrasonic.calibration.CalibrationCheck;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.CalibrationVerdict;
import org.openhab.binding.ultrasonic.live.LiveHealth;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;

/** Looks once, soon after the start, whether the tone arrives as it was calibrated, and says so if not. */
final class QuickCheck {

    /** By then the tone is followed and its level has settled. */
    private static final double AFTER_SECONDS = 10;

    private final CalibrationResult calibration;
    private final PrintWriter terminal;
    private boolean done;

    /** @param calibration what the tone was chosen by, or nothing: then there is nothing to compare with */
    QuickCheck(Optional<CalibrationResult> calibration, PrintWriter terminal) {
        this.calibration = calibration.orElse(null);
        this.terminal = terminal;
        this.done = calibration.isEmpty();
    }

    /**
     * Looks, if it has not yet and the tone is followed.
     *
     * @param seconds since the start
     */
    void look(double seconds, LiveHealth health) {
        if (done || seconds < AFTER_SECONDS || health.pipeline().isEmpty()) {
            return;
        }
        PipelineHealth pipeline = health.pipeline().get();
        if (pipeline.searching()
                || pipeline.carriers().isEmpty()
                || pipeline.carriers().get(0).levelDbfs().size()
                        != calibration.device().microphones()) {
            return;
        }
        done = true;
        CalibrationVerdict verdict =
                CalibrationCheck.tone(calibration, pipeline.carriers().get(0).levelDbfs());
        if (verdict.due()) {
            terminal.println("warning: " + verdict.reason() + " Run 'calibrate' when nobody is in the room.");
            terminal.flush();
        }
    }
}
