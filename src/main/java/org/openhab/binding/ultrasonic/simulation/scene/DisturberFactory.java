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
import org.openhab.binding.ultrasonic.simulation.disturber.AirFlows;
import org.openhab.binding.ultrasonic.simulation.disturber.Assembly;
import org.openhab.binding.ultrasonic.simulation.disturber.Clatter;
import org.openhab.binding.ultrasonic.simulation.disturber.Curtain;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.disturber.Fan;
import org.openhab.binding.ultrasonic.simulation.disturber.ForeignTones;
import org.openhab.binding.ultrasonic.simulation.disturber.HostChanges;
import org.openhab.binding.ultrasonic.simulation.disturber.HostChanges.GainChange;
import org.openhab.binding.ultrasonic.simulation.disturber.Knocks;
import org.openhab.binding.ultrasonic.simulation.disturber.Neighbours;
import org.openhab.binding.ultrasonic.simulation.disturber.Period;
import org.openhab.binding.ultrasonic.simulation.disturber.Plant;
import org.openhab.binding.ultrasonic.simulation.disturber.RobotVacuum;
import org.openhab.binding.ultrasonic.simulation.disturber.WashingMachine;
import org.openhab.binding.ultrasonic.simulation.mover.Drawer;
import org.openhab.binding.ultrasonic.simulation.mover.body.Anthropometry;
import org.openhab.binding.ultrasonic.simulation.mover.body.PersonPlan;
import org.openhab.binding.ultrasonic.simulation.mover.body.Posture;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Makes the disturber that one item of a scene file describes. */
final class DisturberFactory {

    /** What is on from the start has been on for this long before, and goes on for this long after the end. */
    private static final double AROUND_SECONDS = 600;

    private static final double CLEARANCE_METERS = 0.15;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MICRO = 1e-6;
    private static final double GAIN_RAMP_SECONDS = 0.002;
    private static final double MACHINE_WIDTH_METERS = 0.6;
    private static final double MACHINE_HEIGHT_METERS = 0.85;
    private static final double WALL_WIDTH_METERS = 2;
    private static final double WALL_HEIGHT_METERS = 1.5;
    private static final double LEAST_WASHING_SECONDS = 30;

    private final SectionValues values;
    private final Surroundings surroundings;
    private final String name;
    private final String kind;
    private final long seed;
    private final double from;
    private final double until;

    DisturberFactory(SectionValues values, Surroundings surroundings) throws SceneFileException {
        this.values = values;
        this.surroundings = surroundings;
        this.kind = values.word("kind");
        this.name = values.has("name") ? values.text("name") : kind.replace('-', ' ');
        this.seed = values.has("seed") ? values.integer("seed") : SeededNoise.derive(surroundings.seed(), kind);
        this.from = values.has("from") ? values.number("from") : -AROUND_SECONDS;
        this.until = values.has("until") ? values.number("until") : surroundings.durationSeconds() + AROUND_SECONDS;
        if (until <= from) {
            throw values.fault("until", Key.plain(until) + " s must be after from, " + Key.plain(from) + " s");
        }
    }

    /** The disturber. */
    Disturber disturber() throws SceneFileException {
        return switch (kind) {
            case "desk-fan", "tower-fan", "ceiling-fan" -> fan();
            case "heater" -> AirFlows.heater(name, place(), period(), seed);
            case "draught" -> AirFlows.draught(name, place(), period(), seed);
            case "air-conditioning" -> conditioner();
            case "curtain" -> curtain();
            case "plant" -> plant();
            case "robot-vacuum" -> robot();
            case "washing-machine" -> washingMachine();
            case "drawer" -> drawer();
            case "neighbour" -> neighbour();
            case "thermal-drift" -> thermalDrift();
            case "gain-switch" -> gainSwitch();
            case "second-sensor" -> sensor();
            case "foreign-lines" -> lines();
            default -> noise();
        };
    }

    private Disturber fan() throws SceneFileException {
        Vector3 place = place();
        double perSecond = values.number("rpm") / SECONDS_PER_MINUTE;
        int blades = (int) values.integer("blades");
        double jet = values.number("jet");
        boolean ceiling = kind.equals("ceiling-fan");
        double swing = ceiling ? 0 : Math.toRadians(values.number("swing"));
        double swingSeconds = ceiling ? 10 : values.number("swing-period");
        Fan.Setting setting =
                values.checked(() -> new Fan.Setting(period(), perSecond, blades, swing, swingSeconds, jet));
        if (ceiling) {
            return Fan.ceiling(name, place, setting, seed);
        }
        return kind.equals("desk-fan")
                ? Fan.desk(name, place, facing(), setting, seed)
                : Fan.tower(name, place, facing(), setting, seed);
    }

