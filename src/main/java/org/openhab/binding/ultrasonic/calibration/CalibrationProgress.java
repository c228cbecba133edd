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
 * How far a calibration is.
 *
 * @param phase what it is doing
 * @param share of the whole that is done, 0 to 1; goes back when a part has to be repeated
 * @param secondsLeft how long it will take if nothing has to be repeated
 */
public record CalibrationProgress(CalibrationPhase phase, double share, double secondsLeft) {}
