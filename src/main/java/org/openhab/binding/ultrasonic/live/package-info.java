/**
 * Sensing live: device, tone and pipeline kept running together for months.
 *
 * <p>One thread waits for the device, one computes, one supervises. What counts as alive is progress against a
 * monotonic clock and the tone in the microphones; what a device says about itself does not count. While the sensor
 * cannot know what happens, it says so, and never repeats its last word.
 */
package org.openhab.binding.ultrasonic.live;
