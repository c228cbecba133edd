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
 * Finds out what a device and its room can do, and chooses the tone: frequency, level, reach.
 *
 * <p>{@code CalibrationProcedure} is a pure state machine over audio blocks: it listens, probes with a quiet sweep,
 * chooses, tries the real tone and watches the empty room. What it finds is a {@code CalibrationResult}, kept in a
 * versioned file. {@code CalibrationCheck} tells whether an old result still fits, {@code CalibrationPlanner} when to
 * renew it.
 *
 * <p>Levels in dBFS: a sine of full scale is 0. Noise densities in dBFS in 1 Hz, to the same reference. Responses in
 * dB: level heard for a tone of 0 dBFS emitted.
 */
package org.openhab.binding.ultrasonic.calibration;
