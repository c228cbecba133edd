package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Who somebody is and what he or she does when, as a scene file says it, geometry checked.
 *
 * @param name for labels
 * @param body adult, child, dog or cat
 * @param heightMeters of a person standing; a pet's shoulder
 * @param build factor on the girth
 * @param reflectivity of clothing or fur, 0 to 1
 * @param seed of everything individual
 * @param start where on the floor, z = 0
 * @param facingRadians where to, 0 along x
 * @param posture at first
 * @param script what then, ascending, without overlap
 */
record BodyPlan(
        String name,
        String body,
        double heightMeters,
        double build,
        double reflectivity,
        long seed,
        Vector3 start,
        double facingRadians,
        Posture posture,
        List<Step> script) {

    BodyPlan {
        script = List.copyOf(script);
    }

    /** How a body holds itself. */
    enum Posture {
        STANDING,
        SITTING,
        LYING
    }

    /**
     * Something that is done.
     *
     * @param action the word of the scene file
     * @param startSeconds when it begins
     * @param lengthSeconds how long it takes
     * @param path walk: from where over where to where; else empty
     * @param speedMetersPerSecond walk: how fast
     */
    record Step(
            String action, double startSeconds, double lengthSeconds, List<Vector3> path, double speedMetersPerSecond) {

        Step {
            path = List.copyOf(path);
        }

        double endSeconds() {
            return startSeconds + lengthSeconds;
        }
    }
}
