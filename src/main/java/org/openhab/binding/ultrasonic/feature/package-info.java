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
 * From spectra to features: everything as a ratio to the noise floor, over velocity instead of frequency, so that
 * neither the device's gain nor the carrier nor the number of microphones shows.
 *
 * <p>Velocities in m/s, positive = approaching. Excess = power over floor, a plain ratio; 1 in a quiet room.
 */
package org.openhab.binding.ultrasonic.feature;
