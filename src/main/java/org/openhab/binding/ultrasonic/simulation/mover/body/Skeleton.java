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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.JointedLimb;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * The 15 ellipsoids of a body and where a pose puts them: lower trunk, chest, head, then upper arm, forearm, hand,
 * thigh, shank and foot of the left and of the right side. Immutable.
 */
final class Skeleton {

    static final int LOWER_TRUNK = 0;
    static final int CHEST = 1;
    static final int HEAD = 2;
    static final int LEFT = 3;
    static final int RIGHT = 9;
    static final int UPPER_ARM = 0;
    static final int FOREARM = 1;
    static final int HAND = 2;
    static final int THIGH = 3;
    static final int SHANK = 4;
    static final int FOOT = 5;

    private static final double SKIN_ROUGHNESS = 0.2;
    private static final double CLOTH_ROUGHNESS = 0.5;
    private static final double HAIR = 0.6;

    private final Anthropometry body;
    private final List<Scatterer> scatterers;

    Skeleton(Anthropometry body, double clothing, long seed) {
        this.body = body;
        List<Scatterer> parts = new ArrayList<>();
        parts.add(cloth(0.062, 0.09, 0.10 * body.heightMeters(), clothing, seed, 0));
        parts.add(cloth(0.068, 0.10, 0.12 * body.heightMeters(), clothing, seed, 1));
        double head = body.headMeters() / 2;
        parts.add(Scatterer.ellipsoid(0.8 * head, 0.65 * head, head, HAIR, SKIN_ROUGHNESS, part(seed, 2)));
        for (int side = 0; side < 2; side++) {
            int at = 3 + 6 * side;
            parts.add(cloth(0.026, 0.026, 0.5 * body.upperArmMeters(), clothing, seed, at));
            parts.add(cloth(0.022, 0.022, 0.5 * body.forearmMeters(), clothing, seed, at + 1));
            parts.add(Scatterer.ellipsoid(
                    body.thickness(0.012),
                    body.thickness(0.025),
                    0.5 * body.handMeters(),
                    1,
                    SKIN_ROUGHNESS,
                    part(seed, at + 2)));
            parts.add(cloth(0.044, 0.044, 0.5 * body.thighMeters(), clothing, seed, at + 3));
            parts.add(cloth(0.031, 0.031, 0.5 * body.shankMeters(), clothing, seed, at + 4));
            parts.add(Scatterer.ellipsoid(
                    0.5 * body.footLengthMeters(),
                    0.028 * body.heightMeters(),
                    0.02 * body.heightMeters(),
                    0.9,
                    SKIN_ROUGHNESS,
                    part(seed, at + 5)));
        }
        scatterers = List.copyOf(parts);
    }

    private Scatterer cloth(double depth, double width, double halfHeight, double clothing, long seed, int index) {
        return Scatterer.ellipsoid(
                body.thickness(depth), body.thickness(width), halfHeight, clothing, CLOTH_ROUGHNESS, part(seed, index));
    }

    private static long part(long seed, int index) {
        return SeededNoise.derive(SeededNoise.derive(seed, "body part"), index);
    }

    List<Scatterer> scatterers() {
        return scatterers;
    }

    /** A body's frame in the room: turned about the pelvis's x axis, then about the vertical, then moved. */
    private static final class Frame {

        private final Vector3 pelvis;
        private final double roll;
        private final double yaw;
        private final Vector3 place;

        Frame(BodyPose pose, Vector3 place, double yaw) {
            pelvis = vector(pose, BodyPose.PELVIS);
            roll = pose.get(BodyPose.ROLL);
            this.yaw = yaw;
            this.place = place;
        }

        Vector3 direction(Vector3 inBody) {
            double cos = Math.cos(roll);
            double sin = Math.sin(roll);
            Vector3 rolled =
                    new Vector3(inBody.x(), cos * inBody.y() - sin * inBody.z(), sin * inBody.y() + cos * inBody.z());
            return rolled.yawed(yaw);
        }

        Vector3 point(Vector3 inBody) {
            return direction(inBody.minus(pelvis)).plus(pelvis.yawed(yaw)).plus(place);
        }
    }

    private static Vector3 vector(BodyPose pose, int index) {
        return new Vector3(pose.get(index), pose.get(index + 1), pose.get(index + 2));
    }

    /** Three directions at right angles: ahead, to the left, up along the spine. */
    private record Axes(Vector3 ahead, Vector3 left, Vector3 up) {

        static Axes of(double pitch, double side, double twist) {
            Vector3 up =
                    new Vector3(Math.sin(pitch) * Math.cos(side), Math.sin(side), Math.cos(pitch) * Math.cos(side));
            Vector3 ahead = new Vector3(Math.cos(pitch), 0, -Math.sin(pitch));
            return new Axes(ahead, up.cross(ahead), up).twisted(twist);
        }

        Axes twisted(double angle) {
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            return new Axes(
                    ahead.times(cos).plus(left.times(sin)), left.times(cos).minus(ahead.times(sin)), up);
        }
    }

    private static Axes spine(BodyPose pose) {
        return Axes.of(pose.get(BodyPose.TRUNK_PITCH), pose.get(BodyPose.TRUNK_SIDE), pose.get(BodyPose.TRUNK_TWIST));
    }

