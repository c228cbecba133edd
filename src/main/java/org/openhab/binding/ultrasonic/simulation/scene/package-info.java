/**
 * Scenes as text: files that are read, checked and written, random ones that are drawn, and the truth about them.
 *
 * <p>A scene file is YAML (JSON is a part of it). {@code Section} and {@code Key} say what may stand where; reading,
 * the messages about faults and the reference all follow from them. The generator writes scene files, too, so that
 * whatever it draws can be looked at, kept and changed by hand.
 */
package org.openhab.binding.ultrasonic.simulation.scene;
