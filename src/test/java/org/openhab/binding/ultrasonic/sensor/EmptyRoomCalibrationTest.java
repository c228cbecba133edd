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

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.ultrasonic.calibration.CalibrationPolicy;
import org.openhab.binding.ultrasonic.calibration.CalibrationSettings;
import org.openhab.binding.ultrasonic.live.EmptyRoom;
import org.openhab.binding.ultrasonic.live.PacedDuplex;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

/**
 * Probes come and go in an empty room, the tone comes back at another frequency and level, and the reverberation builds
 * up each time: nobody moves, and nobody is there. In real time, since a sensor has a clock.
 */
class EmptyRoomCalibrationTest {

    private static final Duration SENSED = Duration.ofSeconds(4);

    @TempDir
    private Path folder;

    private final SensorNews news = new SensorNews();
    private final Queue<Object> sightings = new ConcurrentLinkedQueue<>();

    /** Notes whatever speaks of somebody. */
    private final class Sightings implements SensorListener {

        @Override
        public void reading(SensorReading reading) {
            SensorReading.Room room = reading.room();
            if (room.moving() || room.motion() != Motion.NONE || room.occupancy() == Occupancy.OCCUPIED) {
                sightings.add(reading);
            }
        }

        @Override
        public void event(SensorEvent event) {
            if (event.type() == SensorEventType.MOTION_STARTED || event.type() == SensorEventType.OCCUPIED) {
                sightings.add(event);
            }
        }
    }

    private void senses(CalibrationState calibration) throws InterruptedException {
        Instant heard = news.reading(
                        reading -> reading.known() && reading.calibration().state() == calibration)
                .time();
        news.reading(reading -> reading.known() && reading.time().isAfter(heard.plus(SENSED)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Detector.class,
            names = {"PHYSICS", "NETWORK"})
    void nobodyIsSeenBeforeBetweenAndAfterCalibrations(Detector detector) throws Exception {
        DeviceChoice room =
                new DeviceChoice("empty room", false, true, () -> new PacedDuplex(EmptyRoom.open()), EmptyRoom::open);
        HostSensor sensor = new HostSensor(SensorConfig.of("empty", room, SensorFiles.in(folder))
                .withPipeline(PipelineConfig.defaults().withDetector(detector))
                .withCalibration(
                        CalibrationPolicy.defaults().withAnnounceBefore(Duration.ofSeconds(1)),
                        CalibrationSettings.defaults().withRangeMeters(3).withEmptyRoomSeconds(2)));
        sensor.subscribe(news);
        sensor.subscribe(new Sightings());
        try {
            sensor.start();
            news.event(SensorEventType.CALIBRATED);
            senses(CalibrationState.VALID);
            sensor.calibrate();
            news.event(SensorEventType.CALIBRATED);
            senses(CalibrationState.VALID);
            sensor.clearCalibration();
            senses(CalibrationState.NONE);
            assertThat(sensor.reading().room().occupancy()).isEqualTo(Occupancy.VACANT);
        } finally {
            sensor.close();
            sensor.awaitEnd(Duration.ofSeconds(8));
        }
        assertThat(sightings).isEmpty();
    }
}
