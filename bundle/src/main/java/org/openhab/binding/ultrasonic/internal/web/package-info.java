/** The live page in openHAB's own server, at {@code /ultrasonic}, for openHAB's users. */
package org.openhab.binding.ultrasonic.internal.web;
