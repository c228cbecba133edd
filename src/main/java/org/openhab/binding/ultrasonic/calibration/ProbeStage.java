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

import java.util.Locale;
import java.util.Optional;
import org.openhab.binding.ultrasonic.math.Decibels;

/** Plays the sweep and learns from what comes back; louder or quieter if need be. */
final class ProbeStage implements CalibrationStage {

    private static final double STEP_DB = 12;
    private static final double LOWEST_DBFS = -60;
    private static final float FULL_SCALE = 32_700f / 32_768f;
    /** From this on the direct sound is clear enough to measure by. */
    private static final double CLEAR_SNR_DB = 35;

    private final CalibrationFindings findings;
    private final double levelDbfs;
    private final float[][] heard;
    private int done;
    private long clipped;

    ProbeStage(CalibrationFindings findings, double levelDbfs) {
        this.findings = findings;
        this.levelDbfs = levelDbfs;
        int length = findings.sweep.length()
                + findings.samples(ImpulseResponse.MOST_LATENCY_SECONDS + ImpulseResponse.MARGIN_SECONDS);
        this.heard = new float[findings.device.microphones()][length];
    }

    @Override
    public CalibrationPhase phase() {
        return CalibrationPhase.PROBING;
    }

    @Override
    public int lengthSamples() {
        return heard[0].length;
    }

    @Override
    public void begin(ProbeEmitter emitter) {
        emitter.sweep(levelDbfs);
        done = 0;
        clipped = 0;
    }

    @Override
    public void process(float[][] samples, int from, int length) {
        for (int mic = 0; mic < heard.length; mic++) {
            System.arraycopy(samples[mic], from, heard[mic], done, length);
            for (int n = from; n < from + length; n++) {
                clipped += Math.abs(samples[mic][n]) >= FULL_SCALE ? 1 : 0;
            }
        }
        done += length;
    }

    @Override
    public Optional<CalibrationStage> next() throws CalibrationFailure {
        if (clipped > 0) {
            if (levelDbfs - STEP_DB < LOWEST_DBFS) {
                throw new CalibrationFailure(
                        CalibrationProblem.CLIPPED,
                        clipped + " samples at full scale while probing at " + Math.round(levelDbfs) + " dBFS");
            }
            return Optional.of(new ProbeStage(findings, levelDbfs - STEP_DB));
        }
        ImpulseResponse impulse = new ImpulseResponse(
                findings.sweep,
                heard,
                heard[0].length,
                Decibels.toAmplitude(levelDbfs),
                findings.device.sampleRateHz());
        ProbeResponse response = new ProbeResponse(
                impulse, findings.sweep.fromHz(), findings.sweep.toHz(), findings.device.sampleRateHz());
        double bestDb = Math.max(
                response.bestSnrDb(SensingBand.LOW.lowestHz(), SensingBand.LOW.highestHz()),
                response.bestSnrDb(SensingBand.HIGH.lowestHz(), SensingBand.HIGH.highestHz()));
        double ceiling = findings.settings.ceilingDbfs();
        Optional<CarrierSelection> selection = Optional.empty();
        if (bestDb >= ProbeResponse.CARRIED_SNR_DB) {
            findings.response = response;
            findings.selector = new CarrierSelector(findings.settings, findings.noise, findings.foreign, response);
            selection = findings.selector.select(ceiling);
        }
        boolean clear = bestDb >= CLEAR_SNR_DB
                && selection.isPresent()
                && selection.get().roomAnswered();
        if (!clear && levelDbfs < ceiling - 0.1) {
            return Optional.of(new ProbeStage(findings, Math.min(levelDbfs + STEP_DB, ceiling)));
        }
        if (bestDb < ProbeResponse.CARRIED_SNR_DB) {
            throw new CalibrationFailure(
                    CalibrationProblem.NOTHING_HEARD,
                    "at " + Math.round(levelDbfs) + " dBFS the probe is no louder than the noise");
        }
        findings.selection = selection.orElseThrow(() -> new CalibrationFailure(
                CalibrationProblem.TOO_WEAK,
                String.format(Locale.ROOT, "the probe is at best %.0f dB over its noise", bestDb)));
        findings.warnings.addAll(findings.selection.warnings());
        return Optional.of(new StepStage(findings, 0));
    }
}
