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
package org.openhab.binding.ultrasonic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.recording.BasebandClip;
import org.openhab.binding.ultrasonic.recording.RareEvent;
import org.openhab.binding.ultrasonic.recording.RareEventStore;

class RareCommandTest {

    private static final String NAME = "2026-03-01T12-00-00Z-novel";

    @TempDir
    private Path folder;

    private void add() throws IOException {
        RareEvent event = new RareEvent(
                NAME,
                "2026-03-01T12:00:00Z",
                List.of(20_000.0),
                RareEvent.Reason.NOVEL,
                4.5,
                "physics",
                RareEvent.Label.NONE,
                List.of(new RareEvent.Score(2, 0.1f, 0.2f, 0.3f, 40)));
        BasebandClip clip = new BasebandClip(48_000, 1, List.of(20_000.0), 0, List.of(new float[128]));
        new RareEventStore(folder, 1 << 20).add(event, clip);
    }

    @Test
    void eventsAreListedLabelledAndDeleted() throws IOException {
        assertThat(CommandResult.of("rare", "list", folder).out()).isEqualTo("no events yet\n");
        add();
        assertThat(CommandResult.of("rare", "list", folder).out())
                .contains(NAME, "novel", "none", "2.0 s  rarity 4.5  evidence 40 %", "1 event");

        CommandResult labelled = CommandResult.of("rare", "label", folder, NAME, "false-alarm");
        assertThat(labelled.exitCode()).isZero();
        assertThat(new RareEventStore(folder, 1 << 20).list().get(0).label()).isEqualTo(RareEvent.Label.FALSE_ALARM);
        assertThat(CommandResult.of("rare", "list", folder).out()).contains("false-alarm");

        assertThat(CommandResult.of("rare", "delete", folder, NAME).exitCode()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsNotThereOrDamagedIsToldInOneLine() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertFails(nowhere + ": no such folder", "rare", "list", nowhere);
        assertThat(nowhere).doesNotExist();
        add();
        assertFails("no event 'other'", "rare", "label", folder, "other", "somebody");
        assertFails("no event '../x'", "rare", "delete", folder, "../x");
        Files.writeString(folder.resolve(NAME + ".json"), "{\"name\":");
        assertFails(NAME + ".json: is damaged", "rare", "list", folder);
    }

    private static void assertFails(String message, Object... arguments) {
        CommandResult result = CommandResult.of(arguments);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(message);
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void wrongWordsAreWrongUsage() {
        assertThat(CommandResult.of("rare").exitCode()).isEqualTo(2);
        CommandResult label = CommandResult.of("rare", "label", folder, NAME, "nobody");
        assertThat(label.exitCode()).isEqualTo(2);
        assertThat(label.err()).contains("expected false-alarm, somebody or none, got 'nobody'");
        CommandResult alone = CommandResult.of("run", "--rare-quota", "5");
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).contains("--rare-quota needs --record-rare DIR");
        CommandResult none = CommandResult.of("run", "--record-rare", folder, "--rare-quota", "0");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("must be 1 to 100000 MB, got 0");
    }

    @Test
    void aLiveSensorKeepsNothingUnlessAskedAndMakesTheFolderIfAsked() {
        Path rare = folder.resolve("rare");
        CommandResult plain = CommandResult.of("run", "--device", "virtual", "--no-calibration", "--seconds", "0.5");
        assertThat(plain.exitCode()).isZero();
        assertThat(rare).doesNotExist();
        CommandResult kept = CommandResult.of(
                "run", "--device", "virtual", "--no-calibration", "--seconds", "0.5", "--record-rare", rare);
        assertThat(kept.err()).isEmpty();
        assertThat(kept.exitCode()).isZero();
        assertThat(rare).isDirectory();
    }
}
