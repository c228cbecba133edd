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

class StateCsvTest {

    private static final MotionReport VALID =
            new MotionReport(0.032, Motion.MINOR, 0.00004, 0.99996, 0.5, true, 12.345, -0.0004);

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
                    new MotionReport(3600.064, Motion.MAJOR, 1, 0, 0, false, 0, -1.5),
                    new MotionReport(3600.096, Motion.NONE, 0, 0, 0, false, 0.005, 1.9996));
            assertThat(Files.readString(file)).isEqualTo("""
                            time_s,motion,p_major,p_minor,p_mechanical,occupied,level_db,velocity_mps
                            0.032000,minor,0.0000,1.0000,0.5000,1,12.35,0.000
                            3600.064000,major,1.0000,0.0000,0.0000,0,0.00,-1.500
                            3600.096000,none,0.0000,0.0000,0.0000,0,0.01,2.000
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
                    random.nextBoolean(),
                    random.nextDouble(0, 90),
                    random.nextDouble(-4, 4)));
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
            assertThat(actual.occupied()).isEqualTo(expected.occupied());
            assertThat(actual.levelDb()).isEqualTo(expected.levelDb(), within(0.5001e-2));
            assertThat(actual.velocityMetersPerSecond())
                    .isEqualTo(expected.velocityMetersPerSecond(), within(0.5001e-3));
        }
    }

    @Test
    void whatIsNoNumberIsRefusedByNameAndLeavesNoFile() {
        assertRefused("p_major", new MotionReport(1, Motion.NONE, Double.NaN, 0, 0, false, 0, 0));
        assertRefused("p_minor", new MotionReport(1, Motion.NONE, 0, 1.01, 0, false, 0, 0));
        assertRefused("p_mechanical", new MotionReport(1, Motion.NONE, 0, 0, -0.01, false, 0, 0));
        assertRefused("level_db", new MotionReport(1, Motion.NONE, 0, 0, 0, false, Double.NEGATIVE_INFINITY, 0));
        assertRefused("velocity_mps", new MotionReport(1, Motion.NONE, 0, 0, 0, false, 0, Double.NaN));
        assertRefused("time_s", new MotionReport(Double.POSITIVE_INFINITY, Motion.NONE, 0, 0, 0, false, 0, 0));
    }

    @Test
    void brokenLinesAreNamed() throws IOException {
        assertBroken("time_s\n", "line 1: expected the header");
        assertBroken("", "line 1: expected the header");
        assertBroken(row("1,none,0,0,0,0,0"), "line 2: expected 8 fields, found 7");
        assertBroken(row("1,still,0,0,0,0,0,0"), "line 2: field motion must be none, minor or major, found 'still'");
        assertBroken(row("1,none,2,0,0,0,0,0"), "field p_major must be a number in 0.0..1.0, found '2'");
        assertBroken(row("1,none,0,0,0,yes,0,0"), "field occupied must be 0 or 1, found 'yes'");
        assertBroken(row("1,none,0,0,0,0,x,0"), "field level_db must be a number, found 'x'");
        assertBroken(row("1,none,0,0,0,0,0,NaN"), "field velocity_mps must be a number in");
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