    private Disturber conditioner() throws SceneFileException {
        Vector3 place = place();
        double yaw = facing();
        double swing = values.number("swing-period");
        double jet = values.number("jet");
        return values.checked(() -> AirFlows.conditioner(name, place, yaw, swing, jet, period(), seed));
    }

    private Disturber curtain() throws SceneFileException {
        double width = values.number("width");
        double height = values.number("height");
        double sway = values.number("sway");
        Vector3 corner = corner(place(), width, height);
        surroundings.requireInside(values, "at", corner);
        surroundings.requireInside(
                values, "at", corner.plus(across().times(width)).plus(new Vector3(0, 0, height)));
        double yaw = facing() + Math.PI / 2;
        return values.checked(() -> Curtain.during(name, corner, yaw, width, height, sway, period(), seed));
    }

    private Disturber plant() throws SceneFileException {
        Vector3 place = place();
        double radius = values.number("radius");
        double sway = values.number("sway");
        surroundings.requireApart(values, "at", place, radius + CLEARANCE_METERS);
        return values.checked(() -> Plant.during(name, place, radius, sway, period(), seed));
    }

    private Disturber robot() throws SceneFileException {
        double speed = values.number("speed");
        List<Vector3> tour = tour();
        surroundings.requireWalkable(values, "to", tour);
        for (Vector3 spot : tour) {
            surroundings.requireInside(values, "to", spot);
        }
        double start = Math.max(from, -2);
        List<Vector3> drive = repeated(tour, speed, Math.min(until, surroundings.durationSeconds()) - start);
        return values.checked(() -> RobotVacuum.along(name, drive, speed, start, seed));
    }

    private Disturber washingMachine() throws SceneFileException {
        Vector3 corner = corner(place(), MACHINE_WIDTH_METERS, MACHINE_HEIGHT_METERS);
        double shake = values.number("shake") * MICRO;
        // A programme that is not told when to run runs once, within the scene.
        double start = Math.max(0, from);
        double end = values.has("until") ? until : surroundings.durationSeconds();
        Period programme = new Period(start, Math.max(end, start + LEAST_WASHING_SECONDS));
        double yaw = facing() + Math.PI / 2;
        return values.checked(() -> WashingMachine.washing(name, corner, yaw, shake, programme, seed));
    }

    private Disturber drawer() throws SceneFileException {
        double[][] open = values.steps("open");
        List<Drawer.Slide> slides = new ArrayList<>();
        for (int i = 1; i < open[0].length; i++) {
            if (open[1][i] != open[1][i - 1]) {
                slides.add(new Drawer.Slide(open[0][i - 1], open[0][i] - open[0][i - 1], open[1][i]));
            }
        }
        Vector3 place = place();
        double yaw = facing();
        double width = values.number("width");
        double height = values.number("height");
        return Assembly.named(name)
                .mover(values.checked(() -> new Drawer(name, place, yaw, width, height, seed, slides)))
                .build();
    }

    private Disturber neighbour() throws SceneFileException {
        double speed = values.number("speed");
        List<Vector3> tour = tour();
        surroundings.requireWalkable(values, "to", tour);
        for (Vector3 spot : tour) {
            if (surroundings.room().contains(spot)) {
                throw values.fault(
                        "to",
                        Places.floorText(spot) + " lies inside the room of " + Places.size(surroundings.room())
                                + "; who comes in belongs to people");
            }
        }
        double start = Math.max(from, -2);
        double end = Math.min(until, surroundings.durationSeconds());
        List<Vector3> way = repeated(tour, speed, end - start);
        Vector3 first = way.get(1).minus(way.get(0));
        Anthropometry body = new Anthropometry(SeededNoise.uniform(seed, 0, 1.55, 1.9), 1);
        PersonPlan plan =
                PersonPlan.of(name, body, seed, start, way.get(0), Math.atan2(first.y(), first.x()), Posture.STANDING);
        return values.checked(() -> {
            plan.walk(speed, way.subList(1, way.size()).toArray(Vector3[]::new));
            return Neighbours.behindWall(name, surroundings.room(), plan.build(), new Period(start, end));
        });
    }

    private Disturber thermalDrift() throws SceneFileException {
        double perHour = values.number("per-hour");
        double cycle = values.number("cycle");
        double cycleSeconds = values.number("cycle-period");
        return values.checked(() -> HostChanges.thermalDrift(name, perHour, cycle, cycleSeconds, period()));
    }

    private Disturber gainSwitch() throws SceneFileException {
        double[][] steps = values.steps("gain");
        List<GainChange> changes = new ArrayList<>();
        for (int i = 0; i < steps[0].length; i++) {
            boolean changed = steps[1][i] != (i == 0 ? 0 : steps[1][i - 1]);
            if (changed) {
                changes.add(new GainChange(steps[0][i], steps[1][i]));
            }
        }
        return values.word("side").equals("capture")
                ? HostChanges.captureGain(name, changes, GAIN_RAMP_SECONDS)
                : HostChanges.playbackGain(name, changes, GAIN_RAMP_SECONDS);
    }

