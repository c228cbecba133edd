package org.openhab.binding.ultrasonic.simulation.scene;

/** A drawn room has no place for what should happen in it; another one is drawn. */
final class NoPlaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoPlaceException(String message) {
        super(message);
    }
}
