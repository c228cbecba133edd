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
package org.openhab.binding.ultrasonic.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.calibration.CalibrationPolicy;
import org.openhab.binding.ultrasonic.calibration.CalibrationProblem;
import org.openhab.binding.ultrasonic.calibration.CalibrationSettings;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
import org.openhab.binding.ultrasonic.live.LowPowerConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

/** A sensor on a device that hears what it plays. */
class HostSensorTest {

    private static final PipelineConfig PIPELINE = PipelineConfig.defaults().withDetector(Detector.PHYSICS);

    @TempDir
    private Path folder;

    private final LoopDevice device = new LoopDevice();
    private final SensorNews news = new SensorNews();
    private HostSensor sensor;

    @BeforeEach
    void make() {
        sensor = make(config());
    }

    private SensorConfig config() {
        return SensorConfig.of("loop", device.choice(), SensorFiles.in(folder))
                .withPipeline(PIPELINE)
                .withoutCalibration();
    }

    private HostSensor make(SensorConfig config) {
        HostSensor made = new HostSensor(config);
        made.subscribe(new SensorListener() {
            @Override
            public void reading(SensorReading reading) {
                throw new IllegalStateException("a listener that fails harms nobody else");
            }
        });
        made.subscribe(news);
        return made;
    }

    @AfterEach
    void closed() throws InterruptedException {
        sensor.close();
        assertThat(sensor.awaitEnd(Duration.ofSeconds(8))).as("it ends").isTrue();
        assertThat(device.open.get()).as("openings that were not closed").isZero();
        assertThat(device.lastPeak).as("no tone is left").isZero();
        assertThat(sensor.status().state()).isEqualTo(SensorState.CLOSED);
    }

