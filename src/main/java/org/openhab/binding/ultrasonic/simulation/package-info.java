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
/**
 * A room that can be believed: people, disturbers, air, walls and a device, rendered to what the microphones hear.
 *
 * <p>Everything emitted is one signal x(t). It reaches microphone m by many paths, each with its own complex gain and
 * its own, moving length: y_m(t) = sum over p of g_pm(t) x(t - L_pm(t) / c). Sub-packages: {@code physics} (air, walls,
 * echoes), {@code mover} (what moves), {@code disturber} (what must not alarm), {@code device} (speaker, microphones,
 * converters, music), {@code render} (envelope, full rate, virtual sound card). Everything that changes is a pure
 * function of time and a seed, so a scene has the same samples with any block length and any number of threads.
 *
 * <p>Coordinates: metres, the room's corner is the origin, x and y along the floor, z up. Time: seconds from the start
 * of the scene; every function of time must also accept times before 0. Angles: radians.
 */
package org.openhab.binding.ultrasonic.simulation;
