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

import java.time.InstantSource;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AudioBlock;

/**
 * A calibration as a state machine over audio blocks: ask {@link #emit} what to play, give {@link #process} what was
 * heard, until there is an {@link #outcome}.
 *
 * <p>Pure: no threads and no time but the samples; the clock only dates the result. Playing and hearing should begin
 * together; a constant delay of up to 0.7 s between them is found out.
 */
public final class CalibrationProcedure {

    private static final int MOST_GAPS = 5;
    private static final double PROBE_SECONDS = 4;
    private static final double STEPS_SECONDS = 2.5;

    private final DeviceIdentity device;
    private final CalibrationSettings settings;
    private final CalibrationFindings findings;
    private final ProbeEmitter emitter;
    private CalibrationStage stage;
    private int done;
    private long nextSampleIndex = -1;
    private int gaps;
    private CalibrationOutcome outcome;

    /**
     * Ready to begin; nothing sounds before {@link #process} has heard the room.
     *
     * @param clock dates the result
     */
    public CalibrationProcedure(DeviceIdentity device, CalibrationSettings settings, InstantSource clock) {
        this.device = device;
        this.settings = settings;
        this.findings = new CalibrationFindings(device, settings, clock);
        this.emitter = new ProbeEmitter(device.sampleRateHz(), findings.sweep);
        begin(new ListenStage(findings));
    }

    private void begin(CalibrationStage next) {
        stage = next;
        done = 0;
        stage.begin(emitter);
    }

    /**
     * The next samples to play; silence when all is over.
     *
     * @param out filled, full scale 1.0
     * @param length how many
     */
    public void emit(float[] out, int length) {
        emitter.fill(out, length);
    }

    /**
     * Hears the next samples. A gap in their index begins the present part anew.
     *
     * @param heard all microphones of the device
     * @throws IllegalArgumentException if rate or microphones are not those of the device
     */
    public CalibrationProgress process(AudioBlock heard) {
        if (heard.sampleRateHz() != device.sampleRateHz() || heard.microphones() != device.microphones()) {
            throw new IllegalArgumentException("the calibration is for " + device.microphones() + " microphones at "
                    + device.sampleRateHz() + " Hz, the block has " + heard.microphones() + " at "
                    + heard.sampleRateHz() + " Hz");
        }
        if (outcome == null && nextSampleIndex >= 0 && heard.firstSampleIndex() != nextSampleIndex) {
            gap();
        }
        nextSampleIndex = heard.endSampleIndex();
        int taken = 0;
        while (outcome == null && taken < heard.length()) {
            int count = Math.min(heard.length() - taken, stage.lengthSamples() - done);
            stage.process(heard.samples(), taken, count);
            taken += count;
            done += count;
            if (done == stage.lengthSamples()) {
                goOn();
            }
        }
        return progress();
    }

    /** What was played last ended in a step: what was heard of it is of no use, and the present part begins anew. */
    public void interrupted() {
        if (outcome == null && stage.phase() != CalibrationPhase.LISTENING) {
            gap();
        }
    }

    private void gap() {
        gaps++;
        if (gaps > MOST_GAPS) {
            finish(new CalibrationOutcome.Refused(CalibrationProblem.UNSTEADY_AUDIO, gaps + " gaps"));
        } else {
            begin(stage);
        }
    }

    private void goOn() {
        try {
            Optional<CalibrationStage> next = stage.next();
            if (next.isPresent()) {
                begin(next.get());
            } else {
                finish(new CalibrationOutcome.Calibrated(findings.result));
            }
        } catch (CalibrationFailure failure) {
            finish(failure.outcome());
        }
    }

    private void finish(CalibrationOutcome end) {
        outcome = end;
        emitter.silence();
    }

    /** Gives up; what sounds fades out. */
    public void cancel() {
        if (outcome == null) {
            finish(new CalibrationOutcome.Refused(CalibrationProblem.CANCELLED, ""));
        }
    }

    /** How it ended, once it has; go on emitting until {@link #silent}. */
    public Optional<CalibrationOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Whether everything has faded out. */
    public boolean silent() {
        return emitter.silent();
    }

    /** How far it is. */
    public CalibrationProgress progress() {
        if (outcome != null) {
            return new CalibrationProgress(CalibrationPhase.FINISHED, 1, 0);
        }
        double listen = settings.listenSeconds();
        double watch = settings.emptyRoomSeconds();
        double total = listen + PROBE_SECONDS + STEPS_SECONDS + watch;
        double before =
                switch (stage.phase()) {
                    case LISTENING -> 0;
                    case PROBING -> listen;
                    case STEPPING -> listen + PROBE_SECONDS;
                    case WATCHING, FINISHED -> listen + PROBE_SECONDS + STEPS_SECONDS;
                };
        double part =
                switch (stage.phase()) {
                    case LISTENING -> listen;
                    case PROBING -> PROBE_SECONDS;
                    case STEPPING -> STEPS_SECONDS * Math.min(1, (findings.steps.size() + 1) / 3.0);
                    case WATCHING, FINISHED -> watch;
                };
        double at = before + part * done / stage.lengthSamples();
        return new CalibrationProgress(stage.phase(), at / total, total - at);
    }
}
