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
package org.openhab.binding.ultrasonic.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.openhab.binding.ultrasonic.simulation.device.MusicGenerator;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFileException;
import org.openhab.binding.ultrasonic.simulation.scene.SceneGenerator;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;
import org.openhab.binding.ultrasonic.simulation.scene.SceneSets;

/**
 * What scenes there are to judge by: the standard sets, more of their kinds drawn at random, empty rooms with and
 * without music, and empty rooms without end.
 */
public final class StandardCases {

    /** Name of the set of empty rooms with and without music; not one of the files but drawn by a seed. */
    public static final String MUSIC_EMPTY = "music-empty";

    /** Ending of a set's name: the same scenes with the music taken out. */
    public static final String SILENCED = " silenced";

    /** Hours of {@link #MUSIC_EMPTY} in all, unless somebody asks for another length. */
    public static final double MUSIC_EMPTY_HOURS = 6;

    /** Gains of the music: quiet, moderate, loud. */
    public static final List<Double> MUSIC_LEVELS_DB = List.of(-30.0, -20.0, -10.0);

    /** Rooms of this length leave time for whatever happens in them, seconds. */
    public static final double SHORTEST_ROOM_SECONDS = 20;

    private static final List<MusicGenerator.Kind> MUSIC_KINDS =
            List.of(MusicGenerator.Kind.POP, MusicGenerator.Kind.CLASSICAL, MusicGenerator.Kind.ELECTRONIC);
    private static final double LONGEST_ROOM_SECONDS = 600;
    private static final double SECONDS_PER_HOUR = 3600;

    private final SceneFamily family;
    private final long seed;
    private final OptionalInt microphones;

    /**
     * @param family whose rooms are drawn where rooms are drawn; the standard sets are the test family's
     * @param seed of what is drawn
     * @param microphones how many, or as many as a device can have, instead of the scenes' own number
     */
    public StandardCases(SceneFamily family, long seed, OptionalInt microphones) {
        this.family = family;
        this.seed = seed;
        this.microphones = microphones;
    }

    private SceneFile prepared(SceneFile file) throws SceneFileException {
        return microphones.isPresent() ? file.withMicrophonesUpTo(microphones.getAsInt(), Path.of("")) : file;
    }

    /**
     * A standard set and, if it has music, the same scenes once more with the music taken out.
     *
     * @param most scenes of the set, evenly spread over it where it has more
     * @param more how many scenes of the kind are drawn on top
     * @throws IOException if the set is not part of the program
     */
    public List<EvaluationCase> set(SceneKind kind, int most, int more) throws IOException {
        List<EvaluationCase> cases = new ArrayList<>();
        List<String> names = SceneSets.names(kind);
        int count = Math.min(most, names.size());
        for (int i = 0; i < count; i++) {
            String name = names.get((int) ((long) i * names.size() / count));
            add(cases, kind, name.substring(0, name.lastIndexOf('.')), prepared(SceneSets.read(kind, name)));
        }
        SceneGenerator generator = new SceneGenerator(family, seed);
        for (int i = 0; i < more; i++) {
            add(cases, kind, "drawn-" + family.word() + "-" + seed + "-" + i, prepared(generator.scene(kind, i)));
        }
        return cases;
    }

    private static void add(List<EvaluationCase> cases, SceneKind kind, String name, SceneFile file)
            throws IOException {
        cases.add(EvaluationCase.of(kind.word(), name, file));
        if (kind == SceneKind.MUSIC) {
            cases.add(EvaluationCase.of(kind.word() + SILENCED, name, file.withoutMusic()));
        }
    }

    /**
     * Empty rooms with music, three levels by three kinds, each once more in silence.
     *
     * @param hours of sound in all, half of it with music; rooms are of equal length, 10 min at most
     * @throws IOException if a scene cannot be read back
     * @throws IllegalArgumentException if there is not enough time for 18 rooms of 20 s
     */
    public List<EvaluationCase> musicEmpty(double hours) throws IOException {
        int pairs = MUSIC_LEVELS_DB.size() * MUSIC_KINDS.size();
        double secondsPerPair = hours * SECONDS_PER_HOUR / 2 / pairs;
        if (!(secondsPerPair >= SHORTEST_ROOM_SECONDS)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the set %s needs at least %.1f hours, got %s",
                    MUSIC_EMPTY,
                    2 * pairs * SHORTEST_ROOM_SECONDS / SECONDS_PER_HOUR,
                    hours));
        }
        int rooms = (int) Math.ceil(secondsPerPair / LONGEST_ROOM_SECONDS - 1e-9);
        double seconds = Math.rint(secondsPerPair / rooms);
        SceneGenerator generator = new SceneGenerator(family, seed);
        List<EvaluationCase> cases = new ArrayList<>();
        long index = 0;
        for (double levelDb : MUSIC_LEVELS_DB) {
            for (MusicGenerator.Kind kind : MUSIC_KINDS) {
                for (int room = 0; room < rooms; room++) {
                    SceneFile file = prepared(generator.musicRoom(index++, seconds, kind, levelDb));
                    String name = file.scene().name();
                    cases.add(EvaluationCase.of(MUSIC_EMPTY, name, file));
                    cases.add(EvaluationCase.of(MUSIC_EMPTY + SILENCED, name, file.withoutMusic()));
                }
            }
        }
        return cases;
    }

    /** How many rooms {@link #emptyRooms} has. */
    public static long rooms(double hours, double roomSeconds) {
        return (long) Math.ceil(hours * SECONDS_PER_HOUR / roomSeconds - 1e-9);
    }

    /**
     * Random empty rooms, disturbers in every second one, drawn one by one as they are needed.
     *
     * @param rooms how many
     * @param roomSeconds length of each, 20 or more
     * @param wanted the indexes that are drawn, of those below the number of rooms
     */
    public Iterator<EvaluationCase> emptyRooms(long rooms, double roomSeconds, LongPredicate wanted) {
        SceneGenerator generator = new SceneGenerator(family, seed);
        LongFunction<EvaluationCase> room = index -> {
            try {
                return EvaluationCase.of(
                        Criteria.EMPTY_ROOMS, String.valueOf(index), prepared(generator.emptyRoom(index, roomSeconds)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return LongStream.range(0, rooms).filter(wanted).mapToObj(room).iterator();
    }
}
