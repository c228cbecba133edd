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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.ultrasonic.calibration.CalibratedDevices.Case;
import org.openhab.binding.ultrasonic.math.Decibels;

/** Twelve devices: the carrier and its level are what trying everything would have given. */
class CalibrationProcedureTest {

    private static final double CEILING_DBFS = -6;
    private static final CalibrationSettings QUICK = new CalibrationSettings(
            5, 16, CEILING_DBFS, 1, 1.5, 1, CalibrationSettings.defaults().air());

    static List<Case> devices() {
        return CalibratedDevices.all();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void picksAsGoodACarrierAndAsLowALevelAsPossible(Case device) {
        VirtualDevice virtual = new VirtualDevice(device.scene(), device.sampleRateHz());
        CalibrationOutcome outcome = virtual.calibrate(QUICK);

        assertThat(outcome).isInstanceOf(CalibrationOutcome.Calibrated.class);
        CalibrationResult result = ((CalibrationOutcome.Calibrated) outcome).result();
        CalibrationResult.Carrier carrier = result.carriers().get(0);
        CalibrationTruth truth =
                new CalibrationTruth(device.scene(), device.sampleRateHz(), QUICK.rangeMeters(), device.foreignHz());
        double truthDb = truth.snrDb(carrier.frequencyHz());
        double leastDbfs = Math.min(QUICK.wantedEchoSnrDb() - truthDb, CEILING_DBFS);

        assertThat(SensingBand.of(carrier.frequencyHz())).isEqualTo(device.band());
        assertThat(truthDb).as("SNR at full scale").isGreaterThanOrEqualTo(truth.bestSnrDb(device.band()) - 2);
        assertThat(carrier.levelDbfs()).as("level").isCloseTo(leastDbfs, within(3.0));
        assertThat(device.foreignHz()).allSatisfy(foreign -> {
            assertThat(Math.abs(foreign - carrier.frequencyHz())).isGreaterThan(1200);
            assertThat(result.foreignTones()).anyMatch(tone -> Math.abs(tone.frequencyHz() - foreign) < 25);
        });
        assertThat(result.foreignTones()).hasSameSizeAs(device.foreignHz());
        assertThat(result.warnings().contains(CalibrationWarning.AUDIBLE_TO_SOME))
                .isEqualTo(device.band() == SensingBand.LOW);
        assertThat(virtual.loudest()).isLessThanOrEqualTo((float) Decibels.toAmplitude(CEILING_DBFS) + 1e-6f);
    }
}
