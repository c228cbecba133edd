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
package org.openhab.binding.ultrasonic.itest.sound;

import java.util.Collections;
import java.util.Locale;

/** An empty room, from which its floor is learnt, then somebody who walks up and down. */
final class PacingScene {

    private PacingScene() {}

    /**
     * The scene file.
     *
     * @param turns how often there and back
     */
    static String text(String name, long seed, int durationSeconds, int turns) {
        return String.format(
                Locale.ROOT,
                """
                name: %s
                seed: %d
                duration: %d
                sample-rate: 96000
                room: {size: [5.6, 4.2, 2.5], tail: {level: -27, decay: 0.3}}
                device: {preset: smart-speaker, at: [0.5, 2.1, 0.9], microphones: 4, seed: 7}
                emission:
                  tones: [{frequency: 36000, level: -12}]
                people:
                  - body: adult
                    seed: 11
                    at: [1.9, 2.0]
                    facing: 0
                    script:
                      - {do: walk, at: 25, to: [%s], speed: 1.1}
                """,
                name,
                seed,
                durationSeconds,
                String.join(", ", Collections.nCopies(turns, "[4.5, 2.6], [1.9, 2.0]")));
    }
}
