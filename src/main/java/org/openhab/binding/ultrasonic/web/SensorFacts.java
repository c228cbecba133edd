/*
 * Copyright (c) 2026 Contributors to the Ultrasonic project
 *
 * See the NOTICE file distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.ultrasonic.web;

import java.util.Locale;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.sensor.HostSensor;

/**
 * What a sensor is made of, in words.
 *
 * @param device loudspeaker and microphones
 * @param model what judges
 * @param version of this program
 */
public record SensorFacts(String device, String model, String version) {

    /** What a sensor of this host is made of at this moment. */
    public static SensorFacts of(HostSensor sensor, String version) {
        String shape = sensor.device()
                .map(device -> String.format(
                        Locale.ROOT,
                        ", %d microphone%s at %.1f kHz",
                        device.microphones(),
                        device.microphones() == 1 ? "" : "s",
                        device.sampleRateHz() / 1000.0))
                .orElse("");
        PipelineConfig pipeline = sensor.config().pipeline();
        String model = pipeline.detector() == Detector.NETWORK
                ? "trained network, " + pipeline.network()
                : pipeline.detector().description();
        return new SensorFacts(sensor.config().device().name() + shape, model, version);
    }
}
