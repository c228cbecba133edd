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
package org.openhab.binding.ultrasonic.pipeline;

import org.openhab.binding.ultrasonic.motion.Motion;

/**
 * What the pipeline says once a hop.
 *
 * @param timeSeconds when the result was available: the end of the newest sample used, counted from the start of the
 *     source
 * @param motion the kind of motion seen
 * @param majorProbability that a person walks or moves the whole body, 0..1
 * @param minorProbability that a person moves in place, 0..1
 * @param mechanicalProbability that something other than a person moves or sounds, 0..1; may be true together with the
 *     others
 * @param occupied whether somebody is held to be in the room
 * @param levelDb Doppler energy above the noise floor, dB, 0 or more
 * @param velocityMetersPerSecond radial velocity of the strongest mover, positive when approaching; 0 without motion
 */
public record MotionReport(
        double timeSeconds,
        Motion motion,
        double majorProbability,
        double minorProbability,
        double mechanicalProbability,
        boolean occupied,
        double levelDb,
        double velocityMetersPerSecond) {}
