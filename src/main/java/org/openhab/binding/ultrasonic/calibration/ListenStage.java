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

import java.util.Optional;

/** Hears the room before anything is emitted. */
final class ListenStage implements CalibrationStage {

    /** Converters and microphones settle after they are switched on. */
    private static final double SETTLE_SECONDS = 0.3;

    private static final double QUIETEST_PROBE_DBFS = -30;

    private final CalibrationFindings findings;
    private final int skipped;
    private int done;

    ListenStage(CalibrationFindings findings) {
        this.findings = findings;
        this.skipped = findings.samples(SETTLE_SECONDS);
    }

    @Override
    public CalibrationPhase phase() {
        return CalibrationPhase.LISTENING;
    }

    @Override
    public int lengthSamples() {
        return skipped + findings.samples(findings.settings.listenSeconds());
    }

    @Override
    public void begin(ProbeEmitter emitter) {
        emitter.silence();
        findings.noise.reset();
        done = 0;
    }

    @Override
    public void process(float[][] samples, int from, int length) {
        int skip = Math.max(0, Math.min(length, skipped - done));
        findings.noise.process(samples, from + skip, length - skip);
        done += length;
    }

    @Override
    public Optional<CalibrationStage> next() {
        findings.foreign = ForeignToneFinder.find(findings.noise);
        double level = Math.min(QUIETEST_PROBE_DBFS, findings.settings.ceilingDbfs());
        return Optional.of(new ProbeStage(findings, level));
    }
}
