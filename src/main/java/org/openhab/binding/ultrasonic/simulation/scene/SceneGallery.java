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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** One short scene for each thing that can move or disturb, all in the same room with the same device. */
public final class SceneGallery {

    private static final long SEED = 12;
    private static final double SECONDS = 8;
    private static final double CARRIER_HZ = 33_000;
    private static final Vector3 NEAR = new Vector3(1.7, 2, 0);
    private static final Vector3 FAR = new Vector3(4.4, 2.3, 0);

    private SceneGallery() {}

    /** The scenes by their captions, movers first. */
    public static Map<String, SceneFile> scenes() {
        Map<String, SceneFile> scenes = new LinkedHashMap<>();
        walk(scenes, "adult walks toward", "adult", FAR, NEAR, 1.2);
        walk(scenes, "adult walks away", "adult", NEAR, FAR, 1.2);
        walk(scenes, "adult walks across", "adult", new Vector3(2.2, 0.6, 0), new Vector3(2.2, 3.4, 0), 1);
        walk(scenes, "child runs", "child", FAR, NEAR, 2.4);
        for (String pet : DrawnPeople.PETS) {
            walk(scenes, pet + " walks", pet, FAR, NEAR, 0.8);
        }
        act(scenes, "sits down", "standing", step("sit", 2.5));
        act(scenes, "stands up", "sitting", step("stand", 2.5));
        act(scenes, "reaches", "sitting", step("reach", 1.5), step("reach", 5));
        act(scenes, "turns pages", "sitting", step("page", 1.5), step("page", 5));
        act(scenes, "opens a folder", "sitting", step("folder", 2.5));
        act(scenes, "lifts a cup", "sitting", step("cup", 1));
        act(scenes, "types", "sitting", step("type", 1).put("for", 6));
        act(scenes, "uses a telephone", "sitting", step("phone", 1).put("for", 6));
        act(scenes, "waves", "standing", step("wave", 2));
        act(scenes, "sits and breathes", "sitting");
        act(scenes, "turns over in bed", "lying", step("turn-over", 2.5).put("roll", 90));
        for (String kind : DrawnDisturbers.KINDS) {
            disturb(scenes, kind);
        }
        return scenes;
    }

    private static void walk(
            Map<String, SceneFile> scenes, String name, String body, Vector3 from, Vector3 to, double speed) {
        double facing = Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()));
        SceneNode.Builder mover = new SceneNode.Builder()
                .put("body", body)
                .put("at", from.x(), from.y())
                .put("facing", facing)
                .put("script", List.of(DrawnPeople.walk(1.5, speed, to)));
        put(scenes, name, mover, null);
    }

    private static SceneNode.Builder step(String action, double at) {
        return new SceneNode.Builder().put("do", action).put("at", at);
    }

    private static void act(Map<String, SceneFile> scenes, String name, String posture, SceneNode.Builder... steps) {
        List<SceneNode> script = new ArrayList<>();
        for (SceneNode.Builder step : steps) {
            script.add(step.build());
        }
        SceneNode.Builder person = new SceneNode.Builder()
                .put("body", "adult")
                .put("at", NEAR.x(), NEAR.y())
                .put("facing", 180)
                .put("fidgets", 0)
                .put("posture", posture)
                .put("script", script);
        put(scenes, name, person, null);
    }

    private static void disturb(Map<String, SceneFile> scenes, String kind) {
        DrawnRoom room =
                new DrawnRoom(new SceneNode.Builder().build(), 5, 4, 2.5, FAR, FAR, new Vector3(0.5, 2, 0.8), 0);
        Draw draw = new Draw(SceneFamily.TRAIN, SEED);
        SceneNode.Mapping drawn = new DrawnDisturbers(draw, room, SECONDS, CARRIER_HZ).steady(kind);
        SceneNode.Builder often = new SceneNode.Builder();
        drawn.entries().forEach(often::put);
        if (kind.equals("drawer")) {
            List<SceneNode> open = List.of(
                    SceneNode.Sequence.of(1.5, 0), SceneNode.Sequence.of(2.5, 0.4),
                    SceneNode.Sequence.of(5, 0.4), SceneNode.Sequence.of(6, 0));
            often.put("open", open);
        }
        if (kind.equals("gain-switch")) {
            often.put("gain", List.of(SceneNode.Sequence.of(2, -6), SceneNode.Sequence.of(5, 0)));
        }
        if (drawn.entries().containsKey("every")) {
            often.put("every", 2);
        }
        put(scenes, kind, null, often);
    }

    private static void put(
            Map<String, SceneFile> scenes, String name, SceneNode.Builder body, SceneNode.Builder disturber) {
        SceneNode.Builder scene = new SceneNode.Builder()
                .put("name", name)
                .put("seed", SEED)
                .put("duration", SECONDS)
                .put("room", new SceneNode.Builder().put("size", 5, 4, 2.5))
                .put(
                        "device",
                        new SceneNode.Builder()
                                .put("preset", "smart-speaker")
                                .put("at", 0.5, 2, 0.8)
                                .put("microphones", 1))
                .put(
                        "emission",
                        new SceneNode.Builder()
                                .put(
                                        "tones",
                                        List.of(new SceneNode.Builder()
                                                .put("frequency", CARRIER_HZ)
                                                .build())));
        if (body != null) {
            scene.put("people", List.of(body.build()));
        }
        if (disturber != null) {
            scene.put("disturbers", List.of(disturber.build()));
        }
        try {
            scenes.put(name, SceneFile.parse("gallery", SceneYaml.write(scene.build()), Path.of("")));
        } catch (SceneFileException e) {
            throw new IllegalStateException(name + " is not valid: " + e.getMessage(), e);
        }
    }
}
