package org.openhab.binding.ultrasonic.training.mining;

/**
 * Where an event comes from, so that it can be made again.
 *
 * @param name of the scene or recording
 * @param family word of the scene's family, or {@code recording}
 * @param seed of the mix of scenes, 0 for a recording
 * @param index of the scene in its mix, or of the recording in its folder
 */
public record SceneSource(String name, String family, long seed, long index) {

    /** Family of what was not simulated. */
    public static final String RECORDING = "recording";

    /** Whether it is the same scene or recording. */
    boolean same(SceneSource other) {
        return family.equals(other.family) && seed == other.seed && index == other.index;
    }
}
