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
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;

/** A sensor on a device that hears what it plays. */
class HostSensorTest {

    private static final int PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder;

    private final LoopDevice device = new LoopDevice();
    private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();
    private HostSensor sensor;

    @BeforeEach
    void make() {
        sensor = make(config());
    }

    private SensorConfig config() {
        return SensorConfig.of("loop", device.choice(), SensorFiles.in(folder)).withoutCalibration();
    }

    private HostSensor make(SensorConfig config) {
        HostSensor made = new HostSensor(config);
        made.subscribe(new SensorListener() {
            @Override
            public void reading(SensorReading reading) {
                throw new IllegalStateException("a listener that fails harms nobody else");
            }
        });
        made.subscribe(new SensorListener() {
            @Override
            public void reading(SensorReading reading) {
                news.add(reading);
            }

            @Override
            public void event(SensorEvent event) {
                news.add(event);
            }

            @Override
            public void status(SensorStatus status) {
                news.add(status);
            }
        });
        return made;
    }

    @AfterEach
    void closed() throws InterruptedException {
        sensor.close();
        assertThat(sensor.awaitEnd(Duration.ofSeconds(8))).as("it ends").isTrue();
        assertThat(device.open).as("openings that were not closed").isZero();
        assertThat(device.lastPeak).as("no tone is left").isZero();
        assertThat(sensor.status().state()).isEqualTo(SensorState.CLOSED);
    }