    private Disturber sensor() throws SceneFileException {
        Vector3 place = place();
        double frequency = values.number("frequency");
        double level = values.number("level");
        double cycle = values.number("cycle");
        double wander = values.number("wander");
        double onShare = values.number("on-share");
        return values.checked(() -> cycle > 0
                ? ForeignTones.dutyCycledSensor(name, place, frequency, level, period(), cycle, onShare)
                : ForeignTones.sensor(name, place, frequency, wander, level, period()));
    }

    private Disturber lines() throws SceneFileException {
        Vector3 place = place();
        double frequency = values.number("frequency");
        double spread = values.number("spread");
        int count = (int) values.integer("count");
        double level = values.number("level");
        return values.checked(() -> ForeignTones.lines(name, place, frequency, spread, count, level, period(), seed));
    }

    private Disturber noise() throws SceneFileException {
        Vector3 place = place();
        return switch (kind) {
            case "keys" -> Clatter.keys(name, place, values.number("gain"), within(), seed);
            case "claps" -> Clatter.claps(name, place, values.number("gain"), times(), seed);
            case "dishes" -> Clatter.dishes(name, place, values.number("gain"), within(), seed);
            case "television" -> Clatter.television(name, place, values.number("gain"), within(), seed);
            case "speech" -> Clatter.speech(name, place, values.number("gain"), within(), seed);
            case "rain" -> Clatter.rain(name, place, values.number("gain"), period(), seed);
            case "taps" -> Knocks.tableTaps(name, times(), values.number("shake") * MICRO, place, seed);
            case "door-slam" ->
                Knocks.doorSlam(
                        name,
                        times(),
                        values.number("shake") * MICRO,
                        corner(place, WALL_WIDTH_METERS, WALL_HEIGHT_METERS),
                        facing() + Math.PI / 2,
                        seed);
            default -> throw new IllegalStateException(kind);
        };
    }

    private Vector3 place() throws SceneFileException {
        Vector3 place = values.point("at");
        surroundings.requireInside(values, "at", place);
        surroundings.requireApart(values, "at", place, CLEARANCE_METERS);
        return place;
    }

    private double facing() throws SceneFileException {
        return Math.toRadians(values.number("facing"));
    }

    /** Along the front of something, to the right of who looks at it from inside it. */
    private Vector3 across() throws SceneFileException {
        double yaw = facing();
        return new Vector3(-Math.sin(yaw), Math.cos(yaw), 0);
    }

    /** Lower corner of an upright front, from its middle. */
    private Vector3 corner(Vector3 middle, double width, double height) throws SceneFileException {
        return middle.minus(across().times(width / 2)).minus(new Vector3(0, 0, height / 2));
    }

    private Period period() {
        return new Period(from, until);
    }

    /** The period as far as it lies within the scene, for what consists of many single events. */
    private Period within() {
        double start = Math.max(0, from);
        return new Period(start, Math.max(start + 0.1, Math.min(until, surroundings.durationSeconds())));
    }

    /** Random times within the period, exponentially distributed apart; one at least. */
    private double[] times() throws SceneFileException {
        Period period = within();
        double every = values.number("every");
        double length = period.endSeconds() - period.startSeconds();
        List<Double> times = new ArrayList<>();
        double time = period.startSeconds() + SeededNoise.uniform(seed, 0, 0.1, 0.9) * Math.min(every, length);
        for (int i = 1; time < period.endSeconds(); i++) {
            times.add(time);
            time += 0.2 - every * Math.log(1 - SeededNoise.uniform(seed, i));
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private List<Vector3> tour() throws SceneFileException {
        List<Vector3> tour = values.spots("to");
        if (tour.size() < 2) {
            throw values.fault("to", "must hold at least two places [x, y]");
        }
        for (int i = 0; i < tour.size(); i++) {
            double length = tour.get(i).distanceTo(tour.get((i + 1) % tour.size()));
            if (length < CLEARANCE_METERS) {
                throw values.fault(
                        "to",
                        Places.floorText(tour.get(i)) + " is " + Places.number(length)
                                + " m from the next place, must be " + CLEARANCE_METERS + " m or more");
            }
        }
        List<Vector3> round = new ArrayList<>(tour);
        round.add(tour.get(0));
        return round;
    }

    /** A closed tour, again and again for some time. */
    private static List<Vector3> repeated(List<Vector3> tour, double speed, double seconds) {
        List<Vector3> way = new ArrayList<>(List.of(tour.get(0)));
        double length = 0;
        while (length < seconds * speed) {
            for (int i = 1; i < tour.size(); i++) {
                way.add(tour.get(i));
                length += tour.get(i).distanceTo(tour.get(i - 1));
            }
        }
        return way;
    }
}
