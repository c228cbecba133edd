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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openhab.binding.ultrasonic.simulation.Scene;

/**
 * A scene as text and as what it describes.
 *
 * @param scene ready to render
 * @param text the file's content; YAML that gives the same scene again
 * @param timeOfDaySeconds when in the day it begins, for sets of a day
 * @param sampleRateHz of its recording, unless somebody asks for another
 * @param standsForSeconds how much of the day it stands for; its own length unless the file says more
 */
public record SceneFile(
        Scene scene, String text, OptionalDouble timeOfDaySeconds, int sampleRateHz, double standsForSeconds) {

    /**
     * Reads a scene file, YAML or JSON.
     *
     * @throws SceneFileException if it is none: names file, line, key, value and what is allowed
     * @throws IOException if it cannot be read
     */
    public static SceneFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new SceneFileException(file.toString(), "is a folder; name a scene file");
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new SceneFileException(file.toString(), "no such file; name a scene file");
        } catch (AccessDeniedException e) {
            throw new SceneFileException(file.toString(), "may not be read; check its permissions");
        } catch (CharacterCodingException e) {
            throw new SceneFileException(file.toString(), "is not UTF-8 text; expected YAML or JSON");
        }
        return parse(file.toString(), text, file.toAbsolutePath().getParent());
    }

    /**
     * Reads a scene from text.
     *
     * @param source what the text is called in messages
     * @param folder where names of music files begin
     * @throws SceneFileException if it is no scene
     */
    public static SceneFile parse(String source, String text, Path folder) throws SceneFileException {
        SceneNode.Mapping root = SceneYaml.read(source, text);
        SectionValues values = new SectionValues(source, "", SceneSection.SCENE, root);
        Scene scene = SceneSection.scene(values, new SceneResources(folder));
        OptionalDouble timeOfDay =
                values.has("time-of-day") ? OptionalDouble.of(values.number("time-of-day")) : OptionalDouble.empty();
        double standsFor = values.has("stands-for") ? values.number("stands-for") : scene.durationSeconds();
        return new SceneFile(scene, text, timeOfDay, (int) values.integer("sample-rate"), standsFor);
    }

    /**
     * The same scene with another number of microphones.
     *
     * @param folder where names of music files begin
     * @throws SceneFileException if the device cannot have so many
     */
    public SceneFile withMicrophones(int microphones, Path folder) throws SceneFileException {
        SceneNode.Mapping root = SceneYaml.read(scene.name(), text);
        SceneNode.Builder changed = new SceneNode.Builder();
        root.entries().forEach((key, value) -> {
            if (key.equals("device") && value instanceof SceneNode.Mapping device) {
                SceneNode.Builder other = new SceneNode.Builder();
                device.entries().forEach(other::put);
                changed.put(key, other.put("microphones", microphones));
            } else {
                changed.put(key, value);
            }
        });
        return parse(scene.name(), SceneYaml.write(changed.build()), folder);
    }

    /**
     * The same scene with another number of microphones, or as many as its device can have.
     *
     * @param folder where names of music files begin
     * @throws SceneFileException if the text is no scene
     */
    public SceneFile withMicrophonesUpTo(int microphones, Path folder) throws SceneFileException {
        DevicePreset preset = DevicePreset.ALL.get(scene.device().name());
        return preset == null ? this : withMicrophones(Math.min(microphones, preset.mostMicrophones()), folder);
    }

    /**
     * The same scene with the music taken out: same room, device, people and noise.
     *
     * @throws SceneFileException if the text is no scene
     */
    public SceneFile withoutMusic() throws SceneFileException {
        SceneNode.Mapping root = SceneYaml.read(scene.name(), text);
        SceneNode.Builder changed = new SceneNode.Builder();
        root.entries().forEach((key, value) -> {
            if (key.equals("emission") && value instanceof SceneNode.Mapping emission) {
                SceneNode.Builder other = new SceneNode.Builder();
                emission.entries().forEach((name, part) -> {
                    if (!name.equals("music")) {
                        other.put(name, part);
                    }
                });
                changed.put(key, other);
            } else {
                changed.put(key, value);
            }
        });
        return parse(scene.name(), SceneYaml.write(changed.build()), Path.of(""));
    }

    /**
     * The kinds of its disturbers, in the file's order.
     *
     * @throws SceneFileException if the text is no scene
     */
    public List<String> disturberKinds() throws SceneFileException {
        List<String> kinds = new ArrayList<>();
        if (SceneYaml.read(scene.name(), text).entries().get("disturbers") instanceof SceneNode.Sequence disturbers) {
            for (SceneNode disturber : disturbers.items()) {
                word(disturber, "kind").ifPresent(kinds::add);
            }
        }
        return kinds;
    }

    /**
     * The kind of the generator's music; absent without music or with music from a file.
     *
     * @throws SceneFileException if the text is no scene
     */
    public Optional<String> musicKind() throws SceneFileException {
        SceneNode emission = SceneYaml.read(scene.name(), text).entries().get("emission");
        return emission instanceof SceneNode.Mapping mapping
                ? word(mapping.entries().get("music"), "kind")
                : Optional.empty();
    }

    private static Optional<String> word(SceneNode node, String key) {
        return node instanceof SceneNode.Mapping mapping && mapping.entries().get(key) instanceof SceneNode.Scalar word
                ? Optional.of(word.text())
                : Optional.empty();
    }

    /**
     * The same scene written afresh: keys in the file's order, without comments. Reading it gives the same scene.
     *
     * @throws SceneFileException if the text is no YAML
     */
    public String rewritten() throws SceneFileException {
        return SceneYaml.write(SceneYaml.read(scene.name(), text));
    }
}
