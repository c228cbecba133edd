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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Draws what must not alarm. */
final class DrawnDisturbers {

    /** All kinds that are drawn. */
    static final List<String> KINDS = DisturberSection.KINDS.keySet().stream()
            // Who speaks in the room is in the room; speech is for scenes written by hand.
            .filter(kind -> !kind.equals("speech"))
            .toList();

    /** Kinds that tell by themselves when something happens. */
    private static final Set<String> TIMED = Set.of("gain-switch", "thermal-drift", "drawer", "washing-machine");

    private final Draw draw;
    private final DrawnRoom room;
    private final double durationSeconds;
    private final double carrierHz;

    /** For one scene; foreign tones keep some distance from the carrier. */
    DrawnDisturbers(Draw draw, DrawnRoom room, double durationSeconds, double carrierHz) {
        this.draw = draw;
        this.room = room;
        this.durationSeconds = durationSeconds;
        this.carrierHz = carrierHz;
    }

    /** Several different ones. */
    List<SceneNode.Mapping> several(int count) {
        List<SceneNode.Mapping> disturbers = new ArrayList<>();
        draw.pickSeveral(KINDS, count).forEach(kind -> disturbers.add(one(kind)));
        return disturbers;
    }

    /** One of a kind; half of those that can begin and end within the scene do so. */
    SceneNode.Mapping one(String kind) {
        SceneNode.Builder node = drawn(kind);
        if (kind.equals("keys")) {
            double from = draw.stepped(4, durationSeconds - 5, 0.5);
            node.put("from", from).put("until", from + draw.stepped(1, 4, 0.5));
        } else if (!TIMED.contains(kind) && draw.chance(0.5)) {
            double from = Math.rint(draw.uniform(0.1, 0.4) * durationSeconds);
            node.put("from", from).put("until", Math.rint(draw.uniform(0.65, 1) * durationSeconds));
        }
        return node.build();
    }

    /** One of a kind that goes on all the time. */
    SceneNode.Mapping steady(String kind) {
        return drawn(kind).build();
    }

    private SceneNode.Builder drawn(String kind) {
        SceneNode.Builder node = new SceneNode.Builder().put("kind", kind);
        switch (kind) {
            case "desk-fan" -> fan(node, room.point(draw, 0.7, 1.3, 1), Stratum.FAN_SPEED, 3, 7);
            case "tower-fan" -> fan(node, room.point(draw, 0.5, 0.7, 1), Stratum.TOWER_FAN_SPEED, 6, 12);
            case "ceiling-fan" ->
                node.put("at", ceilingPoint())
                        .put("blades", draw.count(3, 5))
                        .put("rpm", draw.of(Stratum.CEILING_FAN_SPEED))
                        .put("jet", draw.of(Stratum.JET));
            case "heater" -> node.put("at", room.point(draw, 0.3, 0.6, 0.8));
            case "draught" -> node.put("at", room.point(draw, 0.8, 1.6, 0.8));
            case "air-conditioning" ->
                node.put("at", room.point(draw, 1.9, 2.3, 1))
                        .put("facing", draw.stepped(-180, 180, 5))
                        .put("jet", draw.of(Stratum.CONDITIONER_JET))
                        .put("swing-period", draw.chance(0.5) ? 0 : draw.stepped(6, 20, 1));
            case "curtain" -> curtain(node);
            case "plant" ->
                node.put("at", room.point(draw, 0.4, 1.2, 1))
                        .put("radius", draw.stepped(0.2, 0.5, 0.05))
                        .put("sway", draw.of(Stratum.SWAY));
            case "robot-vacuum" -> node.put("to", tour()).put("speed", draw.stepped(0.2, 0.35, 0.01));
            case "washing-machine" -> machine(node);
            case "drawer" -> drawer(node);
            case "keys" -> node.put("at", anywhere()).put("gain", loudness());
            case "claps" ->
                node.put("at", anywhere())
                        .put("every", draw.stepped(3, 12, 0.5))
                        .put("gain", loudness());
            case "dishes", "television", "rain" -> node.put("at", anywhere()).put("gain", loudness());
            case "door-slam" -> slam(node);
            case "taps" ->
                node.put("at", room.device().plus(new Vector3(0.2, 0.15, -0.05)))
                        .put("every", draw.stepped(3, 12, 0.5))
                        .put("shake", draw.logUniform(4, 50));
            case "thermal-drift" ->
                node.put("per-hour", (draw.chance(0.5) ? 1 : -1) * draw.stepped(0.5, 8, 0.5))
                        .put("cycle", draw.stepped(0, 0.6, 0.1))
                        .put("cycle-period", draw.stepped(300, 1500, 50));
            case "second-sensor" ->
                node.put("at", anywhere())
                        .put("frequency", foreignHz())
                        .put("wander", draw.chance(0.5) ? 0 : draw.stepped(1, 40, 1))
                        .put("level", draw.stepped(55, 90, 1))
                        .put("cycle", draw.chance(0.5) ? 0 : draw.stepped(0.2, 4, 0.1));
            case "foreign-lines" ->
                node.put("at", anywhere())
                        .put("frequency", carrierHz)
                        .put("spread", draw.stepped(200, 1500, 100))
                        .put("count", draw.count(1, 6))
                        .put("level", draw.stepped(25, 55, 1));
            case "gain-switch" ->
                node.put("side", draw.chance(0.6) ? "capture" : "playback").put("gain", gainSteps());
            case "neighbour" -> node.put("to", behindWall()).put("speed", draw.stepped(0.7, 1.5, 0.05));
            default -> throw new IllegalStateException(kind);
        }
        return node.put("seed", draw.seed());
    }

