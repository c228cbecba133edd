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

import org.openhab.binding.ultrasonic.simulation.mover.Ease;
import org.openhab.binding.ultrasonic.simulation.mover.FootSteps;
import org.openhab.binding.ultrasonic.simulation.mover.Walk;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A body on one walk: pelvis, shoulders and arms move as Boulic, Magnenat-Thalmann and Thalmann (1990) give for the
 * cycle's phase and the relative speed, their curves of several pieces replaced by the first harmonic so that they are
 * smooth; the feet stand on prints ({@link FootSteps}) and the knees follow.
 */
final class WalkingPose {

    /** Share of the legs' length that the standing leg may need at most: knees never snap straight. */
    private static final double LONGEST_LEG = 0.985;
    /** Runners land on bent knees. */
    private static final double LONGEST_RUNNING_LEG = 0.95;

    private static final double HEEL_RISE_RADIANS = Math.toRadians(66);
    private static final double TOE_RISE_RADIANS = Math.toRadians(20);
    private static final int LARGEST_LEAD_PERCENT = 15;
    private static final double LEAD_TOLERANCE_METERS = 0.002;
    /** Relative speed from which lateral and fore-and-aft movement no longer grow. */
    private static final double SLOW = 0.5;

    private final Walk walk;
    private final Anthropometry body;
    private final double relativeSpeed;
    private final boolean running;
    private final double strideScale;
    private final double leadMeters;
    private final double dropMeters;
    private final FootSteps[] feet;

    WalkingPose(Walk walk, Anthropometry body) {
        this.walk = walk;
        this.body = body;
        WalkingCycle cycle = new WalkingCycle(body.hipHeightMeters());
        double speed = walk.turning()
                ? Math.min(walk.speedMetersPerSecond(), 0.3 * body.hipHeightMeters())
                : walk.speedMetersPerSecond();
        relativeSpeed = cycle.relativeSpeed(speed);
        running = cycle.running(speed);
        strideScale = Math.min(1, walk.cycleMeters() / (1.65 * body.hipHeightMeters()));
        double half = body.halfStepWidthMeters();
        feet = new FootSteps[] {
            new FootSteps(walk, 0, new Vector3(0, half, 0)), new FootSteps(walk, 0.5, new Vector3(0, -half, 0))
        };
        leadMeters = walk.turning() ? 0 : lead();
        dropMeters = drop(leadMeters);
    }

    /**
     * How far the body is ahead of the middle of its prints, m: people set the heel down nearer before them than the
     * toes leave the floor behind them. The least that lets the pelvis stay about as high as it can.
     */
    private double lead() {
        double step = 0.01 * walk.cycleMeters();
        double least = drop(0);
        for (int i = 1; i <= LARGEST_LEAD_PERCENT; i++) {
            least = Math.min(least, drop(i * step));
        }
        int percent = 0;
        while (drop(percent * step) > least + LEAD_TOLERANCE_METERS) {
            percent++;
        }
        return percent * step;
    }

    /**
     * How much the pelvis must come down for the longest stretch of a standing leg in a steady cycle, m.
     *
     * @param lead how far the body is ahead of the middle of the prints, m
     */
    private double drop(double lead) {
        double legs = body.thighMeters() + body.shankMeters();
        double reach = (running ? LONGEST_RUNNING_LEG : LONGEST_LEG) * legs;
        double stand = walk.supportShare() / 2;
        double need = 0;
        for (int i = 0; i <= 40; i++) {
            double behind = (2 * i / 40.0 - 1) * stand;
            double phase = behind + stand;
            double rise = Ease.minimumJerk((behind - stand) / Math.min(FootSteps.HEEL_RISE_SHARE, 0.98 * stand) + 1);
            double toes = 1 - Ease.minimumJerk(phase / FootSteps.TOE_DOWN_SHARE);
            double[] ankle = ankleShift(rise * HEEL_RISE_RADIANS * strideScale, toes * TOE_RISE_RADIANS * strideScale);
            double twist = Math.toRadians(4 * relativeSpeed) * Math.cos(2 * Math.PI * phase);
            double hip = lead + forward(phase) + twist * body.halfHipMeters();
            double ahead = hip + behind * walk.cycleMeters() - ankle[0];
            double highest = Math.sqrt(Math.max(0, reach * reach - ahead * ahead)) + ankle[1];
            need = Math.max(need, legs + vertical(phase) - highest);
        }
        return need;
    }

    private double vertical(double phase) {
        double amplitude = running ? 0.04 : 0.015 * relativeSpeed;
        return amplitude * body.hipHeightMeters() * Math.sin(2 * Math.PI * (2 * phase - 0.35));
    }

    private double forward(double phase) {
        double amplitude = relativeSpeed < SLOW ? 0.084 * relativeSpeed * (1 - relativeSpeed) : 0.021;
        double shift = 0.625 - walk.supportShare();
        return -amplitude * body.hipHeightMeters() * Math.sin(2 * Math.PI * (2 * phase + 2 * shift));
    }

