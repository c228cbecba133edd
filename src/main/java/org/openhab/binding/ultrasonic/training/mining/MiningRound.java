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
package org.openhab.binding.ultrasonic.training.mining;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * A round of mining: a model, what it found, and how it does on scenes of the tuning family that are the same in all
 * rounds, before and after what it found was learnt.
 *
 * @param round from 1
 * @param model its fingerprint
 * @param minedSeed of the scenes that were mined
 * @param minedHours heard
 * @param events kept
 * @param minedFalseAlarmsPerDay in the mined scenes
 * @param heldOutHours of scenes that are the same in all rounds
 * @param heldOutEmptyHours of them, without anybody
 * @param heldOutFalseAlarmsPerDay in those
 * @param heldOutWalksFound share of their walks found within a second
 * @param after how the next model does in the same scenes, {@code null} until one was heard
 */
public record MiningRound(
        int round,
        String model,
        long minedSeed,
        double minedHours,
        int events,
        double minedFalseAlarmsPerDay,
        double heldOutHours,
        double heldOutEmptyHours,
        double heldOutFalseAlarmsPerDay,
        double heldOutWalksFound,
        After after) {

    /**
     * The next model in the scenes that all rounds share.
     *
     * @param model its fingerprint
     * @param falseAlarmsPerDay where nobody was
     * @param walksFound share of walks found within a second
     */
    public record After(String model, double falseAlarmsPerDay, double walksFound) {}

    /** The round, once it is known what it was good for. */
    public MiningRound with(After gained) {
        return new MiningRound(
                round,
                model,
                minedSeed,
                minedHours,
                events,
                minedFalseAlarmsPerDay,
                heldOutHours,
                heldOutEmptyHours,
                heldOutFalseAlarmsPerDay,
                heldOutWalksFound,
                gained);
    }

    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    /**
     * The rounds of a file, none if there is none.
     *
     * @throws IOException if it cannot be read or a line is no round; names the line
     */
    public static List<MiningRound> read(Path file) throws IOException {
        List<MiningRound> rounds = new ArrayList<>();
        if (!Files.exists(file)) {
            return rounds;
        }
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                MiningRound round = GSON.fromJson(lines.get(i), MiningRound.class);
                if (round == null || round.model() == null) {
                    throw new JsonParseException("no model");
                }
                rounds.add(round);
            } catch (JsonParseException e) {
                throw new IOException(file + ": line " + (i + 1) + ": is no round of mining; remove the line", e);
            }
        }
        return rounds;
    }

    /**
     * Writes rounds, whole or not at all.
     *
     * @throws IOException if the disk refuses
     */
    public static void write(Path file, List<MiningRound> rounds) throws IOException {
        StringBuilder text = new StringBuilder();
        rounds.forEach(round -> text.append(GSON.toJson(round)).append('\n'));
        AtomicFile.writeString(file, text.toString());
    }
}
