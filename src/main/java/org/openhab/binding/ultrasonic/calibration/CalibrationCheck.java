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

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares a calibration with the device as it is now. Pure. */
public final class CalibrationCheck {

    /** People and furniture alone change the tone by up to this much. */
    private static final double MOST_LEVEL_CHANGE_DB = 6;
    /** A microphone that falls so far behind the others is covered or broken. */
    private static final double MOST_DIFFERENCE_DB = 12;

    private CalibrationCheck() {}

    /**
     * What can be said without a sound.
     *
     * @param known the calibration, if there is one
     * @param device as opened now
     * @param now the time
     * @param mostAge when it counts as stale
     */
    public static CalibrationVerdict silent(
            Optional<CalibrationResult> known, DeviceIdentity device, Instant now, Duration mostAge) {
        if (known.isEmpty()) {
            return new CalibrationVerdict(CalibrationVerdict.State.MISSING, "The device was never calibrated.");
        }
        CalibrationResult result = known.get();
        if (!result.device().equals(device)) {
            return new CalibrationVerdict(
                    CalibrationVerdict.State.OTHER_DEVICE,
                    "The calibration is for " + text(result.device()) + ", this is " + text(device) + ".");
        }
        Duration age = Duration.between(result.created(), now);
        if (age.compareTo(mostAge) > 0) {
            return new CalibrationVerdict(
                    CalibrationVerdict.State.STALE,
                    "The calibration is " + age.toDays() + " days old, more than " + mostAge.toDays() + ".");
        }
        return new CalibrationVerdict(
                CalibrationVerdict.State.VALID, "Calibrated " + age.toDays() + " days ago for this device.");
    }

    private static String text(DeviceIdentity device) {
        return device.name() + " (" + device.sampleRateHz() + " Hz, " + device.microphones() + " microphone"
                + (device.microphones() == 1 ? "" : "s") + ")";
    }

    /**
     * The quick check at start and now and then: does the tone arrive as it did?
     *
     * @param result the calibration, made for this device
     * @param heardDbfs level of its first carrier, emitted as calibrated, in each microphone
     * @throws IllegalArgumentException if there are not as many levels as microphones
     */
    public static CalibrationVerdict tone(CalibrationResult result, List<Double> heardDbfs) {
        List<Double> before = result.carriers().get(0).heardDbfs();
        if (heardDbfs.size() != before.size()) {
            throw new IllegalArgumentException(
                    "the calibration has " + before.size() + " microphones, got " + heardDbfs.size() + " levels");
        }
        double[] changes = new double[before.size()];
        for (int mic = 0; mic < changes.length; mic++) {
            changes[mic] = heardDbfs.get(mic) - before.get(mic);
        }
        double[] sorted = changes.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        if (Math.abs(median) > MOST_LEVEL_CHANGE_DB) {
            return changed(
                    "The tone arrives %.0f dB %s than when calibrated: the volume was changed, or the device was moved"
                            + " or covered.",
                    Math.abs(median), median < 0 ? "weaker" : "stronger");
        }
        for (int mic = 0; mic < changes.length; mic++) {
            if (Math.abs(changes[mic] - median) > MOST_DIFFERENCE_DB) {
                return changed(
                        "Microphone %d hears the tone %.0f dB %s than the others, compared with the calibration: it is"
                                + " covered or defective, or the device was turned.",
                        mic + 1, Math.abs(changes[mic] - median), changes[mic] < median ? "weaker" : "stronger");
            }
        }
        return new CalibrationVerdict(
                CalibrationVerdict.State.VALID,
                String.format(Locale.ROOT, "The tone arrives as calibrated (%+.1f dB).", median));
    }

    private static CalibrationVerdict changed(String format, Object... values) {
        return new CalibrationVerdict(CalibrationVerdict.State.CHANGED, String.format(Locale.ROOT, format, values));
    }
}
