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
package org.openhab.binding.ultrasonic.internal.console;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.calibration.CalibrationSummary;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.binding.ultrasonic.sensor.Subscription;
import org.openhab.core.io.console.Console;

/** What the console can have a sensor do. */
@NonNullByDefault
enum SensorVerb {
    /** How it is and what it senses. */
    STATUS("", "how a sensor is, what it senses and how well") {
        @Override
        void execute(PresenceSensor sensor, List<String> arguments, Console console) {
            SensorStatus status = sensor.status();
            console.println(status.state() + (status.text().isEmpty() ? "" : ": " + status.text()));
            status.notes().forEach(note -> console.println("  " + note.text()));
            console.println(line(sensor.reading()));
            sensor.calibration().ifPresent(calibration -> CalibrationSummary.lines(calibration)
                    .forEach(console::println));
        }
    },

    /** Calibrations. */
    CALIBRATE(" [cancel|clear]", "starts, stops or forgets a calibration", "cancel", "clear") {
        @Override
        void execute(PresenceSensor sensor, List<String> arguments, Console console) {
            String word = arguments.isEmpty() ? "" : arguments.get(0);
            switch (word) {
                case "" -> {
                    sensor.calibrate();
                    console.println("a calibration is announced; leave the room");
                }
                case "cancel" -> sensor.cancelCalibration();
                case "clear" -> sensor.clearCalibration();
                default -> throw new IllegalArgumentException("expected cancel or clear, got '" + word + "'");
            }
        }
    },

    /** The self-test. */
    SELFTEST("", "tests device and room, which takes some seconds") {
        @Override
        void execute(PresenceSensor sensor, List<String> arguments, Console console) throws InterruptedException {
            await(
                    sensor.selfTest()
                            .thenAccept(checks -> checks.forEach(check -> console.println(
                                    (check.passed() ? "passed  " : "FAILED  ") + check.name() + ": " + check.text()))),
                    LONGEST_TEST_SECONDS,
                    console);
        }
    },

    /** The reason of its state. */
    EXPLAIN("", "why the room is held to be as it is") {
        @Override
        void execute(PresenceSensor sensor, List<String> arguments, Console console) {
            console.println(sensor.explain());
        }
    },

    /** Watching it. */
    MONITOR(" [SECONDS]", "shows what a sensor senses for 10 or up to 600 s") {
        @Override
        void execute(PresenceSensor sensor, List<String> arguments, Console console) throws InterruptedException {
            int seconds = arguments.isEmpty() ? 10 : seconds(arguments.get(0), 600);
            BlockingQueue<String> lines = new LinkedBlockingQueue<>();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            console.println(line(sensor.reading()));
            try (Subscription ignored = sensor.subscribe(new SensorListener() {
                @Override
                public void reading(SensorReading reading) {
                    lines.add(line(reading));
                }

                @Override
                public void event(SensorEvent event) {
                    lines.add(event.type() + ": " + event.text());
                }
            })) {
                String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                while (line != null) {
                    console.println(line);
                    line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                }
            }
        }
    },

    /** Recording. */
    RECORD(" SECONDS", "records diagnostics for 1 to 600 s, for whoever looks for a fault") {
        @Override
        void execute(PresenceSensor sensor, List<String> arguments, Console console) throws InterruptedException {
            if (arguments.isEmpty()) {
                throw new IllegalArgumentException("for how many seconds?");
            }
            int seconds = seconds(arguments.get(0), 600);
            console.println("recording for " + seconds + " s");
            await(
                    sensor.recordDiagnostics(Duration.ofSeconds(seconds))
                            .thenAccept(path -> console.println("recorded in " + path)),
                    seconds + 30L,
                    console);
        }
    };

    private static final long LONGEST_TEST_SECONDS = 120;

    private final String arguments;
    private final String description;
    private final String words;

    SensorVerb(String arguments, String description, String... words) {
        this.arguments = arguments;
        this.description = description;
        this.words = String.join(" ", words);
    }

    /** Does it. */
    abstract void execute(PresenceSensor sensor, List<String> arguments, Console console) throws InterruptedException;

    /** What the user types. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the user types, with what comes after. */
    String syntax() {
        return word() + " SENSOR" + arguments;
    }

    String description() {
        return description;
    }

    /** How many arguments there can be after the sensor. */
    int mostArguments() {
        return arguments.isEmpty() ? 0 : 1;
    }

    /** The words that can come after the sensor. */
    List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    static Optional<SensorVerb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
    }

    private static int seconds(String text, int most) {
        int seconds;
        try {
            seconds = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("seconds must be 1 to " + most + ", got '" + text + "'", e);
        }
        if (seconds < 1 || seconds > most) {
            throw new IllegalArgumentException("seconds must be 1 to " + most + ", got " + seconds);
        }
        return seconds;
    }

    private static void await(CompletableFuture<Void> answer, long seconds, Console console)
            throws InterruptedException {
        try {
            answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            console.println(String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        } catch (TimeoutException e) {
            console.println("no answer within " + seconds + " s");
        }
    }

    private static String line(SensorReading reading) {
        if (!reading.known()) {
            return "the room is not known";
        }
        SensorReading.Room room = reading.room();
        return String.format(
                Locale.ROOT,
                "%s, %s, level %.0f %%, %s at %.2f m/s, SNR %.0f dB, quality %.0f %%: %s",
                room.occupancy(),
                room.moving() ? "moving (" + room.motion() + ")" : "no motion",
                room.levelPercent(),
                room.direction(),
                room.speedMetersPerSecond(),
                reading.signal().carrierSnrDb(),
                reading.signal().qualityPercent(),
                room.reason());
    }
}
