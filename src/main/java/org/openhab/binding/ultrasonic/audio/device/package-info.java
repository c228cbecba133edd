/**
 * Real sound devices: ALSA through JNA, Java Sound where there is no ALSA, what there is and which one to take.
 *
 * <p>Listing and judging devices opens them without playing or recording anything.
 */
package org.openhab.binding.ultrasonic.audio.device;
