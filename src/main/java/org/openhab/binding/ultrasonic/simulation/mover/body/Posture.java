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
package org.openhab.binding.ultrasonic.simulation.mover.body;

/**
 * How somebody holds himself while staying in one place.
 *
 * @param kind standing, seated or lying
 * @param supportHeightMeters height of seat or mattress, 0.2 to 1; ignored when standing
 * @param rollRadians turn about the body's long axis when lying: 0 on the back, pi/2 on the side
 */
public record Posture(Kind kind, double supportHeightMeters, double rollRadians) {

    /** Standing upright, arms hanging. */
    public static final Posture STANDING = new Posture(Kind.STANDING, 0.45, 0);

    /** Kinds of posture. */
    public enum Kind {
        /** On the feet. */
        STANDING,
        /** On a chair or the edge of a bed, its front edge behind the feet; hands before the body. */
        SEATED,
        /** On a bed or sofa, stretched out backwards from where the feet stood. */
        LYING
    }

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the seat is lower than 0.2 m or higher than 1 m
     */
    public Posture {
        if (!(supportHeightMeters >= 0.2 && supportHeightMeters <= 1)) {
            throw new IllegalArgumentException(
                    "seat or bed must be 0.2 to 1 m high, got " + supportHeightMeters + " m");
        }
    }

    /** Sitting on something of a height, m. */
    public static Posture seated(double heightMeters) {
        return new Posture(Kind.SEATED, heightMeters, 0);
    }

    /** Lying on something of a height, m, turned about the long axis. */
    public static Posture lying(double heightMeters, double rollRadians) {
        return new Posture(Kind.LYING, heightMeters, rollRadians);
    }

    void fill(BodyPose pose, Anthropometry body) {
        double width = body.halfStepWidthMeters();
        double ankle = body.ankleHeightMeters();
        for (int side = 0; side < 2; side++) {
            double left = side == 0 ? 1 : -1;
            pose.set(BodyPose.FEET + 3 * side, 0, left * width, ankle);
            pose.set(BodyPose.FOOT_PITCH + side, 0);
            pose.set(BodyPose.FOOT_YAW + side, 0);
        }
        pose.set(BodyPose.ROLL, 0);
        pose.set(BodyPose.PELVIS_PITCH, 0);
        pose.set(BodyPose.TRUNK_PITCH, 0);
        switch (kind) {
            case STANDING -> stand(pose, body);
            case SEATED -> sit(pose, body);
            case LYING -> lie(pose, body);
        }
    }

    private static void stand(BodyPose pose, Anthropometry body) {
        pose.set(BodyPose.PELVIS, 0, 0, body.hipHeightMeters() - 0.005 * body.heightMeters());
        double[] wrist = hangingWrist(body, Math.toRadians(3), Math.toRadians(12));
        for (int side = 0; side < 2; side++) {
            double left = side == 0 ? 1 : -1;
            pose.set(BodyPose.HANDS + 3 * side, wrist[0], left * 0.02 * body.heightMeters(), wrist[1]);
        }
    }

    private void sit(BodyPose pose, Anthropometry body) {
        double height = body.heightMeters();
        pose.set(BodyPose.PELVIS, -0.9 * body.thighMeters(), 0, supportHeightMeters + 0.05 * height);
        pose.set(BodyPose.TRUNK_PITCH, Math.toRadians(-6));
        for (int side = 0; side < 2; side++) {
            double left = side == 0 ? 1 : -1;
            pose.set(BodyPose.HANDS + 3 * side, 0.17 * height, -left * 0.05 * height, -0.2 * height);
            pose.set(BodyPose.FEET + 3 * side + 1, left * 1.5 * body.halfStepWidthMeters());
        }
    }

    private void lie(BodyPose pose, Anthropometry body) {
        double height = body.heightMeters();
        double legs = body.thighMeters() + body.shankMeters();
        double level = supportHeightMeters + 0.065 * height;
        pose.set(BodyPose.PELVIS, -legs, 0, level);
        pose.set(BodyPose.PELVIS_PITCH, -Math.PI / 2);
        pose.set(BodyPose.TRUNK_PITCH, -Math.PI / 2);
        pose.set(BodyPose.ROLL, rollRadians);
        for (int side = 0; side < 2; side++) {
            double left = side == 0 ? 1 : -1;
            pose.set(BodyPose.HANDS + 3 * side, 0.27 * height, left * 0.03 * height, 0.03 * height);
            pose.set(
                    BodyPose.FEET + 3 * side,
                    -0.02 * legs,
                    left * 2 * body.halfStepWidthMeters(),
                    level - 0.02 * height);
            pose.set(BodyPose.FOOT_PITCH + side, Math.toRadians(-65));
        }
    }

    /** Wrist re shoulder, forward and upward, of an arm that hangs with the shoulder and elbow flexed, m. */
    static double[] hangingWrist(Anthropometry body, double shoulderRadians, double elbowRadians) {
        double upper = body.upperArmMeters();
        double lower = body.forearmMeters();
        double both = shoulderRadians + elbowRadians;
        return new double[] {
            upper * Math.sin(shoulderRadians) + lower * Math.sin(both),
            -upper * Math.cos(shoulderRadians) - lower * Math.cos(both)
        };
    }
}
