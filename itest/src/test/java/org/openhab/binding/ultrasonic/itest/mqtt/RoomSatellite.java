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
package org.openhab.binding.ultrasonic.itest.mqtt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttPublisher;
import org.openhab.binding.ultrasonic.mqtt.TopicConfig;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import org.openhab.binding.ultrasonic.sensor.EmissionChoice;
import org.openhab.binding.ultrasonic.sensor.HostSensor;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.simulation.LoopedScene;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.render.SimulatedAudio;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;

/**
 * A satellite in a virtual room: emission, simulated sound, the whole detector with its network, a publisher with a
 * connection of its own. The room is cheap, so that twenty fit on two cores: one microphone, 48 kHz, no reverberation,
 * and what walks is heard without the walls' help. Time in it is real time where the machine can follow; in each round
 * somebody walks in, turns, and leaves.
 */
final class RoomSatellite implements SensorListener, AutoCloseable {

    /** One round, s. */
    static final double ROUND_SECONDS = 42;

    private static final int SAMPLE_RATE_HZ = 48_000;
    private static final double CARRIER_HZ = 20_000;
    /** Re the microphone's noise in 1 Hz: only what is near is worth its price, twenty rooms share the processor. */
    private static final double ECHO_FLOOR_DB = 33;
    /** Less than this late it catches up; whoever listens live would throw more away. */
    private static final long MOST_LATE_NANOS = 100_000_000;

    private static final double MOTION_HOLD_SECONDS = 2;
    private static final double OCCUPANCY_HOLD_SECONDS = 10;
    /** Before that the tone is looked for and the room's floor is learnt. */
    private static final double FIRST_VISIT_SECONDS = 8;
    /** So that something happens somewhere at any time. */
    private static final double STAGGER_SECONDS = 0.6;

    private static final String SCENE = """
            name: %1$s
            seed: %2$d
            duration: %3$.0f
            sample-rate: 48000
            room:
              size: [4, 3.2, 2.4]
              doors: [{wall: east, from: 1.2, width: 0.9, open: 1}]
            device: {preset: phone, at: [0.4, 1.6, 0.9], microphones: 1, seed: %2$d}
            emission: {tones: [{frequency: 20000, level: -12}]}
            people:
              - body: adult
                seed: %2$d
                at: [5.2, 1.65]
                facing: 180
                fidgets: 0
                script:
                  - {do: walk, at: %4$.1f, to: [[3.4, 1.65], [1.6, 1.7]], speed: 1.1}
                  - {do: turn, at: %5$.1f, facing: 0}
                  - {do: walk, at: %6$.1f, to: [[3.4, 1.65], [5.2, 1.65]], speed: 1.1}
                  - {do: turn, at: %7$.1f, facing: 180}
            """;

    private final double visitSeconds;
    private final HostSensor sensor;
    private final MqttPublisher publisher;
    private final List<String> motions = new ArrayList<>();
    private final List<String> occupancies = new ArrayList<>();
    private final List<SensorEvent> events = new ArrayList<>();
    private volatile double sceneSeconds;
    private double foundSeconds = Double.POSITIVE_INFINITY;

    /**
     * A satellite that does nothing until it is started.
     *
     * @param number from 0; says when in a round somebody comes
     * @param folder for its files
     */
    RoomSatellite(int number, Mosquitto broker, Path folder) throws IOException {
        String id = "room" + number;
        visitSeconds = FIRST_VISIT_SECONDS + STAGGER_SECONDS * number;
        Path scene = Files.writeString(
                folder.resolve(id + ".yaml"),
                String.format(
                        Locale.ROOT,
                        SCENE,
                        id,
                        100 + number,
                        ROUND_SECONDS,
                        visitSeconds,
                        visitSeconds + 4.5,
                        visitSeconds + 7,
                        visitSeconds + 12));
        PipelineConfig pipeline = PipelineConfig.defaults();
        SensorConfig config = SensorConfig.of(
                        id,
                        new DeviceChoice(id, true, true, () -> open(scene), () -> open(scene)),
                        SensorFiles.in(folder.resolve(id)))
                .withEmission(new EmissionChoice(
                        List.of(CARRIER_HZ), OptionalDouble.of(-12), EmissionConfig.USUAL_CEILING_DBFS))
                .withPipeline(pipeline.withContext(pipeline.context()
                        .withMotionHoldSeconds(MOTION_HOLD_SECONDS)
                        .withOccupancy(OCCUPANCY_HOLD_SECONDS, 0)))
                .withoutCalibration();
        sensor = new HostSensor(config);
        sensor.subscribe(this);
        note(sensor.reading());
        publisher = new MqttPublisher(
                MqttConfig.of("mqtt://127.0.0.1:" + broker.port())
                        .withTopics(TopicConfig.defaults().withBridge(id)),
                List.of(sensor),
                status -> {});
        publisher.start();
    }

