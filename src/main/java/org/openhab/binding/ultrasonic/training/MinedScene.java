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
package org.openhab.binding.ultrasonic.training;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneMix;

/**
 * A scene of a mix by its number, in which something rare happens.
 *
 * @param family whose scene
 * @param seed of the mix
 * @param index in the mix, 0 or more
 */
public record MinedScene(SceneFamily family, long seed, long index) {

    private static final int MOST_MICROPHONES = 8;

    /**
     * The scene, with as many microphones as training deals out to it.
     *
     * @throws IOException if it is not valid
     */
    public SceneFile file() throws IOException {
        return SceneDataset.scene(new SceneMix(family, SceneMix.Theme.HOME, seed), seed, index, MOST_MICROPHONES);
    }

    /**
     * The scenes of files of mined events, each once, in order. Events of recordings are left out, since nobody knows
     * enough about those to learn from.
     *
     * @throws IOException if a file cannot be read or a line is no event of the train family; names it
     */
    public static List<MinedScene> read(List<Path> files) throws IOException {
        Set<MinedScene> scenes = new LinkedHashSet<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String where = file + ": line " + (i + 1) + ": ";
                JsonObject source;
                try {
                    source = JsonParser.parseString(lines.get(i))
                            .getAsJsonObject()
                            .getAsJsonObject("source");
                    if (source.get("family").getAsString().equals("recording")) {
                        continue;
                    }
                    if (!source.get("family").getAsString().equals(SceneFamily.TRAIN.word())) {
                        throw new IOException(where + "is of the family "
                                + source.get("family").getAsString()
                                + ", which is not to be learnt from; mine without --family");
                    }
                    scenes.add(new MinedScene(
                            SceneFamily.TRAIN,
                            source.get("seed").getAsLong(),
                            source.get("index").getAsLong()));
                } catch (RuntimeException e) {
                    throw new IOException(where + "is no mined event; remove the line or mine anew", e);
                }
            }
        }
        if (scenes.isEmpty()) {
            throw new IOException(files + ": no simulated events to learn from; mine more hours");
        }
        return List.copyOf(scenes);
    }
}