    @Test
    void whoMovesIsToldAndKeptAndShown() throws Exception {
        BlockingQueue<SpectrumColumn> columns = new LinkedBlockingQueue<>();
        assertThat(sensor.reading().known()).isFalse();
        assertThat(sensor.status().state()).isEqualTo(SensorState.STARTING);
        sensor.start();
        SensorReading calm = news.reading(SensorReading::known);
        assertThat(calm.room().occupancy()).isEqualTo(Occupancy.VACANT);
        assertThat(calm.room().moving()).isFalse();
        Subscription watching = sensor.watch(columns::add);
        SensorReading still = news.reading(reading -> reading.signal().carrierSnrDb() > 60);
        assertThat(still.signal().carriersHz()).containsExactly(20_000.0);
        assertThat(still.signal().microphones()).isEqualTo(2);
        assertThat(still.signal().noiseFloorDbfs()).isBetween(-170.0, -140.0);

        device.somebody = true;
        news.event(SensorEventType.MOTION_STARTED);
        SensorReading moving = sensor.reading();
        assertThat(moving.room().moving()).isTrue();
        assertThat(moving.room().occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(moving.room().lastMotion()).isPresent();
        assertThat(moving.room().occupiedSince()).isPresent();
        assertThat(moving.room().holdRemainingSeconds()).isBetween(299.0, 300.0);
        news.event(SensorEventType.OCCUPIED);
        assertThat(news.reading(reading -> reading.room().levelPercent() > 100)
                        .room()
                        .reason())
                .contains("occupied");

        SpectrumColumn column = columns.poll(SensorNews.PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(column.excessDb()).hasSize(121);
        assertThat(column.highestMetersPerSecond()).isEqualTo(3.0);
        watching.close();

        Path clip = sensor.report(true).get(SensorNews.PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(clip).isNotEmptyFile().hasParent(folder.resolve("rare"));
        assertThat(Files.readString(
                        clip.resolveSibling(clip.getFileName().toString().replaceAll("\\.[^.]*$", ".json"))))
                .contains("SOMEBODY", "REPORTED");
        Path diagnostics =
                sensor.recordDiagnostics(Duration.ofSeconds(1)).get(SensorNews.PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(diagnostics).isDirectoryContaining("glob:**band.bin");
        assertThat(Files.readString(diagnostics.resolve("states.csv")).lines().count())
                .isBetween(30L, 70L);
        assertThat(diagnostics.resolve("health.json")).content().contains("SENSING", "carrierSnrDb");
    }

    @Test
    void theUsersWordGoesFirst() throws Exception {
        sensor.start();
        news.reading(reading -> reading.known() && reading.room().occupancy() == Occupancy.VACANT);
        sensor.override(OccupancyOverride.OCCUPIED);
        SensorReading set = news.reading(reading -> reading.room().occupancy() == Occupancy.OCCUPIED);
        assertThat(set.room().override()).isEqualTo(OccupancyOverride.OCCUPIED);
        news.event(SensorEventType.OCCUPIED);
        sensor.override(OccupancyOverride.AUTO);
        news.event(SensorEventType.VACATED);
        sensor.keepOccupied(Duration.ofMinutes(5));
        assertThat(news.reading(reading -> reading.room().occupancy() == Occupancy.OCCUPIED)
                        .room()
                        .holdRemainingSeconds())
                .isBetween(298.0, 300.0);
        assertThat(sensor.explain()).contains("because it was kept so");
        sensor.setVacant();
        news.event(SensorEventType.VACATED);
        sensor.configure(sensor.context().withSensitivity(9));
        assertThat(sensor.context().sensitivity()).isEqualTo(9);
        assertThatThrownBy(() -> sensor.keepOccupied(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 86400 s, got 0.0 s");
    }

    @Test
    void switchedOffTheDeviceIsFreeAndTheRoomUnknown() throws Exception {
        sensor.start();
        news.reading(SensorReading::known);
        sensor.enable(false);
        news.state(SensorState.DISABLED);
        assertThat(sensor.enabled()).isFalse();
        SensorReading blind = news.reading(reading -> !reading.known());
        assertThat(blind.room().occupancy()).isEqualTo(Occupancy.UNKNOWN);
        news.reading(reading -> device.open.get() == 0);
        assertThat(device.lastPeak).isZero();
        sensor.enable(true);
        news.state(SensorState.SENSING);
        sensor.pause(Duration.ofSeconds(2));
        SensorStatus paused = news.state(SensorState.DISABLED);
        assertThat(paused.secondsLeft()).isBetween(1.0, 2.0);
        assertThat(paused.text()).contains("paused for another");
        news.state(SensorState.SENSING);
    }

    @Test
    void aDeviceThatCannotBeHadIsAskedForAgainAndAgain() throws Exception {
        device.refusal = new DeviceException(DeviceException.Reason.BUSY, "loop", "another program has it");
        sensor.start();
        SensorStatus busy = news.state(SensorState.BLIND);
        assertThat(busy.problem()).contains(SensorProblem.DEVICE_BUSY);
        assertThat(busy.text()).isEqualTo("loop: another program has it");
        news.event(SensorEventType.DEVICE_LOST);
        device.refusal = null;
        news.event(SensorEventType.DEVICE_RESTORED);
        assertThat(sensor.status().state()).isEqualTo(SensorState.SENSING);

        device.refusal = new DeviceException(DeviceException.Reason.NOT_FOUND, "loop", "no such device");
        device.broken = true;
        SensorStatus lost = news.await(SensorStatus.class, status -> status.problem()
                .filter(SensorProblem.DEVICE_MISSING::equals)
                .isPresent());
        assertThat(lost.state()).isEqualTo(SensorState.BLIND);
        news.reading(reading -> !reading.known());
        device.broken = false;
        device.refusal = null;
        news.event(SensorEventType.DEVICE_RESTORED);
    }

    @Test
    void occupancyOutlastsARestart() throws Exception {
        sensor.start();
        news.reading(SensorReading::known);
        device.somebody = true;
        news.event(SensorEventType.OCCUPIED);
        device.somebody = false;
        sensor.close();
        assertThat(sensor.awaitEnd(Duration.ofSeconds(8))).isTrue();
        news.clear();
        Instant restart = Instant.now();

        sensor = make(config());
        sensor.start();
        SensorReading again = news.reading(SensorReading::known);
        assertThat(again.room().occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(again.room().occupiedSince().orElseThrow()).isBefore(restart);
        assertThat(again.room().holdRemainingSeconds()).isBetween(250.0, 299.5);
        assertThat(news.holds(SensorEventType.OCCUPIED)).as("told again").isFalse();
    }

    @Test
    void toneBeyondTheDeviceIsToldInALine() throws Exception {
        sensor = make(config().withEmission(EmissionChoice.automatic().withCarriersHz(List.of(36_000.0))));
        sensor.start();
        SensorStatus refused = news.state(SensorState.BLIND);
        assertThat(refused.problem()).contains(SensorProblem.FORMAT_REFUSED);
        assertThat(refused.text()).contains("loop: a tone of 36000 Hz is beyond a sample rate of 48000 Hz");
    }

    @Test
    void whatNeedsSoundFailsInALineWithoutAny() {
        assertThatThrownBy(() -> sensor.report(true).get())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing is heard");
        assertThatThrownBy(() -> sensor.selfTest().get()).cause().hasMessageContaining("does not run");
        sensor.start();
    }

    private SensorConfig calibrating() {
        return config().withCalibration(
                        CalibrationPolicy.defaults().withAnnounceBefore(Duration.ofSeconds(1)),
                        CalibrationSettings.defaults().withRangeMeters(1).withEmptyRoomSeconds(1));
    }

    @Test
    void aDeviceThatNeverWasIsCalibratedOnceItIsAnnounced() throws Exception {
        sensor = make(calibrating());
        sensor.start();
        SensorStatus announced = news.state(SensorState.CALIBRATION_ANNOUNCED);
        assertThat(announced.secondsLeft()).isBetween(0.5, 1.0);
        assertThat(announced.text()).contains("leave the room");
        news.state(SensorState.CALIBRATING);
        news.event(SensorEventType.CALIBRATED);
        assertThat(folder.resolve("calibration.json")).isNotEmptyFile();
        SensorReading known = news.reading(SensorReading::known);
        assertThat(known.calibration().state()).isEqualTo(CalibrationState.VALID);
        assertThat(known.calibration().created()).isPresent();
        assertThat(known.signal().carriersHz())
                .containsExactly(
                        sensor.calibration().orElseThrow().carriers().get(0).frequencyHz());

        List<SelfTest.Check> checks = sensor.selfTest().get(SensorNews.PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(checks).anySatisfy(check -> assertThat(check.name()).isEqualTo("still as calibrated"));
        news.reading(SensorReading::known);

        sensor.clearCalibration();
        SensorReading cleared =
                news.reading(reading -> reading.known() && reading.calibration().state() == CalibrationState.NONE);
        assertThat(cleared.signal().carriersHz()).containsExactly(20_000.0);
        assertThat(folder.resolve("calibration.json")).doesNotExist();

        sensor.calibrate();
        news.state(SensorState.CALIBRATION_ANNOUNCED);
        assertThat(sensor.reading().known()).as("it senses until it begins").isTrue();
        sensor.cancelCalibration();
        news.state(SensorState.SENSING);
        assertThat(sensor.calibration()).isEmpty();
    }

    @Test
    void aRefusedCalibrationIsToldAndTheDefaultsSense() throws Exception {
        device.deaf = true;
        sensor = make(calibrating());
        sensor.start();
        assertThat(news.event(SensorEventType.CALIBRATION_FAILED).text()).contains("hear nothing of the probe");
        device.deaf = false;
        SensorReading known = news.reading(SensorReading::known);
        assertThat(known.calibration().state()).isEqualTo(CalibrationState.FAILED);
        assertThat(sensor.status().problem()).contains(SensorProblem.CALIBRATION_FAILED);
        assertThat(sensor.status().refusal()).contains(CalibrationProblem.NOTHING_HEARD);
        assertThat(sensor.status().text()).contains("not calibrated", "hear nothing");
    }

    @Test
    void restingTheRoomStaysOccupiedAndTheDeviceIsFree() throws Exception {
        sensor = make(
                config().withPipeline(PIPELINE.withContext(PIPELINE.context().withOccupancy(10, 0)))
                        .withLowPower(LowPowerConfig.defaults().withPauseSeconds(3)));
        sensor.start();
        Instant heard = news.reading(SensorReading::known).time();
        // The floor has to be known before anybody can be told from it.
        news.reading(reading -> reading.known() && reading.time().isAfter(heard.plusSeconds(3)));
        device.somebody = true;
        news.event(SensorEventType.OCCUPIED);
        device.somebody = false;
        news.state(SensorState.RESTING);
        SensorReading resting = news.reading(reading -> device.open.get() == 0);
        assertThat(resting.known()).isTrue();
        assertThat(resting.room().occupancy()).isEqualTo(Occupancy.OCCUPIED);
        news.state(SensorState.SENSING);
        assertThat(sensor.reading().room().occupancy()).as("awake again").isEqualTo(Occupancy.OCCUPIED);
        SensorEvent vacated = news.event(SensorEventType.VACATED);
        Instant seen = sensor.reading().room().lastMotion().orElseThrow();
        assertThat(Duration.between(resting.room().lastMotion().orElseThrow(), seen))
                .as("nobody is seen because the device was opened anew")
                .isLessThan(Duration.ofMillis(500));
        assertThat(Duration.between(seen, vacated.time()).toMillis() / 1000.0)
                .as("the hold passes while it rests")
                .isBetween(9.5, 11.5);
        assertThat(vacated.text()).contains("a hold of 10 s has passed");
    }
}