    private AudioDuplex open(Path scene) throws IOException {
        RenderSettings usual = RenderSettings.at(SAMPLE_RATE_HZ);
        RenderSettings cheap =
                new RenderSettings(SAMPLE_RATE_HZ, usual.envelopeDecimation(), 0, ECHO_FLOOR_DB, usual.noise());
        return new Clocked(
                new SimulatedAudio(LoopedScene.of(SceneFile.read(scene).scene()), cheap));
    }

    /** Holds the room back to real time and tells its time, which stands still where the machine cannot follow. */
    private final class Clocked implements AudioDuplex {

        private final AudioDuplex room;
        private long dueNanos = System.nanoTime();

        Clocked(AudioDuplex room) {
            this.room = room;
        }

        @Override
        public String name() {
            return room.name();
        }

        @Override
        public int sampleRateHz() {
            return room.sampleRateHz();
        }

        @Override
        public int microphones() {
            return room.microphones();
        }

        @Override
        public AudioBlock exchange(Playback playback) throws IOException {
            AudioBlock block = room.exchange(playback);
            sceneSeconds = (double) block.endSampleIndex() / room.sampleRateHz();
            dueNanos += Math.round(1e9 * block.length() / room.sampleRateHz());
            long waitNanos = dueNanos - System.nanoTime();
            if (waitNanos < -MOST_LATE_NANOS) {
                dueNanos -= waitNanos;
            } else if (waitNanos > 0) {
                LockSupport.parkNanos(waitNanos);
            }
            return block;
        }

        @Override
        public DuplexCounters counters() {
            return room.counters();
        }

        @Override
        public void close() {
            room.close();
        }
    }

    /** Begins to sense. */
    void start() {
        sensor.start();
    }

    @Override
    public void reading(SensorReading reading) {
        note(reading);
    }

    private synchronized void note(SensorReading reading) {
        add(motions, motion(reading));
        add(occupancies, occupancy(reading));
    }

    private static void add(List<String> texts, String text) {
        if (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text)) {
            texts.add(text);
        }
    }

    @Override
    public synchronized void event(SensorEvent event) {
        events.add(event);
        if (event.type() == SensorEventType.MOTION_STARTED && Double.isInfinite(foundSeconds)) {
            foundSeconds = sceneSeconds - visitSeconds;
        }
    }

    private static String motion(SensorReading reading) {
        return reading.known() ? (reading.room().moving() ? "ON" : "OFF") : "None";
    }

    private static String occupancy(SensorReading reading) {
        if (!reading.known() || reading.room().occupancy() == Occupancy.UNKNOWN) {
            return "None";
        }
        return reading.room().occupancy() == Occupancy.OCCUPIED ? "ON" : "OFF";
    }

    String topic() {
        return "ultrasonic/" + sensor.id();
    }

    boolean connected() {
        return publisher.status().connected();
    }

    /** What the sensor says of itself. */
    String status() {
        return sensor.id() + " at " + sceneSeconds + " s: " + sensor.status() + ", " + motions() + ", " + occupancies();
    }

    /** How long after having set out from behind the door the first visitor was found, s; infinite if not yet. */
    synchronized double foundSeconds() {
        return foundSeconds;
    }

    /** Every motion state that there was, in order. */
    synchronized List<String> motions() {
        return List.copyOf(motions);
    }

    /** Every state of occupancy that there was, in order. */
    synchronized List<String> occupancies() {
        return List.copyOf(occupancies);
    }

    /** Everything that happened, in order. */
    synchronized List<SensorEvent> events() {
        return List.copyOf(events);
    }

    /** Whether a subscriber knows the room as it is at this moment. */
    boolean knownTo(Subscriber subscriber) {
        SensorReading now = sensor.reading();
        String bit =
                motion(now).equals("None") ? "null" : String.valueOf(now.room().moving());
        return subscriber.latest(topic() + "/motion").equals(motion(now))
                && subscriber.latest(topic() + "/occupancy").equals(occupancy(now))
                && subscriber.latest(topic()).contains("\"motion\":" + bit)
                && subscriber.latest(topic() + "/availability").equals("online");
    }

    @Override
    public void close() {
        publisher.close();
        sensor.close();
    }
}
