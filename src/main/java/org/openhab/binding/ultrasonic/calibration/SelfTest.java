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
package org.openhab.binding.ultrasonic.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges a device by a short calibration, check by check, in words. */
public final class SelfTest {

    private static final double WATCH_SECONDS = 2;
    private static final double MOST_CHANGE_DB = 6;

    private SelfTest() {}

    /** What to run it with: as calibrated usually, but the room is watched only for a moment. */
    public static CalibrationSettings settings(double rangeMeters) {
        return CalibrationSettings.defaults().withRangeMeters(rangeMeters).withEmptyRoomSeconds(WATCH_SECONDS);
    }

    /**
     * One check.
     *
     * @param name what was checked
     * @param passed whether it passed
     * @param text what was found and, if it failed, what to do
     */
    public record Check(String name, boolean passed, String text) {}

    /**
     * The checks, in the order in which one would look for the fault; those after a fatal one are left out.
     *
     * @param device as it was opened
     * @param outcome of a calibration with {@link #settings}
     * @param known the calibration that is in use, if there is one
     */
    public static List<Check> checks(
            DeviceIdentity device, CalibrationOutcome outcome, Optional<CalibrationResult> known) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                "device opens",
                true,
                device.microphones() + (device.microphones() == 1 ? " microphone" : " microphones") + " at "
                        + device.sampleRateHz() + " Hz"));
        if (outcome instanceof CalibrationOutcome.Refused refused) {
            refusedChecks(checks, refused);
        } else if (outcome instanceof CalibrationOutcome.Calibrated calibrated) {
            checks.add(new Check("sound arrives without gaps", true, "no sound was lost"));
            checks.add(new Check("probe is heard", true, "the sweep came back"));
            checks.add(new Check("steady tone stays", true, "it did not fade"));
            calibratedChecks(checks, calibrated.result(), known);
        }
        return List.copyOf(checks);
    }

    private static void refusedChecks(List<Check> checks, CalibrationOutcome.Refused refused) {
        CalibrationProblem problem = refused.problem();
        if (problem == CalibrationProblem.UNSTEADY_AUDIO || problem == CalibrationProblem.CANCELLED) {
            checks.add(new Check("sound arrives without gaps", false, refused.message()));
            return;
        }
        checks.add(new Check("sound arrives without gaps", true, "no sound was lost"));
        boolean heard = problem == CalibrationProblem.TONE_ERASED || problem == CalibrationProblem.SOMEBODY_MOVES;
        checks.add(new Check("probe is heard", heard, heard ? "the sweep came back" : refused.message()));
        if (heard) {
            boolean stays = problem == CalibrationProblem.SOMEBODY_MOVES;
            checks.add(new Check("steady tone stays", stays, stays ? "it did not fade" : refused.message()));
        }
        if (problem == CalibrationProblem.SOMEBODY_MOVES) {
            checks.add(new Check("nobody moves", false, refused.message()));
        }
    }

    private static void calibratedChecks(
            List<Check> checks, CalibrationResult result, Optional<CalibrationResult> known) {
        add(checks, result, "every microphone hears the tone", "all do", CalibrationWarning.DEAF_MICROPHONES);
        add(checks, result, "sound follows the level", "no compression", CalibrationWarning.COMPRESSION);
        add(checks, result, "tone is clean", "nothing else appears with it", CalibrationWarning.DISTORTION);
        add(checks, result, "tone is beyond hearing", "32 kHz or above", CalibrationWarning.AUDIBLE_TO_SOME);
        add(checks, result, "frequency is free", "no other source is near", CalibrationWarning.FOREIGN_TONES);
        add(checks, result, "air is calm", "no draught at the device", CalibrationWarning.UNSTEADY_AIR);
        boolean reaches = !result.warnings().contains(CalibrationWarning.RANGE_REDUCED);
        checks.add(new Check(
                "range",
                reaches,
                String.format(Locale.ROOT, "%.1f of %.1f m", result.reachMeters(), result.rangeMeters())
                        + (reaches ? "" : ". " + CalibrationWarning.RANGE_REDUCED.text())));
        known.ifPresent(calibration -> checks.add(unchanged(calibration, result)));
    }

    private static void add(
            List<Check> checks, CalibrationResult result, String name, String good, CalibrationWarning bad) {
        boolean passed = !result.warnings().contains(bad);
        checks.add(new Check(name, passed, passed ? good : bad.text()));
    }

    /** Compares the response at the known carrier with that of now. */
    private static Check unchanged(CalibrationResult known, CalibrationResult now) {
        String name = "still as calibrated";
        if (!known.device().equals(now.device())) {
            return new Check(name, false, "the calibration is for another device or rate; run 'calibrate'");
        }
        int point = (int)
                Math.round((known.carriers().get(0).frequencyHz() - now.curves().firstHz())
                        / now.curves().stepHz());
        double change = 0;
        for (int mic = 0; mic < now.device().microphones(); mic++) {
            change += (now.curves().responseDb().get(mic).get(point)
                            - known.curves().responseDb().get(mic).get(point))
                    / now.device().microphones();
        }
        boolean same = Math.abs(change) <= MOST_CHANGE_DB;
        return new Check(
                name,
                same,
                String.format(Locale.ROOT, "%+.1f dB at the tone in use", change)
                        + (same ? "" : ". The volume was changed, or the device moved or covered; run 'calibrate'"));
    }
}
