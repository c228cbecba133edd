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
 * From samples to a complex baseband: finding the emitted tones, following them, mixing down and decimating.
 *
 * <p>Frequencies in Hz, phases in cycles where an oscillator keeps them and in radians elsewhere. Baseband arrays are
 * {@code float[microphone][sample]} with separate real and imaginary parts; full scale of the input stays 1.0, so a
 * tone of amplitude A has a baseband magnitude of A / 2.
 */
package org.openhab.binding.ultrasonic.carrier;
