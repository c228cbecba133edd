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
package org.openhab.binding.ultrasonic.recording;

import java.util.List;

/**
 * A tone that a pipeline followed somewhere in a recording.
 *
 * @param frequencyHz frequency as the recording's clock counts it, at the last moment it was heard
 * @param levelDbfs mean level in each microphone, a full-scale sine is 0 dBFS
 * @param snrDb mean ratio of the tone to the noise in a bandwidth of 47 Hz, in each microphone
 * @param firstSeconds when it was first heard
 * @param lastSeconds when it was last heard
 */
public record CarrierSighting(
        double frequencyHz, List<Double> levelDbfs, List<Double> snrDb, double firstSeconds, double lastSeconds) {

    /** Copies the lists. */
    public CarrierSighting {
        levelDbfs = List.copyOf(levelDbfs);
        snrDb = List.copyOf(snrDb);
    }
}
