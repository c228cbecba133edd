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
package org.openhab.binding.ultrasonic.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.RoomState;

class StateCsvTest {

    private static final RoomState STILL = new RoomState(true, false, 0, 4, Occupancy.VACANT, 0);
    private static final MotionReport VALID = new MotionReport(
            0.032,
            Motion.MINOR,
            0.00004,
            0.99996,
            0.5,
            12.345,
            -0.0004,
            new RoomState(true, true, 4.125, 2.614, Occupancy.OCCUPIED, 299.96));

    @TempDir
    private Path folder;

    @Test
    void theFormatIsTheSameEverywhere() throws IOException {
        Locale before = Locale.getDefault();
        try {
            // Arabic digits and decimal commas must not get into the file.
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Path file = write(
                    VALID,
                    new MotionReport(3600.064, Motion.MAJOR, 1, 0, 0, 0, -1.5, STILL),
                    new MotionReport(
                            3600.096,
                            Motion.NONE,
                            0,
                            0,
                            0,
                            0.005,
                            1.9996,
                            new RoomState(false, false, 0, 4, Occupancy.UNKNOWN, 0)));
            assertThat(Files.readString(file)).isEqualTo("""
                            time_s,known,motion,moving,p_major,p_minor,p_mechanical,evidence,threshold,\
                            occupancy,hold_s,level_db,velocity_mps
                            0.032000,1,minor,1,0.0000,1.0000,0.5000,4.13,2.61,occupied,300.0,12.35,0.000
                            3600.064000,1,major,0,1.0000,0.0000,0.0000,0.00,4.00,vacant,0.0,0.00,-1.500
                            3600.096000,0,none,0,0.0000,0.0000,0.0000,0.00,4.00,unknown,0.0,0.01,2.000
                            """);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsWrittenIsWhatIsReadToTheLastDecimal() throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        List<MotionReport> reports = new ArrayList<>();
        for (int hop = 0; hop < 2000; hop++) {
            reports.add(new MotionReport(
                    0.032 * (hop + 1),
                    List.of(Motion.values()).get(random.nextInt(3)),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextDouble(0, 90),
                    random.nextDouble(-4, 4),
                    new RoomState(
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextDouble(0, 9),
                            random.nextDouble(0.5, 7),
                            Occupancy.values()[random.nextInt(3)],
                            random.nextDouble(0, 300))));
        }
        List<MotionReport> read = StateCsvReader.read(write(reports.toArray(MotionReport[]::new)));
        assertThat(read).hasSameSizeAs(reports);
        for (int hop = 0; hop < reports.size(); hop++) {
            MotionReport expected = reports.get(hop);
            MotionReport actual = read.get(hop);
            assertThat(actual.timeSeconds()).isEqualTo(expected.timeSeconds(), within(0.5001e-6));
            assertThat(actual.motion()).isEqualTo(expected.motion());
            assertThat(actual.majorProbability()).isEqualTo(expected.majorProbability(), within(0.5001e-4));
            assertThat(actual.minorProbability()).isEqualTo(expected.minorProbability(), within(0.5001e-4));
            assertThat(actual.mechanicalProbability()).isEqualTo(expected.mechanicalProbability(), within(0.5001e-4));
            assertThat(actual.room().known()).isEqualTo(expected.room().known());
            assertThat(actual.room().moving()).isEqualTo(expected.room().moving());
            assertThat(actual.room().occupancy()).isEqualTo(expected.room().occupancy());
            assertThat(actual.room().evidence()).isEqualTo(expected.room().evidence(), within(0.5001e-2));
            assertThat(actual.room().threshold()).isEqualTo(expected.room().threshold(), within(0.5001e-2));
            assertThat(actual.room().holdLeftSeconds())
                    .isEqualTo(expected.room().holdLeftSeconds(), within(0.0501));
            assertThat(actual.levelDb()).isEqualTo(expected.levelDb(), within(0.5001e-2));
            assertThat(actual.velocityMetersPerSecond())
                    .isEqualTo(expected.velocityMetersPerSecond(), within(0.5001e-3));
        }
    }

    @Test
    void whatIsNoNumberIsRefusedByNameAndLeavesNoFile() {
        assertRefused("p_major", new MotionReport(1, Motion.NONE, Double.NaN, 0, 0, 0, 0, STILL));
        assertRefused("p_minor", new MotionReport(1, Motion.NONE, 0, 1.01, 0, 0, 0, STILL));
        assertRefused("p_mechanical", new MotionReport(1, Motion.NONE, 0, 0, -0.01, 0, 0, STILL));
        assertRefused("level_db", new MotionReport(1, Motion.NONE, 0, 0, 0, Double.NEGATIVE_INFINITY, 0, STILL));
        assertRefused("velocity_mps", new MotionReport(1, Motion.NONE, 0, 0, 0, 0, Double.NaN, STILL));
        assertRefused("time_s", new MotionReport(Double.POSITIVE_INFINITY, Motion.NONE, 0, 0, 0, 0, 0, STILL));
    }

    @Test
    void brokenLinesAreNamed() throws IOException {
        assertBroken("time_s\n", "line 1: expected the header");
        assertBroken("", "line 1: expected the header");
        assertBroken(row("1,1,none,0,0,0,0"), "line 2: expected 13 fields, found 7");
        assertBroken(
                row("1,1,still,0,0,0,0,0,4,vacant,0,0,0"),
                "line 2: field motion must be one of [none, minor, major], found");
        assertBroken(row("1,1,none,0,2,0,0,0,4,vacant,0,0,0"), "field p_major must be a number in 0.0..1.0, found '2'");
        assertBroken(row("1,yes,none,0,0,0,0,0,4,vacant,0,0,0"), "field known must be 0 or 1, found 'yes'");
        assertBroken(row("1,1,none,0,0,0,0,0,4,vacant,0,x,0"), "field level_db must be a number, found 'x'");
        assertBroken(row("1,1,none,0,0,0,0,0,4,vacant,0,0,NaN"), "field velocity_mps must be a number in");
    }

    private static String row(String row) {
        return StateCsvWriter.HEADER + "\n" + row + "\n";
    }

    private void assertBroken(String text, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.csv"), text);
        assertThatThrownBy(() -> StateCsvReader.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(reason);
    }

    private void assertRefused(String field, MotionReport report) {
        assertThatThrownBy(() -> write(VALID, report))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("field " + field + " of row 2 ");
        assertThat(folder).isEmptyDirectory();
    }

    private Path write(MotionReport... reports) throws IOException {
        Path file = folder.resolve("states.csv");
        try (StateCsvWriter writer = new StateCsvWriter(file)) {
            for (MotionReport report : reports) {
                writer.write(report);
            }
            writer.finish();
        }
        return file;
    }
}
