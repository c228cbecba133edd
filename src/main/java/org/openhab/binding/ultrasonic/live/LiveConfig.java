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
package org.openhab.binding.ultrasonic.live;

import java.util.List;
import java.util.Objects;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.EmittedTone;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

/**
 * How to sense live. Immutable.
 *
 * @param deviceName for messages
 * @param emission what is emitted
 * @param pipeline how to sense; its carriers are those that are emitted
 */
public record LiveConfig(String deviceName, EmissionConfig emission, PipelineConfig pipeline) {

    /** Takes the carriers from the emission. */
    public LiveConfig {
        Objects.requireNonNull(deviceName, "deviceName");
        List<Double> carriersHz =
                emission.tones().stream().map(EmittedTone::frequencyHz).toList();
        pipeline = pipeline.withCarriersHz(carriersHz);
    }
}
