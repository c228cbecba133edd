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
package org.openhab.binding.ultrasonic.simulation.device;

import java.util.Optional;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;

/**
 * The loudspeaker.
 *
 * @param response sound pressure at 1 m for full scale over frequency incl. ripple and roll-off, dB
 * @param driver its non-linear driver; none is an ideal one
 */
public record SpeakerModel(GainTable response, Optional<DriverParameters> driver) {}
