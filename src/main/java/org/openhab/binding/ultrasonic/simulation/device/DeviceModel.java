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

import java.util.List;

/**
 * A device: what it looks like, how it sounds and hears, and what is wrong with it.
 *
 * @param name for messages and scene files
 * @param geometry where speaker and microphones sit
 * @param speaker the loudspeaker
 * @param microphones as many as the geometry has
 * @param converter analogue to digital
 * @param clock playback against capture
 * @param gaps dropouts, ascending
 */
public record DeviceModel(
        String name,
        ArrayGeometry geometry,
        SpeakerModel speaker,
        List<MicrophoneModel> microphones,
        Converter converter,
        ClockModel clock,
        List<Gap> gaps) {

    /**
     * Copies the lists and checks that they fit.
     *
     * @throws IllegalArgumentException if there are not as many microphone models as microphones or gaps overlap
     */
    public DeviceModel {
        microphones = List.copyOf(microphones);
        gaps = List.copyOf(gaps);
        if (microphones.size() != geometry.microphones().size()) {
            throw new IllegalArgumentException(
                    name + " has " + geometry.microphones().size() + " microphones in its geometry but "
                            + microphones.size() + " microphone models");
        }
        for (int i = 1; i < gaps.size(); i++) {
            double end = gaps.get(i - 1).startSeconds() + gaps.get(i - 1).lengthSeconds();
            if (!(gaps.get(i).startSeconds() > end)) {
                throw new IllegalArgumentException("gap " + i + " of " + name + " must begin after " + end + " s, got "
                        + gaps.get(i).startSeconds() + " s");
            }
        }
    }
}
