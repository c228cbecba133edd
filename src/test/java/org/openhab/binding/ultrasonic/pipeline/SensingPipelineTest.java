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
package org.openhab.binding.ultrasonic.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;

/**
 * The chain as a whole against sounds whose physics is known. What must be seen is judged by the physics: a scatterer
 * that moves like nobody, in a straight line at one speed, need be no person to the network, see
 * {@link NetworkPipelineTest}.
 */
class SensingPipelineTest {

    private static final PipelineConfig PHYSICS = PipelineConfig.defaults().withDetector(Detector.PHYSICS);

    private static SensingPipeline pipeline(int sampleRateHz, int microphones) {
        return new SensingPipeline(sampleRateHz, microphones, PHYSICS);
    }

    private static List<MotionReport> between(List<MotionReport> reports, double from, double to) {
        return reports.stream()
                .filter(report -> report.timeSeconds() >= from && report.timeSeconds() <= to)
                .toList();
    }

    private static long hopsWith(List<MotionReport> reports, Motion motion) {
        return reports.stream().filter(report -> report.motion() == motion).count();
    }

    private static double meanVelocity(List<MotionReport> reports) {
        return reports.stream()
                .mapToDouble(MotionReport::velocityMetersPerSecond)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 36000, 96000",
        "-1.0, 36000, 96000",
        "0.6, 20000, 48000",
        "-2.0, 40000, 192000",
        "1.4, 19000, 44100"
    })
    void aMoverHasItsRadialVelocityAndIsMajor(double metersPerSecond, double toneHz, int sampleRateHz) {
        SyntheticSound sound = new SyntheticSound(sampleRateHz, 2, toneHz, 1).mover(metersPerSecond, -50, 3, 8);
        List<MotionReport> moving = between(sound.through(pipeline(sampleRateHz, 2), 8), 3.6, 7.5);
        assertThat(hopsWith(moving, Motion.MAJOR)).isEqualTo(moving.size());
        assertThat(meanVelocity(moving)).isCloseTo(metersPerSecond, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 36000, 96000, -45", "-0.05, 36000, 96000, -60", "0.05, 20000, 48000, -45"})
    void aSlowMoverIsMinorInARoomIntoWhichSomebodyHasWalked(
            double metersPerSecond, double toneHz, int sampleRateHz, double echoDb) {
        SyntheticSound sound = new SyntheticSound(sampleRateHz, 1, toneHz, 2)
                .mover(-0.8, -50, 1, 3)
                .mover(metersPerSecond, echoDb, 8, 16);
        List<MotionReport> reports = sound.through(pipeline(sampleRateHz, 1), 16);
        List<MotionReport> moving = between(reports, 9.5, 15.5);
        assertThat(hopsWith(moving, Motion.MINOR)).isEqualTo(moving.size());
        assertThat(meanVelocity(moving)).isCloseTo(metersPerSecond, within(0.01));
        List<MotionReport> still = between(reports, 5, 8);
        assertThat(hopsWith(still, Motion.NONE)).isEqualTo(still.size());
    }

    @Test
    void theSameSlowMoverDoesNotOccupyAVacantRoomUnlessAskedTo() {
        for (double sensitivity : new double[] {5, 10}) {
            PipelineConfig config = PHYSICS.withContext(ContextConfig.defaults().withSensitivity(sensitivity));
            List<MotionReport> reports = new SyntheticSound(96_000, 1, 36_000, 2)
                    .mover(0.05, -60, 3, 8)
                    .through(new SensingPipeline(96_000, 1, config), 8);
            assertThat(hopsWith(between(reports, 0, 3), Motion.NONE)).isEqualTo(140);
            assertThat(reports.stream().anyMatch(MotionReport::occupied)).isEqualTo(sensitivity == 10);
        }
    }

    @Test
    void anEcho75DbBelowTheCarrierStandsTenDbAboveTheFloor() {
        SyntheticSound sound = new SyntheticSound(96_000, 1, 36_000, 3).mover(0.8, -75, 3, 8);
        List<MotionReport> moving = between(sound.through(pipeline(96_000, 1), 8), 3.6, 7.5);
        assertThat(moving).allSatisfy(report -> assertThat(report.levelDb()).isGreaterThan(10));
        assertThat(hopsWith(moving, Motion.MAJOR)).isEqualTo(moving.size());
    }

    /** Ten minutes: thermal noise, hum far below, a tone that drifts in level and phase, a clock 60 ppm off. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void tenQuietMinutesShowNoMotion(long seed) {
        Random wander = new Random(seed);
        double[] level = new double[1];
        double[] phase = new double[1];
        SyntheticSound sound = new SyntheticSound(48_000, 1, 20_000, seed)
                .clockPpm(60)
                .noise(3e-5)
                .part((seconds, mic, tone) -> 0.2 * Math.sin(2 * Math.PI * 50 * seconds))
                .part((seconds, mic, tone) -> {
                    // Ornstein-Uhlenbeck processes: 1 % of level with 2 s, 1 mrad of phase with 50 ms.
                    level[0] += -level[0] / 96_000 + 0.01 * Math.sqrt(2.0 / 96_000) * wander.nextGaussian();
                    phase[0] += -phase[0] / 2400 + 0.001 * Math.sqrt(2.0 / 2400) * wander.nextGaussian();
                    return SyntheticSound.TONE_AMPLITUDE * (level[0] * Math.sin(tone) + phase[0] * Math.cos(tone));
                });
        List<MotionReport> reports = sound.through(pipeline(48_000, 1), 600);
        assertThat(hopsWith(reports, Motion.NONE)).isEqualTo(reports.size());
        assertThat(reports).hasSizeGreaterThan(28_000);
    }

    /** Nothing but a tone, cut to 16 bits: its rounding errors are lines that come and go. */
    @ParameterizedTest
    @CsvSource({"8000, 20000", "8000, 18999.7", "32000, 21333.3"})
    void roundingErrorsOfANoiselessToneAreNotMotion(double steps, double toneHz) {
        SensingPipeline pipeline = pipeline(48_000, 1);
        List<MotionReport> reports = new ArrayList<>();
        float[][] samples = new float[1][48_000 * 20];
        for (int i = 0; i < samples[0].length; i++) {
            samples[0][i] = (int) (steps * Math.sin(2 * Math.PI * toneHz * i / 48_000)) / 32_768f;
        }
        pipeline.process(new AudioBlock(samples, 48_000, 0), (report, frame) -> reports.add(report));
        assertThat(hopsWith(reports, Motion.NONE)).isEqualTo(reports.size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-100, 100})
    void clocksMayDiffer(double ppm) {
        SensingPipeline pipeline = pipeline(96_000, 1);
        SyntheticSound sound =
                new SyntheticSound(96_000, 1, 36_000, 6).clockPpm(ppm).mover(1, -55, 10, 13);
        List<MotionReport> reports = sound.through(pipeline, 13);
        assertThat(hopsWith(between(reports, 0, 10), Motion.NONE))
                .isEqualTo(between(reports, 0, 10).size());
        assertThat(meanVelocity(between(reports, 10.6, 12.6))).isCloseTo(1, within(0.05));
        assertThat(pipeline.health().carriers().get(0).frequencyHz())
                .isCloseTo(36_000 * (1 + ppm * 1e-6), within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"1, OFF", "1, ON", "2, ON", "4, ON"})
    void blocksOfAnyLengthLeadToTheSameReports(int microphones, CancellerMode canceller) {
        PipelineConfig config = PipelineConfig.defaults().withCanceller(canceller);
        List<MotionReport> even = new SyntheticSound(48_000, microphones, 20_000, 7)
                .mover(0.7, -50, 1, 3)
                .through(new SensingPipeline(48_000, microphones, config), 4);
        SyntheticSound same = new SyntheticSound(48_000, microphones, 20_000, 7).mover(0.7, -50, 1, 3);
        AudioBlock whole = same.next(4 * 48_000);
        SensingPipeline pipeline = new SensingPipeline(48_000, microphones, config);
        List<MotionReport> ragged = new ArrayList<>();
        Random random = new Random(8);
        for (int at = 0; at < whole.length(); ) {
            int length = Math.min(1 + random.nextInt(5000), whole.length() - at);
            float[][] part = new float[microphones][length];
            for (int mic = 0; mic < microphones; mic++) {
                System.arraycopy(whole.samples()[mic], at, part[mic], 0, length);
            }
            pipeline.process(new AudioBlock(part, 48_000, at), (report, frame) -> ragged.add(report));
            at += length;
        }
        assertThat(ragged).isEqualTo(even);
    }

    @Test
    void aReportCarriesTheTimeOfTheNewestSampleUsed() {
        SensingPipeline pipeline = pipeline(96_000, 1);
        List<MotionReport> reports = new SyntheticSound(96_000, 1, 36_000, 9).through(pipeline, 1);
        for (int hop = 0; hop < reports.size(); hop++) {
            assertThat(reports.get(hop).timeSeconds()).isCloseTo((hop + 1) * 2048 / 96_000.0, within(1e-12));
        }
        assertThat(pipeline.hopSeconds()).isLessThanOrEqualTo(0.032);
    }

    @ParameterizedTest
    @CsvSource({"60, -40", "95, -30", "120, -38", "170, -45"})
    void fanBladesAreMechanicalAndAPersonBesideThemIsSeen(double bladeHz, double echoDb) {
        SyntheticSound sound = new SyntheticSound(96_000, 2, 36_000, 10)
                .fan(bladeHz, echoDb, 0, 60)
                .mover(-1.3, echoDb + 3, 30, 34);
        List<MotionReport> reports = sound.through(pipeline(96_000, 2), 34);
        List<MotionReport> fan = between(reports, 0, 30);
        assertThat(hopsWith(fan, Motion.NONE)).isEqualTo(fan.size());
        List<MotionReport> person = between(reports, 31, 33.5);
        assertThat(hopsWith(person, Motion.MAJOR)).isEqualTo(person.size());
    }

    @Test
    void clicksAreNotMotion() {
        SyntheticSound sound = new SyntheticSound(96_000, 2, 36_000, 11).clicks(0.9, 0.3);
        List<MotionReport> reports = sound.through(pipeline(96_000, 2), 20);
        assertThat(hopsWith(reports, Motion.NONE)).isEqualTo(reports.size());
        assertThat(reports.stream().filter(report -> report.mechanicalProbability() > 0.5))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 1.1, 2.0})
    void theHostsGainMaySwitch(double factor) {
        SyntheticSound sound = new SyntheticSound(96_000, 2, 36_000, 12).gain(seconds -> seconds % 8 < 4 ? 1 : factor);
        List<MotionReport> reports = sound.through(pipeline(96_000, 2), 24);
        assertThat(hopsWith(reports, Motion.NONE)).isEqualTo(reports.size());
    }

    @Test
    void aToneThatVanishesIsSaidAndFoundAgain() {
        SensingPipeline pipeline = pipeline(96_000, 1);
        SyntheticSound sound = new SyntheticSound(96_000, 1, 36_000, 13)
                .part((seconds, mic, tone) ->
                        seconds > 3 && seconds < 6 ? -SyntheticSound.TONE_AMPLITUDE * Math.sin(tone + mic) : 0)
                .mover(1, -50, 8, 10);
        List<MotionReport> reports = new ArrayList<>(sound.through(pipeline, 5));
        assertThat(pipeline.health().searching()).isTrue();
        assertThat(pipeline.health().carrierLosses()).isEqualTo(1);
        reports.addAll(sound.through(pipeline, 5));
        assertThat(pipeline.health().searching()).isFalse();
        assertThat(hopsWith(between(reports, 0, 8), Motion.NONE))
                .isEqualTo(between(reports, 0, 8).size());
        assertThat(hopsWith(between(reports, 8.5, 10), Motion.MAJOR))
                .isEqualTo(between(reports, 8.5, 10).size());
    }

    @Test
    void lostSamplesAreCountedAndDoNotLookLikeMotion() {
        SensingPipeline pipeline = pipeline(96_000, 1);
        SyntheticSound sound = new SyntheticSound(96_000, 1, 36_000, 14);
        List<MotionReport> reports = new ArrayList<>();
        for (int block = 0; block < 400; block++) {
            AudioBlock now = sound.next(3000);
            if (block % 37 != 36) {
                pipeline.process(now, (report, frame) -> reports.add(report));
            }
        }
        assertThat(pipeline.health().gaps()).isEqualTo(10);
        assertThat(pipeline.health().lostSamples()).isEqualTo(10 * 3000);
        assertThat(hopsWith(reports, Motion.NONE)).isEqualTo(reports.size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.5, 3})
    void aDeviceOpenedAnewHasAnyPhaseAndNobodyMoves(double radians) {
        SensingPipeline pipeline = pipeline(96_000, 1);
        double again = 8;
        SyntheticSound sound = new SyntheticSound(96_000, 1, 36_000, 16)
                .part((seconds, mic, tone) -> seconds < again
                        ? 0
                        : SyntheticSound.TONE_AMPLITUDE * (Math.sin(tone + mic + radians) - Math.sin(tone + mic)))
                .mover(1, -40, 4, 6);
        sound.through(pipeline, 3.9);
        double noiseDb = strongestNoiseDb(pipeline);
        assertThat(hopsWith(sound.through(pipeline, 1.1), Motion.MAJOR)).isPositive();
        sound.next(3 * 96_000);
        pipeline.room().rest(3, true);
        List<MotionReport> reports = new ArrayList<>();
        for (int second = 0; second < 6; second++) {
            reports.addAll(sound.through(pipeline, 1));
            assertThat(strongestNoiseDb(pipeline)).isCloseTo(noiseDb, within(4.0));
        }
        assertThat(hopsWith(reports, Motion.NONE)).isEqualTo(reports.size());
    }

    /** Of the noise about the tone, against a full-scale sine. */
    private static double strongestNoiseDb(SensingPipeline pipeline) {
        PipelineHealth.Carrier carrier = pipeline.health().carriers().get(0);
        return carrier.levelDbfs().get(0) - carrier.snrDb().get(0);
    }

    @Test
    void nanAndClippingAreCountedAndLeaveNoNanBehind() {
        SensingPipeline pipeline = pipeline(96_000, 1);
        SyntheticSound sound = new SyntheticSound(96_000, 1, 36_000, 15);
        List<MotionReport> reports = new ArrayList<>();
        for (int block = 0; block < 200; block++) {
            AudioBlock now = sound.next(1920);
            if (block == 100) {
                now.samples()[0][17] = Float.NaN;
                now.samples()[0][18] = Float.POSITIVE_INFINITY;
                now.samples()[0][19] = 1f;
            }
            pipeline.process(now, (report, frame) -> reports.add(report));
        }
        assertThat(pipeline.health().nonFiniteSamples()).isEqualTo(2);
        assertThat(pipeline.health().clippedSamples()).isEqualTo(1);
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.levelDb()).isFinite();
            assertThat(report.velocityMetersPerSecond()).isFinite();
        });
        assertThat(hopsWith(reports, Motion.NONE)).isEqualTo(reports.size());
    }

    @Test
    void silenceDcAndNoiseHoldNoTone() {
        for (SyntheticSound sound : List.of(
                new SyntheticSound(48_000, 2, 20_000, 16).mute().noise(0),
                new SyntheticSound(48_000, 2, 20_000, 17).mute().noise(0).part((seconds, mic, tone) -> 0.5),
                new SyntheticSound(48_000, 2, 20_000, 18).mute().noise(0.1))) {
            SensingPipeline pipeline = pipeline(48_000, 2);
            List<MotionReport> reports = sound.through(pipeline, 3);
            assertThat(pipeline.health().searching()).isTrue();
            assertThat(hopsWith(reports, Motion.NONE)).isEqualTo(reports.size());
        }
    }

    @Test
    void aDeadMicrophoneIsNamedAndDoesNotHarm() {
        SensingPipeline pipeline = pipeline(96_000, 3);
        SyntheticSound sound = new SyntheticSound(96_000, 3, 36_000, 19).mover(1, -50, 2, 5);
        List<MotionReport> reports = new ArrayList<>();
        for (int block = 0; block < 250; block++) {
            AudioBlock now = sound.next(1920);
            java.util.Arrays.fill(now.samples()[1], 0f);
            pipeline.process(now, (report, frame) -> reports.add(report));
        }
        assertThat(pipeline.health().silentMicrophones()).containsExactly(1);
        List<MotionReport> moving = between(reports, 2.6, 4.6);
        assertThat(hopsWith(moving, Motion.MAJOR)).isEqualTo(moving.size());
    }

    @Test
    void occupancyOutlastsMotionByItsHold() {
        SensingPipeline pipeline = new SensingPipeline(
                48_000, 1, PHYSICS.withContext(ContextConfig.defaults().withOccupancy(10, 0)));
        List<MotionReport> reports =
                new SyntheticSound(48_000, 1, 20_000, 20).mover(1, -40, 2, 3).through(pipeline, 18);
        double lastMotion = reports.stream()
                .filter(report -> report.motion() != Motion.NONE)
                .mapToDouble(MotionReport::timeSeconds)
                .max()
                .orElseThrow();
        double lastOccupied = reports.stream()
                .filter(MotionReport::occupied)
                .mapToDouble(MotionReport::timeSeconds)
                .max()
                .orElseThrow();
        assertThat(lastMotion).isBetween(3.0, 5.5);
        assertThat(lastOccupied - lastMotion).isCloseTo(10, within(0.05));
    }

    @Test
    void resetForgetsEverything() {
        SensingPipeline used = pipeline(48_000, 1);
        new SyntheticSound(48_000, 1, 22_000, 21).mover(1, -40, 1, 3).through(used, 3);
        used.reset();
        List<MotionReport> again =
                new SyntheticSound(48_000, 1, 20_000, 22).mover(1, -40, 1, 3).through(used, 3);
        List<MotionReport> fresh =
                new SyntheticSound(48_000, 1, 20_000, 22).mover(1, -40, 1, 3).through(pipeline(48_000, 1), 3);
        assertThat(again).isEqualTo(fresh);
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pipeline(16_000, 1))
                .withMessageContaining("16000");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SensingPipeline(48_000, 1, PipelineConfig.defaults().withCarriersHz(List.of(36_000.0))))
                .withMessageContaining("36000");
        SensingPipeline pipeline = pipeline(48_000, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pipeline.process(new AudioBlock(new float[2][10], 48_000, 0), (report, frame) -> {}))
                .withMessageContaining("2");
    }
}