    /** The middle of the trunk in the room, m. */
    Vector3 trunk(BodyPose pose, Vector3 place, double yaw) {
        Vector3 middle = vector(pose, BodyPose.PELVIS).plus(spine(pose).up().times(0.5 * body.trunkMeters()));
        return new Frame(pose, place, yaw).point(middle);
    }

    /**
     * Places all parts.
     *
     * @param pose of the body
     * @param place of the body on the floor, m
     * @param yaw its heading
     * @param chestRise forward shift of the chest by breath and heart, m
     * @param bellyRise the same for the belly
     * @param out filled
     */
    void place(BodyPose pose, Vector3 place, double yaw, double chestRise, double bellyRise, ScattererPose out) {
        Frame frame = new Frame(pose, place, yaw);
        Vector3 pelvis = vector(pose, BodyPose.PELVIS);
        Axes spine = spine(pose);
        double trunk = body.trunkMeters();
        Vector3 belly =
                pelvis.plus(spine.up().times(0.25 * trunk)).plus(spine.ahead().times(bellyRise));
        put(out, LOWER_TRUNK, frame, belly, spine.ahead(), spine.left());
        Vector3 chest =
                pelvis.plus(spine.up().times(0.66 * trunk)).plus(spine.ahead().times(chestRise));
        put(out, CHEST, frame, chest, spine.ahead(), spine.left());
        Vector3 shoulders = pelvis.plus(spine.up().times(trunk));
        Axes head = spine.twisted(pose.get(BodyPose.HEAD_YAW));
        double nod = pose.get(BodyPose.HEAD_PITCH);
        Vector3 headUp = head.up().times(Math.cos(nod)).plus(head.ahead().times(Math.sin(nod)));
        Vector3 face = head.ahead().times(Math.cos(nod)).minus(head.up().times(Math.sin(nod)));
        put(out, HEAD, frame, shoulders.plus(headUp.times(body.headOverShoulderMeters())), face, head.left());
        Axes hips = Axes.of(pose.get(BodyPose.PELVIS_PITCH), 0, pose.get(BodyPose.PELVIS_TWIST));
        for (int side = 0; side < 2; side++) {
            double left = side == 0 ? 1 : -1;
            Vector3 shoulder = shoulders.plus(spine.left().times(left * body.halfShoulderMeters()));
            arm(out, frame, pose, side, shoulder, spine);
            double list = pose.get(BodyPose.PELVIS_LIST);
            Vector3 across = hips.left().times(Math.cos(list)).minus(hips.up().times(Math.sin(list)));
            leg(out, frame, pose, side, pelvis.plus(across.times(left * body.halfHipMeters())), hips);
        }
    }

    private void arm(ScattererPose out, Frame frame, BodyPose pose, int side, Vector3 shoulder, Axes spine) {
        int first = side == 0 ? LEFT : RIGHT;
        double left = side == 0 ? 1 : -1;
        Vector3 wrist = shoulder.plus(vector(pose, BodyPose.HANDS + 3 * side));
        Vector3 towards = spine.ahead()
                .times(-0.5)
                .plus(spine.left().times(0.6 * left))
                .plus(spine.up().times(-0.6));
        Vector3 elbow = JointedLimb.joint(shoulder, wrist, body.upperArmMeters(), body.forearmMeters(), towards);
        Vector3 normal = wrist.minus(shoulder).cross(towards).normalized();
        bone(out, first + UPPER_ARM, frame, shoulder, elbow, normal);
        bone(out, first + FOREARM, frame, elbow, wrist, normal);
        Vector3 direction = wrist.minus(elbow).normalized();
        bone(out, first + HAND, frame, wrist, wrist.plus(direction.times(body.handMeters())), normal);
    }

    private void leg(ScattererPose out, Frame frame, BodyPose pose, int side, Vector3 hip, Axes hips) {
        int first = side == 0 ? LEFT : RIGHT;
        Vector3 ankle = vector(pose, BodyPose.FEET + 3 * side);
        Vector3 knee = JointedLimb.joint(hip, ankle, body.thighMeters(), body.shankMeters(), hips.ahead());
        Vector3 normal = ankle.minus(hip).cross(hips.ahead()).normalized();
        bone(out, first + THIGH, frame, hip, knee, normal);
        bone(out, first + SHANK, frame, knee, ankle, normal);
        double pitch = pose.get(BodyPose.FOOT_PITCH + side);
        double yaw = pose.get(BodyPose.FOOT_YAW + side);
        Vector3 toes = new Vector3(Math.cos(pitch), 0, -Math.sin(pitch)).yawed(yaw);
        Vector3 instep = new Vector3(Math.sin(pitch), 0, Math.cos(pitch)).yawed(yaw);
        Vector3 middle = ankle.plus(toes.times(0.25 * body.footLengthMeters()))
                .minus(instep.times(0.4 * body.ankleHeightMeters()));
        put(out, first + FOOT, frame, middle, toes, instep.cross(toes));
    }

    private static void bone(ScattererPose out, int index, Frame frame, Vector3 from, Vector3 to, Vector3 normal) {
        Vector3 direction = to.minus(from).normalized();
        put(out, index, frame, from.plus(to).times(0.5), normal.cross(direction), normal);
    }

    private static void put(ScattererPose out, int index, Frame frame, Vector3 at, Vector3 first, Vector3 second) {
        out.center(index, frame.point(at));
        out.axes(index, frame.direction(first), frame.direction(second));
    }
}
