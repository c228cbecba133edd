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
package org.openhab.binding.ultrasonic.audio.device;

/**
 * A device as the system names it, nothing of it tried.
 *
 * @param name what to ask for it by
 * @param description in the words of the system, may be empty
 * @param plays whether it may have a loudspeaker
 * @param hears whether it may have microphones
 */
public record DeviceName(String name, String description, boolean plays, boolean hears) {}
