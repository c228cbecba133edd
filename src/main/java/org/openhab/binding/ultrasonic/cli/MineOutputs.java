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

import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.plot.ContactSheet;
import org.openhab.binding.ultrasonic.training.mining.MinedEvent;
import org.openhab.binding.ultrasonic.training.mining.MiningResult;
import org.openhab.binding.ultrasonic.training.mining.MiningRound;
import org.openhab.binding.ultrasonic.training.mining.Thumbnail;

/** What mining leaves behind: the events for training, their contact sheet, the table of rounds. */
final class MineOutputs {

    /** Events, a line of JSON each. */
    static final String EVENTS = "events.jsonl";

    /** The picture of the rarest. */
    static final String SHEET = "contact-sheet.png";

    private static final int MOST_TILES = 60;
    private static final double AROUND_SECONDS = 2;

    private MineOutputs() {}

    /** Writes events and contact sheet to a folder. */
    static void write(Path folder, String subtitle, MiningResult result) throws IOException {
        StringBuilder lines = new StringBuilder();
        Gson gson = new Gson();
        result.events()
                .forEach(event -> lines.append(gson.toJson(event.summary())).append('\n'));
        AtomicFile.writeString(folder.resolve(EVENTS), lines.toString());
        List<ContactSheet.Tile> tiles = result.events().stream()
                .limit(MOST_TILES)
                .map(MineOutputs::tile)
                .toList();
        ContactSheet.write(folder.resolve(SHEET), "Rare events", subtitle, tiles);
    }

    private static ContactSheet.Tile tile(MinedEvent event) {
        double length = event.endSeconds() - event.startSeconds();
        double whole = length + 2 * AROUND_SECONDS;
        return new ContactSheet.Tile(
                String.format(
                        Locale.ROOT,
                        "%s %.1f: %s",
                        event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        event.rarity(),
                        event.source().name()),
                String.format(
                        Locale.ROOT,
                        "%.1f-%.1f s, evidence %.0f %%, novelty %.2f",
                        event.startSeconds(),
                        event.endSeconds(),
                        event.levelPercent(),
                        event.novelty()),
                event.picture().columns(),
                Thumbnail.CELLS,
                event.picture().cellsDb(),
                AROUND_SECONDS / whole,
                (AROUND_SECONDS + length) / whole);
    }

    /** The table of rounds; what a round gained is known when the next model was heard. */
    static void table(PrintWriter out, List<MiningRound> rounds) {
        out.println("round  model     mined h  events  false alarms/day before -> after  walks found before -> after");
        for (MiningRound round : rounds) {
            MiningRound.After after = round.after();
            out.printf(
                    Locale.ROOT,
                    "%5d  %-8s  %7.1f  %6d  %20.1f -> %-9s  %15.1f %% -> %s%n",
                    round.round(),
                    round.model(),
                    round.minedHours(),
                    round.events(),
                    round.heldOutFalseAlarmsPerDay(),
                    after == null ? "?" : String.format(Locale.ROOT, "%.1f", after.falseAlarmsPerDay()),
                    100 * round.heldOutWalksFound(),
                    after == null ? "?" : String.format(Locale.ROOT, "%.1f %%", 100 * after.walksFound()));
        }
        out.flush();
    }
}
