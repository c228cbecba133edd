/**
 * The long tail: a model listens to large amounts of simulated or recorded sound, and what it finds rare there is kept,
 * shown and fed back into training.
 *
 * <p>Times are seconds from the start of a scene or recording, levels percent of the evidence that triggers.
 */
package org.openhab.binding.ultrasonic.training.mining;