    private <T> T await(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
        long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < endNanos) {
            Object next = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (kind.isInstance(next) && wanted.test(kind.cast(next))) {
                return kind.cast(next);
            }
        }
        throw new AssertionError(
                "no such " + kind.getSimpleName() + " within " + PATIENCE_SECONDS + " s; it is " + sensor.status());
    }

    private SensorStatus awaitState(SensorState state) throws InterruptedException {
        return await(SensorStatus.class, status -> status.state() == state);
    }

    private SensorEvent awaitEvent(SensorEventType type) throws InterruptedException {
        return await(SensorEvent.class, event -> event.type() == type);
    }

    @Test
    void whoMovesIsToldAndKeptAndShown() throws Exception {
        BlockingQueue<SpectrumColumn> columns = new LinkedBlockingQueue<>();
        assertThat(sensor.reading().known()).isFalse();
        assertThat(sensor.status().state()).isEqualTo(SensorState.STARTING);
        sensor.start();
        SensorReading calm = await(SensorReading.class, SensorReading::known);
        assertThat(calm.room().occupancy()).isEqualTo(Occupancy.VACANT);
        assertThat(calm.room().moving()).isFalse();
        Subscription watching = sensor.watch(columns::add);
        SensorReading still =
                await(SensorReading.class, reading -> reading.signal().carrierSnrDb() > 60);
        assertThat(still.signal().carriersHz()).containsExactly(20_000.0);
        assertThat(still.signal().microphones()).isEqualTo(2);
        assertThat(still.signal().noiseFloorDbfs()).isBetween(-170.0, -140.0);

        device.somebody = true;
        awaitEvent(SensorEventType.MOTION_STARTED);
        SensorReading moving = sensor.reading();
        assertThat(moving.room().moving()).isTrue();
        assertThat(moving.room().occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(moving.room().lastMotion()).isPresent();
        assertThat(moving.room().occupiedSince()).isPresent();
        assertThat(moving.room().holdRemainingSeconds()).isBetween(299.0, 300.0);
        awaitEvent(SensorEventType.OCCUPIED);
        assertThat(await(SensorReading.class, reading -> reading.room().levelPercent() > 100)
                        .room()
                        .reason())
                .contains("occupied");

        SpectrumColumn column = columns.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(column.excessDb()).hasSize(121);
        assertThat(column.highestMetersPerSecond()).isEqualTo(3.0);
        watching.close();

        Path clip = sensor.report(true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(clip).isNotEmptyFile().hasParent(folder.resolve("rare"));
        assertThat(Files.readString(
                        clip.resolveSibling(clip.getFileName().toString().replaceAll("\\.[^.]*$", ".json"))))
                .contains("SOMEBODY", "REPORTED");
        Path diagnostics = sensor.recordDiagnostics(Duration.ofSeconds(1)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(diagnostics).isDirectoryContaining("glob:**band.bin");
        assertThat(Files.readString(diagnostics.resolve("states.csv")).lines().count())
                .isBetween(30L, 70L);
        assertThat(diagnostics.resolve("health.json")).content().contains("SENSING", "carrierSnrDb");
    }

    @Test
    void theUsersWordGoesFirst() throws Exception {
        sensor.start();
        await(SensorReading.class, reading -> reading.known() && reading.room().occupancy() == Occupancy.VACANT);
        sensor.override(OccupancyOverride.OCCUPIED);
        SensorReading set = await(SensorReading.class, reading -> reading.room().occupancy() == Occupancy.OCCUPIED);
        assertThat(set.room().override()).isEqualTo(OccupancyOverride.OCCUPIED);
        awaitEvent(SensorEventType.OCCUPIED);
        sensor.override(OccupancyOverride.AUTO);
        awaitEvent(SensorEventType.VACATED);
        sensor.keepOccupied(Duration.ofMinutes(5));
        assertThat(await(SensorReading.class, reading -> reading.room().occupancy() == Occupancy.OCCUPIED)
                        .room()
                        .holdRemainingSeconds())
                .isBetween(298.0, 300.0);
        assertThat(sensor.explain()).contains("because it was kept so");
        sensor.setVacant();
        awaitEvent(SensorEventType.VACATED);
        sensor.configure(sensor.context().withSensitivity(9));
        assertThat(sensor.context().sensitivity()).isEqualTo(9);
        assertThatThrownBy(() -> sensor.keepOccupied(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 86400 s, got 0.0 s");
    }

    @Test
    void switchedOffTheDeviceIsFreeAndTheRoomUnknown() throws Exception {
        sensor.start();
        await(SensorReading.class, SensorReading::known);
        sensor.enable(false);
        awaitState(SensorState.DISABLED);
        assertThat(sensor.enabled()).isFalse();
        SensorReading blind = await(SensorReading.class, reading -> !reading.known());
        assertThat(blind.room().occupancy()).isEqualTo(Occupancy.UNKNOWN);
        await(SensorReading.class, reading -> device.open == 0);
        assertThat(device.lastPeak).isZero();
        sensor.enable(true);
        awaitState(SensorState.SENSING);
        sensor.pause(Duration.ofSeconds(2));
        SensorStatus paused = awaitState(SensorState.DISABLED);
        assertThat(paused.secondsLeft()).isBetween(1.0, 2.0);
        assertThat(paused.text()).contains("paused for another");
        awaitState(SensorState.SENSING);
    }

    @Test
    void aDeviceThatCannotBeHadIsAskedForAgainAndAgain() throws Exception {
        device.refusal = new DeviceException(DeviceException.Reason.BUSY, "loop", "another program has it");
        sensor.start();
        SensorStatus busy = awaitState(SensorState.BLIND);
        assertThat(busy.problem()).contains(SensorProblem.DEVICE_BUSY);
        assertThat(busy.text()).isEqualTo("loop: another program has it");
        awaitEvent(SensorEventType.DEVICE_LOST);
        device.refusal = null;
        awaitEvent(SensorEventType.DEVICE_RESTORED);
        assertThat(sensor.status().state()).isEqualTo(SensorState.SENSING);

        device.refusal = new DeviceException(DeviceException.Reason.NOT_FOUND, "loop", "no such device");
        device.broken = true;
        SensorStatus lost = await(SensorStatus.class, status -> status.problem()
                .filter(SensorProblem.DEVICE_MISSING::equals)
                .isPresent());
        assertThat(lost.state()).isEqualTo(SensorState.BLIND);
        await(SensorReading.class, reading -> !reading.known());
        device.broken = false;
        device.refusal = null;
        awaitEvent(SensorEventType.DEVICE_RESTORED);
    }

    @Test
    void occupancyOutlastsARestart() throws Exception {
        sensor.start();
        await(SensorReading.class, SensorReading::known);
        device.somebody = true;
        awaitEvent(SensorEventType.OCCUPIED);
        device.somebody = false;
        sensor.close();
        assertThat(sensor.awaitEnd(Duration.ofSeconds(8))).isTrue();
        news.clear();
        Instant restart = Instant.now();

        sensor = make(config());
        sensor.start();
        SensorReading again = await(SensorReading.class, SensorReading::known);
        assertThat(again.room().occupancy()).isEqualTo(Occupancy.OCCUPIED);
        assertThat(again.room().occupiedSince().orElseThrow()).isBefore(restart);
        assertThat(again.room().holdRemainingSeconds()).isBetween(250.0, 299.5);
        assertThat(news)
                .noneMatch(told -> told instanceof SensorEvent event && event.type() == SensorEventType.OCCUPIED);
    }

    @Test
    void toneBeyondTheDeviceIsToldInALine() throws Exception {
        sensor = make(config().withEmission(EmissionChoice.automatic().withCarriersHz(List.of(36_000.0))));
        sensor.start();
        SensorStatus refused = awaitState(SensorState.BLIND);
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
}
