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
import org.openhab.binding.ultrasonic.math.Decibels;

/** Emits the chosen tones at growing levels: do they arrive, does what arrives follow, does anything else appear? */
final class StepStage implements CalibrationStage {

    private static final double[] OFFSETS_DB = {-12, -6, 0};
    private static final double MEASURE_SECONDS = 0.5;
    private static final float FULL_SCALE = 32_700f / 32_768f;
    /** Sound cards differ by up to 100 ppm each. */
    static final double TOLERANCE_HZ = 30;

    static final double HEARD_SNR_DB = 12;
    private static final double HEARD_BANDWIDTH_HZ = 47;
    private static final double MOST_COMPRESSION_DB = 1;
    private static final double MOST_SPURIOUS_DB = -30;
    private static final double TONE_HALF_BAND_HZ = 1500;

    private final CalibrationFindings findings;
    private final int step;
    private final PowerSpectrum spectrum;
    private final int skipped;
    private int done;
    private long clipped;

    StepStage(CalibrationFindings findings, int step) {
        this.findings = findings;
        this.step = step;
        this.spectrum = new PowerSpectrum(findings.device.sampleRateHz(), findings.device.microphones());
        this.skipped = findings.samples(findings.settleSeconds());
    }

    @Override
    public CalibrationPhase phase() {
        return CalibrationPhase.STEPPING;
    }

    @Override
    public int lengthSamples() {
        return skipped + findings.samples(MEASURE_SECONDS);
    }

    @Override
    public void begin(ProbeEmitter emitter) {
        emitter.tones(findings.selection.tones(), OFFSETS_DB[step]);
        spectrum.reset();
        done = 0;
        clipped = 0;
    }

    @Override
    public void process(float[][] samples, int from, int length) {
        int skip = Math.max(0, Math.min(length, skipped - done));
        spectrum.process(samples, from + skip, length - skip);
        for (float[] row : samples) {
            for (int n = from + skip; n < from + length; n++) {
                clipped += Math.abs(row[n]) >= FULL_SCALE ? 1 : 0;
            }
        }
        done += length;
    }

    @Override
    public Optional<CalibrationStage> next() throws CalibrationFailure {
        CarrierSelection.Tone first = findings.selection.tones().get(0);
        List<Double> levels = new ArrayList<>();
        for (int mic = 0; mic < spectrum.microphones(); mic++) {
            levels.add(spectrum.lineDbfs(mic, first.frequencyHz(), TOLERANCE_HZ));
        }
        findings.steps.add(new CalibrationResult.LevelStep(
                first.levelDbfs() + OFFSETS_DB[step], levels, spuriousDb(first.frequencyHz()), clipped));
        if (step + 1 < OFFSETS_DB.length) {
            return Optional.of(new StepStage(findings, step + 1));
        }
        judge(first);
        return Optional.of(new WatchStage(findings, 0));
    }

    private void judge(CarrierSelection.Tone first) throws CalibrationFailure {
        CalibrationResult.LevelStep low = findings.steps.get(findings.steps.size() - OFFSETS_DB.length);
        CalibrationResult.LevelStep high = findings.steps.get(findings.steps.size() - 1);
        int heard = 0;
        double risenDb = 0;
        double strongestSnrDb = Double.NEGATIVE_INFINITY;
        for (int mic = 0; mic < spectrum.microphones(); mic++) {
            double snrDb = high.heardDbfs().get(mic) - noiseDbfs(findings, mic, first.frequencyHz());
            strongestSnrDb = Math.max(strongestSnrDb, snrDb);
            // The lowest step must stand out of the noise as well, or the rise says nothing.
            if (snrDb >= HEARD_SNR_DB + OFFSETS_DB[2] - OFFSETS_DB[0]) {
                risenDb += high.heardDbfs().get(mic) - low.heardDbfs().get(mic);
                heard++;
            }
        }
        if (strongestSnrDb < HEARD_SNR_DB) {
            throw new CalibrationFailure(
                    CalibrationProblem.TONE_ERASED,
                    String.format(
                            Locale.ROOT,
                            "%.0f Hz at %.1f dBFS is %.0f dB over the noise in the best microphone",
                            first.frequencyHz(),
                            first.levelDbfs(),
                            strongestSnrDb));
        }
        double compressionDb = heard == 0 ? 0 : OFFSETS_DB[2] - OFFSETS_DB[0] - risenDb / heard;
        if (compressionDb > MOST_COMPRESSION_DB || high.clippedSamples() > low.clippedSamples()) {
            findings.warnings.add(CalibrationWarning.COMPRESSION);
            lower(-OFFSETS_DB[1]);
        }
        if (high.spuriousDb() > MOST_SPURIOUS_DB) {
            findings.warnings.add(CalibrationWarning.DISTORTION);
        }
    }

    private void lower(double db) {
        List<CarrierSelection.Tone> tones = findings.selection.tones().stream()
                .map(tone ->
                        new CarrierSelection.Tone(tone.frequencyHz(), tone.levelDbfs() - db, tone.echoSnrDb() - db))
                .toList();
        double reach = tones.stream()
                .mapToDouble(tone -> findings.selector.reachMeters(tone.frequencyHz(), tone.echoSnrDb()))
                .min()
                .orElseThrow();
        CarrierSelection before = findings.selection;
        findings.selection =
                new CarrierSelection(before.band(), tones, reach, before.roomAnswered(), before.warnings());
        findings.warnings.add(CalibrationWarning.RANGE_REDUCED);
    }

    /** Noise in the bandwidth in which a tone is looked for. */
    static double noiseDbfs(CalibrationFindings findings, int mic, double frequencyHz) {
        double density = findings.noise.density(mic, frequencyHz - 500, frequencyHz + 500);
        return Decibels.ofPower((density + CalibrationFindings.LEAST_DENSITY) * HEARD_BANDWIDTH_HZ);
    }

    /** Ultrasound that came with the tones and is not beside them, re the first tone, dB. */
    private double spuriousDb(double firstHz) {
        double spurious = 0;
        double tone = 0;
        int from = spectrum.bin(ProbeSweep.LOWEST_HZ);
        int to = spectrum.bin(0.48 * findings.device.sampleRateHz());
        for (int mic = 0; mic < spectrum.microphones(); mic++) {
            tone += spectrum.linePower(mic, firstHz, TOLERANCE_HZ);
            for (int bin = from; bin <= to; bin++) {
                double hz = bin * spectrum.binHz();
                boolean own = findings.selection.tones().stream()
                        .anyMatch(any -> Math.abs(any.frequencyHz() - hz) < TONE_HALF_BAND_HZ);
                spurious +=
                        own ? 0 : (spectrum.density(mic, bin) - findings.noise.density(mic, bin)) * spectrum.binHz();
            }
        }
        return Decibels.ofPower(Math.max(spurious, 1e-12 * tone) / (tone + Double.MIN_NORMAL));
    }
}
