/**
 * The sensor on a real sound server without a sound card: PulseAudio with a loudspeaker that plays to nobody, whose
 * monitor a virtual room listens to, and a microphone that is a pipe, into which the room speaks.
 */
package org.openhab.binding.ultrasonic.itest.sound;