    private void curtain(SceneNode.Builder node) {
        boolean south = draw.chance(0.5);
        double y = south ? 0.15 : room.widthMeters() - 0.15;
        double deviceX = room.device().x();
        double x = deviceX < room.lengthMeters() / 2 ? room.lengthMeters() * 0.7 : room.lengthMeters() * 0.3;
        double height = Math.min(1.9, room.heightMeters() - 0.3);
        node.put("at", new Vector3(Math.rint(x * 100) / 100, y, height / 2 + 0.15))
                .put("facing", south ? 90 : -90)
                .put("width", draw.stepped(0.8, 1.6, 0.1))
                .put("height", height)
                .put("sway", draw.of(Stratum.SWAY));
    }

    private void fan(SceneNode.Builder node, Vector3 at, Stratum speed, int fewest, int most) {
        node.put("at", at)
                .put("facing", draw.stepped(-180, 180, 5))
                .put("blades", draw.count(fewest, most))
                .put("rpm", draw.of(speed))
                .put("swing", draw.chance(0.5) ? 0 : draw.stepped(20, 45, 5))
                .put("swing-period", draw.stepped(8, 20, 0.5))
                .put("jet", draw.of(Stratum.JET));
    }

    /** Its side stands at a long wall and faces the room. */
    private void machine(SceneNode.Builder node) {
        boolean south = draw.chance(0.5);
        node.put("at", awayFromDevice(0.25), south ? 0.05 : room.widthMeters() - 0.05, 0.45)
                .put("facing", south ? 90 : -90)
                .put("shake", draw.logUniform(2, 30));
    }

    private void slam(SceneNode.Builder node) {
        boolean south = draw.chance(0.5);
        node.put("at", room.lengthMeters() / 2, south ? 0.02 : room.widthMeters() - 0.02, 1.2)
                .put("facing", south ? 90 : -90)
                .put("every", draw.stepped(8, 25, 0.5))
                .put("shake", draw.logUniform(10, 100));
    }

    private void drawer(SceneNode.Builder node) {
        boolean south = draw.chance(0.5);
        double time = draw.stepped(4, 9, 0.5);
        double open = draw.stepped(0.2, 0.5, 0.05);
        double pull = draw.stepped(0.6, 1.4, 0.1);
        double shut = time + pull + draw.stepped(2, 8, 0.5);
        node.put("at", awayFromDevice(0.3), south ? 0.5 : room.widthMeters() - 0.5, 0.6)
                .put("facing", south ? 90 : -90)
                .put(
                        "open",
                        List.of(
                                SceneNode.Sequence.of(time, 0),
                                SceneNode.Sequence.of(time + pull, open),
                                SceneNode.Sequence.of(shut, open),
                                SceneNode.Sequence.of(shut + pull, 0)));
    }

    /** Along x, in the half of the room without the device, some share of the length from the far wall. */
    private double awayFromDevice(double share) {
        boolean west = room.device().x() < room.lengthMeters() / 2;
        return Math.rint(room.lengthMeters() * (west ? 1 - share : share) * 100) / 100;
    }

    private double loudness() {
        return draw.stepped(-12, 6, 1);
    }

    private Vector3 anywhere() {
        return room.point(draw, 0.3, 1.8, 0.8);
    }

    private Vector3 ceilingPoint() {
        double height = room.heightMeters() - 0.25;
        Vector3 point = room.point(draw, 1, 1.05, 1.2);
        double x = Math.max(0.9, Math.min(room.lengthMeters() - 0.9, point.x()));
        double y = Math.max(0.9, Math.min(room.widthMeters() - 0.9, point.y()));
        return new Vector3(x, y, height);
    }

    private double foreignHz() {
        double distance = draw.stepped(60, 900, 10) * (draw.chance(0.5) ? 1 : -1);
        return carrierHz + distance;
    }

    private List<SceneNode> gainSteps() {
        List<SceneNode> steps = new ArrayList<>();
        double time = draw.stepped(3, 8, 0.5);
        double gain = 0;
        while (time < durationSeconds) {
            gain = gain == 0 ? draw.pick(List.of(-12.0, -6.0, -3.0, 3.0)) : 0;
            steps.add(SceneNode.Sequence.of(time, gain));
            time += draw.stepped(4, 15, 0.5);
        }
        return steps;
    }

    /** A round that leads back to where it began. */
    private List<SceneNode> tour() {
        List<Vector3> spots = new ArrayList<>();
        for (int attempt = 0; attempt < 500 && spots.size() < 6; attempt++) {
            Vector3 spot = room.spot(draw, 0.7, 30).orElseThrow();
            Vector3 here = spots.isEmpty() ? null : spots.get(spots.size() - 1);
            if (here == null || legIsFree(here, spot)) {
                spots.add(spot);
            }
        }
        while (spots.size() > 2 && !legIsFree(spots.get(spots.size() - 1), spots.get(0))) {
            spots.remove(spots.size() - 1);
        }
        return spots.stream()
                .map(spot -> (SceneNode) SceneNode.Sequence.of(spot.x(), spot.y()))
                .toList();
    }

    private boolean legIsFree(Vector3 from, Vector3 to) {
        return from.distanceTo(to) > 0.5 && room.free(from, to);
    }

    private List<SceneNode> behindWall() {
        boolean north = draw.chance(0.5);
        double y = north ? room.widthMeters() + draw.stepped(0.6, 1.5, 0.1) : -draw.stepped(0.6, 1.5, 0.1);
        return List.of(
                SceneNode.Sequence.of(draw.stepped(0.3, 1, 0.1), y),
                SceneNode.Sequence.of(room.lengthMeters() - draw.stepped(0.3, 1, 0.1), y));
    }
}
