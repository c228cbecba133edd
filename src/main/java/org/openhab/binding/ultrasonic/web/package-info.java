/**
 * The live page: what a sensor senses at this moment and has sensed for a day, its calibration, its rare events and its
 * settings, as static files and a JSON API with a stream of events behind them.
 *
 * <p>{@link org.openhab.binding.ultrasonic.web.LivePageServlet} runs in any servlet container from version 3.1 on: in
 * openHAB's own server, and in the one that {@link org.openhab.binding.ultrasonic.web.jetty} brings along for the
 * command line. Who may see and who may change is up to an {@link org.openhab.binding.ultrasonic.web.Access}. Nothing
 * that people can hear leaves the machine: spectra begin and end {@code +-1.2 kHz} beside the tones.
 */
package org.openhab.binding.ultrasonic.web;
