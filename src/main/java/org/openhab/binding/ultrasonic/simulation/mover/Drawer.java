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
package org.openhab.binding.ultrasonic.simulation.mover;

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** A drawer that slides out of its chest and back, minimum-jerk. Mechanical, immutable. */
public final class Drawer implements Mover {

    private static final double LONGEST_METERS = 0.8;

    private final String name;
    private final Vector3 corner;
    private final Vector3 across;
    private final Vector3 outwards;
    private final Plate front;
    private final List<Slide> slides;
    private final List<Scatterer> scatterers;

    /**
     * A movement.
     *
     * @param startSeconds when
     * @param durationSeconds how long, above 0; 0.5 to 1.5 usual
     * @param openMeters where it ends: 0 shut to 0.8
     */
    public record Slide(double startSeconds, double durationSeconds, double openMeters) {

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException naming the value outside its range
         */
        public Slide {
            if (!(durationSeconds > 0)) {
                throw new IllegalArgumentException("a drawer must move longer than 0 s, got " + durationSeconds);
            }
            if (!(openMeters >= 0 && openMeters <= LONGEST_METERS)) {
                throw new IllegalArgumentException(
                        "a drawer opens by 0 to " + LONGEST_METERS + " m, got " + openMeters + " m");
            }
        }
    }

    /**
     * A drawer.
     *
     * @param name for labels
     * @param place middle of its front when shut, m
     * @param yawRadians direction in which it opens
     * @param widthMeters of the front
     * @param heightMeters of the front
     * @param seed of the roughness
     * @param slides in the order of time
     */
    public Drawer(
            String name,
            Vector3 place,
            double yawRadians,
            double widthMeters,
            double heightMeters,
            long seed,
            List<Slide> slides) {
        this.name = name;
        outwards = new Vector3(Math.cos(yawRadians), Math.sin(yawRadians), 0);
        across = new Vector3(-outwards.y(), outwards.x(), 0);
        corner = place.minus(across.times(widthMeters / 2)).minus(new Vector3(0, 0, heightMeters / 2));
        front = new Plate(widthMeters, heightMeters, 3, 1, 0.9, 0.1, SeededNoise.derive(seed, "drawer"));
        this.slides = List.copyOf(slides);
        scatterers = front.scatterers();
    }

    private double openMeters(double timeSeconds) {
        double open = 0;
        double before = 0;
        for (Slide slide : slides) {
            double share = Ease.minimumJerk((timeSeconds - slide.startSeconds()) / slide.durationSeconds());
            open += share * (slide.openMeters() - before);
            before = slide.openMeters();
        }
        return open;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Scatterer> scatterers() {
        return scatterers;
    }

    @Override
    public void pose(double timeSeconds, ScattererPose pose) {
        front.place(corner.plus(outwards.times(openMeters(timeSeconds))), across, pose);
    }

    @Override
    public Vector3 referencePoint(double timeSeconds) {
        return corner.plus(across.times(front.widthMeters() / 2))
                .plus(new Vector3(0, 0, front.heightMeters() / 2))
                .plus(outwards.times(openMeters(timeSeconds)));
    }

    @Override
    public List<Activity> activities() {
        return slides.stream()
                .map(slide -> new Activity(
                        slide.startSeconds(),
                        slide.startSeconds() + slide.durationSeconds(),
                        ActivityKind.MECHANICAL,
                        "drawer slides"))
                .toList();
    }
}
