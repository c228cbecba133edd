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

import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;

/**
 * Everything by which the {@link Watchdog} judges, at one moment.
 *
 * @param failure what ended the session, if something did
 * @param open whether the device is open
 * @param capturedSeconds how much sound has come since the opening
 * @param counters what went wrong on the device
 * @param droppedSamples what this machine was too slow for
 * @param levels what the microphones deliver; {@code null} before the first half second
 * @param pipeline how well the pipeline senses; {@code null} before the first samples
 */
record Vitals(
        Optional<String> failure,
        boolean open,
        double capturedSeconds,
        DuplexCounters counters,
        long droppedSamples,
        LevelMeter.Reading levels,
        PipelineHealth pipeline) {}
