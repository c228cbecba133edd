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
package org.openhab.binding.ultrasonic.simulation.render;

import java.util.Arrays;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.Occlusion;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Distances and strengths of one mover's scatterers at control points, before the time that the echo takes is taken
 * into account.
 *
 * <p>A route is a pair of an image of the speaker and an image of the microphones: 0 is the straight one, then one wall
 * on the way there, then one wall on the way back. A view is what strength belongs to: one for each microphone on the
 * straight route, one for all microphones on the others. Arrays are rings of {@code row & mask} times the scatterers.
 */
final class EchoGeometry {

    /** Points of roughness on each ellipsoid. */
    static final int GLINTS = 3;

    private static final double NEAREST_METERS = 0.05;

    final int scatterers;
    final int routes;
    final int views;
    final int images;
    final int mask;
    /**
     * From the speaker's image to the centre, less what the specular spot is nearer on both ways, m: place {@code (row
     * & mask, scatterer)} times {@code paths} plus {@code microphone * routes + route}.
     */
    final double[] there;
    /** From the centre to the microphones' images, m: place times {@code backs} plus microphone * images + image. */
    final double[] back;

    final int paths;
    final int backs;
    final float[][] amplitude;
    final float[][] glint;
    final boolean[] rough;

    private final Geometry geometry;
    private final Mover mover;
    private final Scatterer[] parts;
    private final ScattererPose pose;
    private final double[] glintPlaces;
    private final double[] thereDistance;
    private final double[][] thereUnit;
    private final double[][] backUnit;
    private final double[][] centerUnit;
    private final double[] slope = new double[3];
    private final Vector3[] speakers;
    private final Vector3[] centers;
    private final Vector3[] microphones;

    EchoGeometry(Geometry geometry, Mover mover, int wallOrder, int ringRows) {
        this.geometry = geometry;
        this.mover = mover;
        parts = mover.scatterers().toArray(Scatterer[]::new);
        scatterers = parts.length;
        rough = new boolean[scatterers];
        pose = new ScattererPose(scatterers);
        images = wallOrder == 0 ? 1 : Geometry.IMAGES;
        routes = 2 * images - 1;
        views = geometry.microphones + routes - 1;
        mask = ringRows - 1;
        int size = ringRows * scatterers;
        paths = routes * geometry.microphones;
        backs = images * geometry.microphones;
        there = new double[size * paths];
        back = new double[size * backs];
        amplitude = new float[views][size];
        glint = new float[views * GLINTS][size];
        thereDistance = new double[images];
        thereUnit = new double[images][3];
        backUnit = new double[images * geometry.microphones][3];
        centerUnit = new double[images][3];
        speakers = new Vector3[images];
        centers = new Vector3[images];
        microphones = new Vector3[images * geometry.microphones];
        glintPlaces = new double[scatterers * GLINTS * 3];
        for (int i = 0; i < scatterers; i++) {
            placeGlints(i);
            rough[i] = parts[i].roughness() > 0;
        }
    }

    /** Image of the speaker on a route. */
    int imageThere(int route) {
        return route < images ? route : 0;
    }

    /** Image of the microphones on a route. */
    int imageBack(int route) {
        return route < images ? 0 : route - images + 1;
    }

    /** The view of a microphone on a route. */
    int view(int route, int microphone) {
        return route == 0 ? microphone : geometry.microphones + route - 1;
    }

    Scatterer part(int index) {
        return parts[index];
    }

    private void placeGlints(int i) {
        Scatterer part = parts[i];
        for (int g = 0; g < GLINTS; g++) {
            Vector3 direction = new Vector3(
                    SeededNoise.gaussian(part.seed(), 3L * g),
                    SeededNoise.gaussian(part.seed(), 3L * g + 1),
                    SeededNoise.gaussian(part.seed(), 3L * g + 2));
            Vector3 unit = direction.normalized();
            int at = (i * GLINTS + g) * 3;
            glintPlaces[at] = unit.x() * part.radiusX();
            glintPlaces[at + 1] = unit.y() * part.radiusY();
            glintPlaces[at + 2] = unit.z() * part.radiusZ();
        }
    }

    /** Computes one control point. */
    void compute(long row, double timeSeconds) {
        mover.pose(timeSeconds, pose);
        Vector3 moved = geometry.vibrations.isEmpty() ? Vector3.ZERO : geometry.displacement(timeSeconds);
        Vector3 speaker = geometry.speaker.plus(moved);
        Vector3 center = geometry.arrayCenter.plus(moved);
        if (speakers[0] == null || !geometry.vibrations.isEmpty()) {
            placeDevice(speaker, center, moved);
        }
        for (int i = 0; i < scatterers; i++) {
            computePart(i, (int) (row & mask) * scatterers + i, timeSeconds);
        }
    }

    private void placeDevice(Vector3 speaker, Vector3 center, Vector3 moved) {
        for (int image = 0; image < images; image++) {
            speakers[image] = geometry.image(speaker, image);
            centers[image] = geometry.image(center, image);
            for (int mic = 0; mic < geometry.microphones; mic++) {
                Vector3 at = geometry.microphonePositions.get(mic).plus(moved);
                microphones[image * geometry.microphones + mic] = geometry.image(at, image);
            }
        }
    }

