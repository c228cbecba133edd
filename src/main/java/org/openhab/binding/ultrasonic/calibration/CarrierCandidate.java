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
package org.openhab.binding.ultrasonic.calibration;

/**
 * A frequency at which a tone could be emitted.
 *
 * @param frequencyHz of the tone
 * @param snrAtFullScaleDb echo of a person at the wanted range over the noise if the tone had 0 dBFS, all microphones
 *     together, dB
 * @param heardAtFullScaleDb level of the tone of 0 dBFS in the microphone that hears it best, dB
 * @param disturbed whether it lies within the guard of a foreign tone
 */
record CarrierCandidate(double frequencyHz, double snrAtFullScaleDb, double heardAtFullScaleDb, boolean disturbed) {}
