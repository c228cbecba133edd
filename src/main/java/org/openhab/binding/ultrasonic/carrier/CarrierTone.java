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
package org.openhab.binding.ultrasonic.carrier;

/**
 * A steady tone that was found in a recording.
 *
 * @param frequencyHz frequency as this device's clock counts it
 * @param levelDbfs level of the tone in the loudest microphone, a full-scale sine is 0 dBFS
 * @param snrDb level over the median of the neighbouring bins of the finder's spectrum
 */
public record CarrierTone(double frequencyHz, double levelDbfs, double snrDb) {}