    private void computePart(int i, int at, double timeSeconds) {
        double x = pose.center(i, 0);
        double y = pose.center(i, 1);
        double z = pose.center(i, 2);
        for (int image = 0; image < images; image++) {
            thereDistance[image] = unit(speakers[image], x, y, z, thereUnit[image]);
            unit(centers[image], x, y, z, centerUnit[image]);
        }
        for (int m = 0; m < microphones.length; m++) {
            int place = m % geometry.microphones * images + m / geometry.microphones;
            back[at * backs + place] = unit(microphones[m], x, y, z, backUnit[m]);
        }
        double presence = pose.presence(i);
        if (presence == 0) {
            for (float[] strength : amplitude) {
                strength[at] = 0;
            }
            for (int path = 0; path < paths; path++) {
                there[at * paths + path] = thereDistance[imageThere(path % routes)];
            }
            return;
        }
        Vector3 center = centers[0];
        double leg = Occlusion.factor(geometry.room(), center.x(), center.y(), center.z(), x, y, z, timeSeconds);
        double straight = presence * leg * leg;
        double reflected = presence * Occlusion.insideness(geometry.room(), x, y);
        for (int mic = 0; mic < geometry.microphones; mic++) {
            double shorter = view(
                    mic,
                    i,
                    at,
                    thereUnit[0],
                    backUnit[mic],
                    thereDistance[0],
                    back[at * backs + mic * images],
                    straight);
            there[at * paths + mic * routes] = thereDistance[0] - shorter;
        }
        for (int route = 1; route < routes; route++) {
            int to = imageThere(route);
            int from = imageBack(route);
            double[] middle = centerUnit[from];
            double shorter = view(
                    geometry.microphones + route - 1,
                    i,
                    at,
                    thereUnit[to],
                    middle,
                    thereDistance[to],
                    back[at * backs + from],
                    reflected);
            for (int mic = 0; mic < geometry.microphones; mic++) {
                double[] unit = backUnit[from * geometry.microphones + mic];
                there[at * paths + mic * routes + route] = thereDistance[to]
                        - shorter
                        - slope[0] * (unit[0] - middle[0])
                        - slope[1] * (unit[1] - middle[1])
                        - slope[2] * (unit[2] - middle[2]);
            }
        }
    }

    /**
     * Strength and roughness seen on one view.
     *
     * @return by how much the body's own thickness shortens the path; its slope over the sum of both directions is left
     *     in {@link #slope}
     */
    private double view(
            int view,
            int i,
            int at,
            double[] towardsSpeaker,
            double[] towardsMicrophone,
            double distanceThere,
            double distanceBack,
            double presence) {
        Scatterer part = parts[i];
        if (part.isPoint()) {
            // A point has no mirror-like limit: spherical spreading on both ways, however near.
            double spreading = Math.max(distanceThere, NEAREST_METERS) * Math.max(distanceBack, NEAREST_METERS);
            amplitude[view][at] = (float) (presence * part.reflectivity() * part.pointLengthMeters() / spreading);
            Arrays.fill(slope, 0);
            return 0;
        }
        double sumX = towardsSpeaker[0] + towardsMicrophone[0];
        double sumY = towardsSpeaker[1] + towardsMicrophone[1];
        double sumZ = towardsSpeaker[2] + towardsMicrophone[2];
        double twiceCosine = Math.sqrt(sumX * sumX + sumY * sumY + sumZ * sumZ) + 1e-9;
        double firstX = pose.axis(i, 0, 0);
        double firstY = pose.axis(i, 0, 1);
        double firstZ = pose.axis(i, 0, 2);
        double secondX = pose.axis(i, 1, 0);
        double secondY = pose.axis(i, 1, 1);
        double secondZ = pose.axis(i, 1, 2);
        double thirdX = firstY * secondZ - firstZ * secondY;
        double thirdY = firstZ * secondX - firstX * secondZ;
        double thirdZ = firstX * secondY - firstY * secondX;
        double normalX = sumX * firstX + sumY * firstY + sumZ * firstZ;
        double normalY = sumX * secondX + sumY * secondY + sumZ * secondZ;
        double normalZ = sumX * thirdX + sumY * thirdY + sumZ * thirdZ;
        double extentX = part.radiusX() * normalX;
        double extentY = part.radiusY() * normalY;
        double extentZ = part.radiusZ() * normalZ;
        double twiceSupport = Math.sqrt(extentX * extentX + extentY * extentY + extentZ * extentZ);
        double support = twiceSupport / twiceCosine;
        double volume = part.radiusX() * part.radiusY() * part.radiusZ();
        double length = part.reflectivity() * volume / (2 * support * support);
        amplitude[view][at] = (float) (presence
                * Echo.amplitude(
                        length,
                        Math.max(distanceThere - support, NEAREST_METERS),
                        Math.max(distanceBack - support, NEAREST_METERS)));
        if (part.roughness() > 0) {
            for (int g = 0; g < GLINTS; g++) {
                int place = (i * GLINTS + g) * 3;
                glint[view * GLINTS + g][at] = (float) (normalX * glintPlaces[place]
                        + normalY * glintPlaces[place + 1]
                        + normalZ * glintPlaces[place + 2]);
            }
        }
        double squareX = part.radiusX() * extentX / twiceSupport;
        double squareY = part.radiusY() * extentY / twiceSupport;
        double squareZ = part.radiusZ() * extentZ / twiceSupport;
        slope[0] = squareX * firstX + squareY * secondX + squareZ * thirdX;
        slope[1] = squareX * firstY + squareY * secondY + squareZ * thirdY;
        slope[2] = squareX * firstZ + squareY * secondZ + squareZ * thirdZ;
        // The specular spot lies nearer than the centre by the support on both legs, seen at half the bistatic angle.
        return twiceSupport;
    }

    private static double unit(Vector3 device, double x, double y, double z, double[] unit) {
        double dx = device.x() - x;
        double dy = device.y() - y;
        double dz = device.z() - z;
        double distance = Math.sqrt(dx * dx + dy * dy + dz * dz) + 1e-12;
        double inverse = 1 / distance;
        unit[0] = dx * inverse;
        unit[1] = dy * inverse;
        unit[2] = dz * inverse;
        return distance;
    }
}
