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

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.math.Decibels;

/** Puts the findings together, judges the tone that was watched, and rounds to tenths. */
final class ResultAssembly {

    /**
     * Beside the carrier: nearer lies the line itself, as wide as the window makes it, farther the Doppler band ends.
     */
    private static final double FLOOR_FROM_HZ = 150;

    private static final double FLOOR_TO_HZ = 1100;
    private static final double UNSTEADY_DB = 10;
    private static final double FADED_DB = 6;
    private static final double CURVE_HALF_BAND_HZ = 50;

    private final CalibrationFindings findings;
    private final PowerSpectrum watched;

    ResultAssembly(CalibrationFindings findings, PowerSpectrum watched) {
        this.findings = findings;
        this.watched = watched;
    }

    CalibrationResult assemble() throws CalibrationFailure {
        requireSteady();
        List<CalibrationResult.Carrier> carriers = new ArrayList<>();
        boolean deaf = false;
        double liftedDb = 0;
        int microphones = findings.device.microphones();
        for (CarrierSelection.Tone tone : findings.selection.tones()) {
            List<Double> heard = new ArrayList<>();
            List<Double> floors = new ArrayList<>();
            for (int mic = 0; mic < microphones; mic++) {
                double level = watched.lineDbfs(mic, tone.frequencyHz(), StepStage.TOLERANCE_HZ);
                deaf |= level - StepStage.noiseDbfs(findings, mic, tone.frequencyHz()) < StepStage.HEARD_SNR_DB;
                double floor = floorDbfs(watched, mic, tone.frequencyHz());
                liftedDb += (floor - floorDbfs(findings.noise, mic, tone.frequencyHz()))
                        / (microphones * findings.selection.tones().size());
                heard.add(tenth(level));
                floors.add(tenth(floor));
            }
            carriers.add(new CalibrationResult.Carrier(
                    tone.frequencyHz(), tone.levelDbfs(), tenth(tone.echoSnrDb()), heard, floors));
        }
        if (deaf) {
            findings.warnings.add(CalibrationWarning.DEAF_MICROPHONES);
        }
        if (liftedDb > UNSTEADY_DB) {
            findings.warnings.add(CalibrationWarning.UNSTEADY_AIR);
        }
        return new CalibrationResult(
                findings.clock.instant().truncatedTo(ChronoUnit.SECONDS),
                findings.device,
                findings.settings.rangeMeters(),
                findings.settings.wantedEchoSnrDb(),
                carriers,
                tenth(findings.selection.reachMeters()),
                curves(),
                findings.foreign.stream().map(ResultAssembly::rounded).toList(),
                findings.steps.stream().map(ResultAssembly::rounded).toList(),
                List.copyOf(findings.warnings));
    }

    /** Hosts that take a steady tone for noise fade it out within seconds. */
    private void requireSteady() throws CalibrationFailure {
        CarrierSelection.Tone first = findings.selection.tones().get(0);
        CalibrationResult.LevelStep step = findings.steps.get(findings.steps.size() - 1);
        double best = Double.NEGATIVE_INFINITY;
        for (int mic = 0; mic < findings.device.microphones(); mic++) {
            double expected = step.heardDbfs().get(mic) + first.levelDbfs() - step.levelDbfs();
            best = Math.max(best, watched.lineDbfs(mic, first.frequencyHz(), StepStage.TOLERANCE_HZ) - expected);
        }
        if (best < -FADED_DB) {
            throw new CalibrationFailure(
                    CalibrationProblem.TONE_ERASED,
                    String.format(Locale.ROOT, "it faded by %.0f dB while it was watched", -best));
        }
    }

    private static double floorDbfs(PowerSpectrum spectrum, int mic, double frequencyHz) {
        double below = spectrum.density(mic, frequencyHz - FLOOR_TO_HZ, frequencyHz - FLOOR_FROM_HZ);
        double above = spectrum.density(mic, frequencyHz + FLOOR_FROM_HZ, frequencyHz + FLOOR_TO_HZ);
        return Decibels.ofPower((below + above) / 2 + CalibrationFindings.LEAST_DENSITY);
    }

    private CalibrationResult.Curves curves() {
        ProbeResponse response = findings.response;
        List<List<Double>> responses = new ArrayList<>();
        List<List<Double>> noises = new ArrayList<>();
        for (int mic = 0; mic < response.microphones(); mic++) {
            List<Double> heard = new ArrayList<>();
            List<Double> noise = new ArrayList<>();
            for (int point = 0; point < response.points(); point++) {
                double hz = response.firstHz() + point * ProbeResponse.STEP_HZ;
                double density = findings.noise.density(mic, hz - CURVE_HALF_BAND_HZ, hz + CURVE_HALF_BAND_HZ);
                heard.add(tenth(Math.max(-200, response.directDb(mic, point))));
                noise.add(tenth(Decibels.ofPower(density + CalibrationFindings.LEAST_DENSITY)));
            }
            responses.add(heard);
            noises.add(noise);
        }
        return new CalibrationResult.Curves(response.firstHz(), ProbeResponse.STEP_HZ, responses, noises);
    }

    private static ForeignTone rounded(ForeignTone tone) {
        return new ForeignTone(
                tenth(tone.frequencyHz()), tenth(tone.levelDbfs()), tenth(tone.snrDb()), tone.intermittent());
    }

    private static CalibrationResult.LevelStep rounded(CalibrationResult.LevelStep step) {
        return new CalibrationResult.LevelStep(
                step.levelDbfs(),
                step.heardDbfs().stream().map(ResultAssembly::tenth).toList(),
                tenth(step.spuriousDb()),
                step.clippedSamples());
    }

    private static double tenth(double value) {
        return Math.rint(value * 10) / 10;
    }
}