    private double lateral(double phase) {
        double amplitude = relativeSpeed < SLOW ? 0.128 * relativeSpeed * (1 - relativeSpeed) : 0.032;
        return -amplitude * body.hipHeightMeters() * Math.sin(2 * Math.PI * (phase - 0.1));
    }

    /** Changes a standing pose into that at a distance along the walk. */
    void apply(BodyPose pose, double distanceMeters) {
        double share = walk.involvement(distanceMeters, 0.2);
        // The model's phase 0 is the right heel's touch-down.
        double phase = distanceMeters / walk.cycleMeters() - 0.5 + walk.supportShare() / 2;
        pose.add(
                BodyPose.PELVIS,
                share * (leadMeters + forward(phase)),
                share * lateral(phase),
                share * (vertical(phase) - dropMeters + (body.hipHeightMeters() - pose.get(BodyPose.PELVIS + 2))));
        double turn = 2 * Math.PI * phase;
        double degree = share * Math.PI / 180;
        double tilt = relativeSpeed < SLOW ? 8 * relativeSpeed * (1 - relativeSpeed) : 2;
        pose.add(BodyPose.PELVIS_PITCH, degree * tilt * Math.sin(2 * turn - 0.2 * Math.PI));
        pose.add(BodyPose.PELVIS_TWIST, degree * 4 * relativeSpeed * Math.cos(turn));
        pose.add(BodyPose.PELVIS_LIST, degree * 1.66 * relativeSpeed * Math.sin(turn));
        pose.add(BodyPose.TRUNK_TWIST, -degree * 1.75 * relativeSpeed * Math.cos(turn));
        pose.add(BodyPose.TRUNK_PITCH, degree * (running ? 8 : 1.5 * relativeSpeed));
        swingArm(pose, 0, phase + 0.5, share);
        swingArm(pose, 1, phase, share);
        for (int side = 0; side < 2; side++) {
            setFoot(pose, side, distanceMeters);
        }
    }

    private void swingArm(BodyPose pose, int side, double phase, double share) {
        double swing = 9.88 * relativeSpeed;
        double wave = Math.cos(2 * Math.PI * phase);
        double shoulder = Math.toRadians(3 - swing / 2 - swing * wave);
        double low = relativeSpeed < SLOW ? 8 * relativeSpeed + 3 : Math.min(15.5, 7 + 10.6 * (relativeSpeed - SLOW));
        double high = relativeSpeed < SLOW ? 34 * relativeSpeed + 3 : Math.min(70, 20 + 30 * (relativeSpeed - SLOW));
        double elbow = Math.toRadians(running ? 85 - 15 * wave : low + (high - low) * (1 - wave) / 2);
        double[] wrist = Posture.hangingWrist(body, shoulder, elbow);
        int at = BodyPose.HANDS + 3 * side;
        double standing = share * (wrist[0] - pose.get(at));
        pose.add(at, standing, 0, share * (wrist[1] - pose.get(at + 2)));
    }

    private void setFoot(BodyPose pose, int side, double distanceMeters) {
        FootSteps.Placement foot = feet[side].at(distanceMeters);
        Vector3 place = walk.path().position(distanceMeters);
        double yaw = walk.path().yawRadians(distanceMeters);
        double down = foot.heelRise() * HEEL_RISE_RADIANS * strideScale;
        double up = foot.toeRise() * TOE_RISE_RADIANS * strideScale;
        double[] shift = ankleShift(down, up);
        Vector3 ankle = foot.ground().plus(new Vector3(shift[0], 0, 0).yawed(foot.yawRadians()));
        Vector3 inBody = ankle.minus(place).yawed(-yaw);
        double height =
                body.ankleHeightMeters() + shift[1] + foot.lift() * (running ? 0.1 : 0.03) * body.heightMeters();
        pose.set(BodyPose.FEET + 3 * side, inBody.x(), inBody.y(), height);
        pose.set(BodyPose.FOOT_PITCH + side, down - up);
        pose.set(BodyPose.FOOT_YAW + side, foot.yawRadians() - yaw);
    }

    /** Forward and upward shift of the ankle when the foot rolls over ball (down) or heel (up), m. */
    private double[] ankleShift(double down, double up) {
        double ball = 0.62 * body.footLengthMeters();
        double heel = 0.25 * body.footLengthMeters();
        double ankle = body.ankleHeightMeters();
        double forward = ball * (1 - Math.cos(down)) + ankle * Math.sin(down);
        double upward = ball * Math.sin(down) - ankle * (1 - Math.cos(down));
        forward -= heel * (1 - Math.cos(up)) + ankle * Math.sin(up);
        upward += heel * Math.sin(up) - ankle * (1 - Math.cos(up));
        return new double[] {forward, upward};
    }
}
