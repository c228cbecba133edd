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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.SimpleWalker;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** What a calibration does when something is wrong: it says so, and gives no result that would not hold. */
class CalibrationTroubleTest {

    private static final int RATE_HZ = 96_000;
    private static final CalibrationSettings QUICK =
            CalibrationSettings.defaults().withEmptyRoomSeconds(1);

    private static Scene scene(List<Mover> people) {
        Scene scene = CalibratedDevices.all().get(0).scene();
        return new Scene(
                scene.name(),
                scene.seed(),
                scene.durationSeconds(),
                scene.room(),
                scene.air(),
                scene.ambientAir(),
                scene.device(),
                scene.placement(),
                scene.emission(),
                people,
                List.of());
    }

    private static VirtualDevice device() {
        return new VirtualDevice(scene(List.of()), RATE_HZ);
    }

    private static CalibrationProblem problem(CalibrationOutcome outcome) {
        assertThat(outcome).isInstanceOf(CalibrationOutcome.Refused.class);
        return ((CalibrationOutcome.Refused) outcome).problem();
    }

    private static CalibrationResult result(CalibrationOutcome outcome) {
        assertThat(outcome).isInstanceOf(CalibrationOutcome.Calibrated.class);
        return ((CalibrationOutcome.Calibrated) outcome).result();
    }

    @Test
    void refusesADeviceThatPlaysNothing() {
        CalibrationOutcome outcome =
                device().playing(samples -> Arrays.fill(samples, 0)).calibrate(QUICK);

        assertThat(problem(outcome)).isEqualTo(CalibrationProblem.NOTHING_HEARD);
        assertThat(((CalibrationOutcome.Refused) outcome).message()).contains("muted", "echo cancellation");
    }

    @Test
    void refusesDigitalSilence() {
        VirtualDevice deaf = device().hearing(mics -> Arrays.stream(mics).forEach(row -> Arrays.fill(row, 0)));

        assertThat(problem(deaf.calibrate(QUICK))).isEqualTo(CalibrationProblem.NOTHING_HEARD);
    }

    @Test
    void refusesMicrophonesThatClipWhateverIsPlayed() {
        VirtualDevice overdriven = device().hearing(mics -> mics[1][7] = 1);

        assertThat(problem(overdriven.calibrate(QUICK))).isEqualTo(CalibrationProblem.CLIPPED);
    }

    @Test
    void refusesAHostThatFadesASteadyToneOut() {
        // Like noise suppression: the sweep passes; what stays at one frequency for long is turned down by 40 dB.
        double[] strength = new double[1];
        int[] block = new int[1];
        VirtualDevice host = device().playing(samples -> {
            block[0]++;
            double power = 0;
            for (float sample : samples) {
                power += sample * sample;
            }
            boolean sounding = power > 0;
            strength[0] = sounding ? strength[0] + 1 : 0;
            // The sweep lasts 60 blocks of 50 ms.
            float gain = strength[0] > 70 ? 0.01f : 1;
            for (int n = 0; n < samples.length; n++) {
                samples[n] *= gain;
            }
        });

        assertThat(problem(host.calibrate(QUICK.withEmptyRoomSeconds(6)))).isEqualTo(CalibrationProblem.TONE_ERASED);
    }

    @Test
    void repeatsAndThenRefusesWhileSomebodyWalks() {
        SimpleWalker walker = new SimpleWalker(new Vector3(1.2, 1.9, 0), new Vector3(0.08, 0, 0));
        VirtualDevice busy = new VirtualDevice(scene(List.of(walker)), RATE_HZ);

        CalibrationOutcome outcome = busy.calibrate(QUICK.withEmptyRoomSeconds(4));

        assertThat(problem(outcome)).isEqualTo(CalibrationProblem.SOMEBODY_MOVES);
    }

    @Test
    void namesMicrophonesThatAreDeaf() {
        Random noise = new Random(4);
        VirtualDevice covered = device().hearing(mics -> {
            for (int n = 0; n < mics[2].length; n++) {
                mics[2][n] = (float) (1e-4 * noise.nextGaussian());
            }
        });

        CalibrationResult result = result(covered.calibrate(QUICK));

        assertThat(result.warnings()).contains(CalibrationWarning.DEAF_MICROPHONES);
    }

    @Test
    void keepsBelowTheLevelFromWhichALoudspeakerCompresses() {
        CalibrationResult usual = result(device().calibrate(QUICK));
        double limit = 1.2 * Math.pow(10, usual.carriers().get(0).levelDbfs() / 20) / 2;
        VirtualDevice compressing = device().playing(samples -> {
            for (int n = 0; n < samples.length; n++) {
                samples[n] = (float) (limit * Math.tanh(samples[n] / limit));
            }
        });

        CalibrationResult result = result(compressing.calibrate(QUICK));

        assertThat(result.warnings()).contains(CalibrationWarning.COMPRESSION);
        assertThat(result.carriers().get(0).levelDbfs())
                .isLessThan(usual.carriers().get(0).levelDbfs());
    }

