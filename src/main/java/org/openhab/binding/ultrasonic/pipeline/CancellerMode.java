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
package org.openhab.binding.ultrasonic.pipeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.motion.Detector;

/** When what music distorts in the loudspeaker is taken out. */
public enum CancellerMode {

    /**
     * On with two microphones or more, and for the network, which was trained on what the canceller leaves.
     *
     * <p>With one microphone there is no direction that tells distortion, and walks under loud music get lost with it.
     */
    AUTO {
        @Override
        public boolean on(int microphones, Detector detector) {
            return microphones >= LEAST_MICROPHONES || detector == Detector.NETWORK;
        }
    },

    /** Always on. */
    ON {
        @Override
        public boolean on(int microphones, Detector detector) {
            return true;
        }
    },

    /** Always off: the microphones' powers are added. */
    OFF {
        @Override
        public boolean on(int microphones, Detector detector) {
            return false;
        }
    };

    private static final int LEAST_MICROPHONES = 2;

    /**
     * Whether it is on for a pipeline.
     *
     * @param microphones of the pipeline, 1 or more
     * @param detector which classifier judges
     */
    public abstract boolean on(int microphones, Detector detector);

    /** The word for it: auto, on, off. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The mode of a word.
     *
     * @throws IllegalArgumentException names the word and those that are known
     */
    public static CancellerMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.key().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected " + keys() + ", got '" + word + "'"));
    }

    private static String keys() {
        return Arrays.stream(values()).map(CancellerMode::key).collect(Collectors.joining(", "));
    }
}
