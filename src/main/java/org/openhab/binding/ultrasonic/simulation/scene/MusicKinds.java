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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioFileException;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.simulation.device.Music;
import org.openhab.binding.ultrasonic.simulation.device.MusicGenerator;
import org.openhab.binding.ultrasonic.simulation.device.MusicLoop;

/** Music that scene files name: of the generator, or from a file. */
final class MusicKinds {

    /** Words for the generator's kinds. */
    static final List<String> WORDS = Arrays.stream(MusicGenerator.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final int LONGEST_SECONDS = 600;
    private static final int BLOCK_SAMPLES = 1 << 14;

    private MusicKinds() {}

    /** Music of the generator, composed when it is first heard: reading a scene stays quick. */
    static Music of(String word, long seed) {
        return new Composition(MusicGenerator.Kind.valueOf(word.toUpperCase(Locale.ROOT)), seed);
    }

    /**
     * Music from a file, its channels added up, looped.
     *
     * @throws IOException if it is no sound file or longer than ten minutes
     */
    static Music file(Path file) throws IOException {
        try (AudioSource source = AudioFiles.open(file)) {
            long most = (long) LONGEST_SECONDS * source.sampleRateHz();
            long total = source.totalSamples().orElse(0);
            if (total < 1 || total > most) {
                throw new AudioFileException(
                        file,
                        "has " + total + " samples, music must have 1 to " + most + " (" + LONGEST_SECONDS + " s)");
            }
            float[] mono = new float[(int) total];
            int filled = 0;
            for (AudioBlock block = source.read(BLOCK_SAMPLES);
                    block != null && filled < mono.length;
                    block = source.read(BLOCK_SAMPLES)) {
                int length = Math.min(block.length(), mono.length - filled);
                for (float[] channel : block.samples()) {
                    for (int i = 0; i < length; i++) {
                        mono[filled + i] += channel[i] / source.microphones();
                    }
                }
                filled += length;
            }
            return new MusicLoop(mono, source.sampleRateHz());
        }
    }

    /** Composes itself once; any thread. */
    private static final class Composition implements Music {

        private final MusicGenerator.Kind kind;
        private final long seed;
        private Music composed;

        Composition(MusicGenerator.Kind kind, long seed) {
            this.kind = kind;
            this.seed = seed;
        }

        private synchronized Music composed() {
            if (composed == null) {
                composed = MusicGenerator.compose(kind, seed);
            }
            return composed;
        }

        @Override
        public int sampleRateHz() {
            return composed().sampleRateHz();
        }

        @Override
        public void read(long firstSample, float[] destination, int length) {
            composed().read(firstSample, destination, length);
        }
    }
}
