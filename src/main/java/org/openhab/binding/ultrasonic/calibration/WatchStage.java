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

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;

/** The chosen tones in what should be an empty room: is the tone steady, does anybody move, how much noise is there? */
final class WatchStage implements CalibrationStage {

    private static final int MOST_ATTEMPTS = 3;
    /** The detector's floor settles. */
    private static final double BLIND_SECONDS = 2;

    private static final double MOST_MAJOR_SHARE = 0.04;
    private static final double MOST_MINOR_SHARE = 0.25;

    private final CalibrationFindings findings;
    private final int attempt;
    private final int skipped;
    private final PowerSpectrum spectrum;
    private SensingPipeline pipeline;
    private int done;
    private int hops;
    private int majorHops;
    private int minorHops;

    WatchStage(CalibrationFindings findings, int attempt) {
        this.findings = findings;
        this.attempt = attempt;
        this.skipped = findings.samples(findings.settleSeconds());
        this.spectrum = new PowerSpectrum(findings.device.sampleRateHz(), findings.device.microphones());
    }

    @Override
    public CalibrationPhase phase() {
        return CalibrationPhase.WATCHING;
    }

    @Override
    public int lengthSamples() {
        return skipped + findings.samples(findings.settings.emptyRoomSeconds());
    }

    @Override
    public void begin(ProbeEmitter emitter) {
        emitter.tones(findings.selection.tones(), 0);
        spectrum.reset();
        PipelineConfig config = PipelineConfig.defaults()
                .withCarriersHz(findings.selection.tones().stream()
                        .map(CarrierSelection.Tone::frequencyHz)
                        .toList());
        pipeline = new SensingPipeline(findings.device.sampleRateHz(), findings.device.microphones(), config);
        done = 0;
        hops = 0;
        majorHops = 0;
        minorHops = 0;
    }

    @Override
    public void process(float[][] samples, int from, int length) {
        int skip = Math.max(0, Math.min(length, skipped - done));
        if (length > skip) {
            spectrum.process(samples, from + skip, length - skip);
            float[][] part = new float[samples.length][];
            for (int mic = 0; mic < samples.length; mic++) {
                part[mic] = Arrays.copyOfRange(samples[mic], from + skip, from + length);
            }
            long first = Math.max(0, done - skipped);
            pipeline.process(
                    new AudioBlock(part, findings.device.sampleRateHz(), first),
                    (report, frame) -> count(report.timeSeconds(), report.motion()));
        }
        done += length;
    }

    private void count(double timeSeconds, Motion motion) {
        if (timeSeconds > BLIND_SECONDS) {
            hops++;
            majorHops += motion == Motion.MAJOR ? 1 : 0;
            minorHops += motion == Motion.MINOR ? 1 : 0;
        }
    }

    @Override
    public Optional<CalibrationStage> next() throws CalibrationFailure {
        if (majorHops > MOST_MAJOR_SHARE * hops || majorHops + minorHops > MOST_MINOR_SHARE * hops) {
            if (attempt + 1 < MOST_ATTEMPTS) {
                return Optional.of(new WatchStage(findings, attempt + 1));
            }
            throw new CalibrationFailure(
                    CalibrationProblem.SOMEBODY_MOVES,
                    String.format(
                            Locale.ROOT,
                            "motion during %.0f %% of the last %.0f s",
                            100.0 * (majorHops + minorHops) / hops,
                            findings.settings.emptyRoomSeconds()));
        }
        findings.result = new ResultAssembly(findings, spectrum).assemble();
        return Optional.empty();
    }
}