    @Test
    void severalTonesShareTheCeilingAndStayApart() {
        VirtualDevice device = device();

        CalibrationResult result = result(device.calibrate(QUICK.withCarriers(2)));

        assertThat(result.carriers()).hasSize(2);
        assertThat(Math.abs(result.carriers().get(0).frequencyHz()
                        - result.carriers().get(1).frequencyHz()))
                .isGreaterThanOrEqualTo(2400);
        assertThat(device.loudest()).isLessThanOrEqualTo((float) Math.pow(10, -6 / 20.0) + 1e-6f);
    }

    @Test
    void resultDoesNotDependOnTheBlockLength() {
        List<CalibrationResult> results = new ArrayList<>();
        for (int length : new int[] {960, 7001}) {
            VirtualDevice device = device();
            CalibrationProcedure procedure = new CalibrationProcedure(device.identity(), QUICK, VirtualDevice.CLOCK);
            results.add(result(device.calibrate(procedure, length, progress -> {})));
        }

        // What is played next is asked for block by block, so the tones begin at slightly different times.
        CalibrationResult.Carrier first = results.get(0).carriers().get(0);
        CalibrationResult.Carrier second = results.get(1).carriers().get(0);
        assertThat(second.frequencyHz()).isEqualTo(first.frequencyHz());
        assertThat(Math.abs(second.levelDbfs() - first.levelDbfs())).isLessThanOrEqualTo(0.5);
    }

    @Test
    void progressEndsAtOne() {
        VirtualDevice device = device();
        CalibrationProcedure procedure = new CalibrationProcedure(device.identity(), QUICK, VirtualDevice.CLOCK);
        List<CalibrationProgress> seen = new ArrayList<>();

        device.calibrate(procedure, 4800, seen::add);

        assertThat(seen).extracting(CalibrationProgress::share).allSatisfy(share -> assertThat(share)
                .isBetween(0.0, 1.0));
        assertThat(seen).extracting(CalibrationProgress::phase).containsSubsequence(CalibrationPhase.values());
        assertThat(seen.get(seen.size() - 1).secondsLeft()).isZero();
    }

    @Test
    void cancelFadesOutWithoutAStep() {
        CalibrationProcedure procedure =
                new CalibrationProcedure(new DeviceIdentity("test", RATE_HZ, 1), QUICK, VirtualDevice.CLOCK);
        float[] out = new float[960];
        float[][] silence = new float[1][960];
        long index = 0;
        while (procedure.progress().phase() != CalibrationPhase.PROBING || index % RATE_HZ != 0) {
            procedure.emit(out, 960);
            procedure.process(new AudioBlock(silence, RATE_HZ, index));
            index += 960;
        }
        for (int i = 0; i < 20; i++) {
            procedure.emit(out, 960);
        }
        float before = peak(out);
        procedure.cancel();
        List<Float> peaks = new ArrayList<>();
        while (!procedure.silent()) {
            procedure.emit(out, 960);
            peaks.add(peak(out));
        }
        procedure.emit(out, 960);

        assertThat(before).isGreaterThan(0.02f);
        assertThat(peaks).hasSizeBetween(5, 8).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        assertThat(peaks.get(0)).isGreaterThan(0.7f * before);
        assertThat(peak(out)).isZero();
        assertThat(problem(procedure.outcome().orElseThrow())).isEqualTo(CalibrationProblem.CANCELLED);
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    @Test
    void aGapBeginsThePartAnewAndManyGapsEndIt() {
        CalibrationProcedure procedure =
                new CalibrationProcedure(new DeviceIdentity("test", RATE_HZ, 1), QUICK, VirtualDevice.CLOCK);
        float[][] silence = new float[1][RATE_HZ];
        CalibrationProgress first = procedure.process(new AudioBlock(silence, RATE_HZ, 0));
        CalibrationProgress second = procedure.process(new AudioBlock(silence, RATE_HZ, 2L * RATE_HZ));

        assertThat(second.share()).isEqualTo(first.share());
        for (int gap = 2; gap <= 6; gap++) {
            procedure.process(new AudioBlock(silence, RATE_HZ, 2L * gap * RATE_HZ));
        }
        assertThat(problem(procedure.outcome().orElseThrow())).isEqualTo(CalibrationProblem.UNSTEADY_AUDIO);
    }

    @Test
    void namesABlockThatIsNotOfItsDevice() {
        CalibrationProcedure procedure =
                new CalibrationProcedure(new DeviceIdentity("test", RATE_HZ, 2), QUICK, VirtualDevice.CLOCK);

        assertThatThrownBy(() -> procedure.process(new AudioBlock(new float[1][10], 48_000, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 microphones at 96000 Hz")
                .hasMessageContaining("1 at 48000 Hz");
    }
}
