package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Draws what must not alarm. */
final class DrawnDisturbers {

    /** All kinds that are drawn. */
    static final List<String> KINDS = List.copyOf(DisturberSection.KINDS.keySet());

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
        boolean all = kind.equals("gain-switch") || kind.equals("thermal-drift") || draw.chance(0.5);
        if (!all) {
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
            case "desk-fan" -> node.put("at", room.point(draw, 0.7, 1.3, 1))
                    .put("facing", draw.stepped(-180, 180, 5))
                    .put("blades", draw.count(3, 7))
                    .put("radius", draw.of(Stratum.FAN_RADIUS))
                    .put("rpm", draw.of(Stratum.FAN_SPEED))
                    .put("swing", draw.chance(0.5) ? 0 : draw.stepped(20, 45, 5))
                    .put("swing-period", draw.stepped(8, 20, 0.5))
                    .put("airflow", draw.of(Stratum.AIRFLOW));
            case "tower-fan" -> node.put("at", room.point(draw, 0.5, 0.7, 1))
                    .put("facing", draw.stepped(-180, 180, 5))
                    .put("rpm", draw.of(Stratum.TOWER_FAN_SPEED))
                    .put("swing", draw.chance(0.4) ? 0 : draw.stepped(20, 45, 5))
                    .put("swing-period", draw.stepped(10, 25, 0.5))
                    .put("airflow", draw.of(Stratum.AIRFLOW));
            case "ceiling-fan" -> node.put("at", ceilingPoint())
                    .put("blades", draw.count(3, 5))
                    .put("radius", draw.of(Stratum.CEILING_FAN_RADIUS))
                    .put("rpm", draw.of(Stratum.CEILING_FAN_SPEED))
                    .put("airflow", draw.of(Stratum.AIRFLOW));
            case "heater" -> node.put("at", room.point(draw, 0.3, 0.6, 0.8)).put("airflow", gentle());
            case "air-conditioning" -> node.put("at", room.point(draw, 1.9, 2.3, 1)).put("airflow", gentle());
            case "curtain" -> curtain(node);
            case "plant" -> node.put("at", room.point(draw, 0.4, 1.2, 1))
                    .put("radius", draw.stepped(0.2, 0.5, 0.05))
                    .put("sway", draw.of(Stratum.SWAY));
            case "robot-vacuum" -> node.put("to", tour()).put("speed", draw.stepped(0.2, 0.35, 0.01));
            case "washing-machine" -> node.put("rpm", draw.stepped(400, 1400, 10))
                    .put("shake", draw.logUniform(4, 40));
            case "keys" -> node.put("at", anywhere()).put("every", draw.stepped(3, 12, 0.5)).put(
                    "level", draw.stepped(-45, -28, 1));
            case "clap" -> node.put("at", anywhere()).put("every", draw.stepped(4, 15, 0.5)).put(
                    "level", draw.stepped(-40, -25, 1));
            case "door-slam" -> node.put("at", anywhere()).put("every", draw.stepped(10, 25, 0.5)).put(
                    "level", draw.stepped(-50, -32, 1));
            case "taps" -> node.put("every", draw.stepped(3, 12, 0.5)).put("shake", draw.logUniform(5, 60));
            case "rain" -> node.put("at", anywhere()).put("level", draw.stepped(-75, -55, 1));
            case "thermal-drift" -> node.put("kelvin", (draw.chance(0.5) ? 1 : -1) * draw.stepped(0.3, 2, 0.1))
                    .put("over", draw.stepped(200, 900, 10));
            case "second-sensor" -> node.put("at", anywhere()).put("frequency", foreignHz()).put(
                    "level", draw.stepped(-60, -40, 1));
            case "foreign-line" -> node.put("frequency", foreignHz()).put("at", anywhere()).put(
                    "level", draw.stepped(-95, -70, 1));
            case "gain-switch" -> node.put("side", draw.chance(0.6) ? "capture" : "playback").put("gain", gainSteps());
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

    /** A tenth to a half of what a fan blows. */
    private double gentle() {
        return draw.of(Stratum.AIRFLOW) / 4;
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
        steps.add(SceneNode.Sequence.of(0, 0));
        while (time < durationSeconds) {
            steps.add(SceneNode.Sequence.of(time, gain));
            gain = gain == 0 ? draw.pick(List.of(-12.0, -6.0, -3.0, 3.0)) : 0;
            steps.add(SceneNode.Sequence.of(time + 0.02, gain));
            time += draw.stepped(4, 15, 0.5);
        }
        return steps;
    }

    private List<SceneNode> tour() {
        List<SceneNode> spots = new ArrayList<>();
        Vector3 here = null;
        for (int attempt = 0; attempt < 500 && spots.size() < 6; attempt++) {
            Vector3 spot = room.spot(draw, 0.7, 30).orElseThrow();
            if (here == null || room.free(here, spot) && spot.distanceTo(here) > 0.5) {
                spots.add(SceneNode.Sequence.of(spot.x(), spot.y()));
                here = spot;
            }
        }
        return spots;
    }

    private List<SceneNode> behindWall() {
        boolean north = draw.chance(0.5);
        double y = north ? room.widthMeters() + draw.stepped(0.6, 1.5, 0.1) : -draw.stepped(0.6, 1.5, 0.1);
        return List.of(
                SceneNode.Sequence.of(draw.stepped(0.3, 1, 0.1), y),
                SceneNode.Sequence.of(room.lengthMeters() - draw.stepped(0.3, 1, 0.1), y));
    }
}
