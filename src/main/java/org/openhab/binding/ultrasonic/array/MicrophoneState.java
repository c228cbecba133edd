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
package org.openhab.binding.ultrasonic.array;

/** Whether a microphone takes part, and why not. */
public enum MicrophoneState {
    /** Takes part. */
    USED,
    /** Hears nothing of the tone: dead, covered or unplugged. */
    DEAD,
    /** Its samples keep reaching full scale. */
    CLIPPING,
    /** Its tone stands far less above its noise than in the other microphones. */
    NOISY,
    /** Its tone has jumped against that of the others: channels exchanged or the microphone moved. */
    CHANGED
}
