package org.openhab.binding.ultrasonic.simulation.scene;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Places in words, for messages. */
final class Places {

    private Places() {}

    /** "[1.2, 3, 0.8]". */
    static String text(Vector3 point) {
        return "[" + number(point.x()) + ", " + number(point.y()) + ", " + number(point.z()) + "]";
    }

    /** "[1.2, 3]", the place on the floor below a point. */
    static String floorText(Vector3 point) {
        return "[" + number(point.x()) + ", " + number(point.y()) + "]";
    }

    /** "5 x 4 x 2.5 m". */
    static String size(Room room) {
        return number(room.lengthMeters()) + " x " + number(room.widthMeters()) + " x " + number(room.heightMeters())
                + " m";
    }

    /** Millimetres are enough. */
    static String number(double meters) {
        BigDecimal decimal = new BigDecimal(meters).setScale(3, RoundingMode.HALF_EVEN);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
