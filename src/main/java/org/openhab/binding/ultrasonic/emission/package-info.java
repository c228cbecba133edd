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
 * What the loudspeaker plays: steady tones that nobody hears come or go.
 *
 * <p>Levels are in dBFS of a sine (a full-scale sine is 0 dBFS); frequencies in Hz as the device's clock counts them.
 *
 * <p>Sharing the loudspeaker: through a sound server ({@code pulse}, {@code pipewire}, or {@code default} where one
 * runs) the tone is mixed with whatever else plays, and the server's volume acts on the tone as well. A bare
 * {@code hw:} device belongs to one program at a time: nothing else can play while the sensor has it, and it cannot be
 * had while something else plays. Full scale is for all that plays together, so a ceiling keeps room for the rest.
 */
package org.openhab.binding.ultrasonic.emission;
