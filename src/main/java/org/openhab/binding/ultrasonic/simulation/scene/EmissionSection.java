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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.device.Music;
import org.openhab.binding.ultrasonic.simulation.device.Tone;

/** The part {@code emission} of a scene file. */
final class EmissionSection {

    private static final Section TONE = Section.of(
            "tone",
            "A steady tone.",
            Key.number("frequency", 1000, 95_000, "Hz", "", "below half of the sample rate"),
            Key.number("level", -90, 0, "dB", "-12", "amplitude re digital full scale"));

    private static final Section MUSIC = Section.of(
            "music",
            "What the same loudspeaker plays besides: from the generator (kind) or from a file.",
            Key.word("kind", MusicKinds.WORDS, "none", "what the generator plays"),
            Key.of("seed", Key.Type.INTEGER, 0, SceneSection.LARGEST_SEED, "", "1", "of the generator"),
            Key.text("file", "none", "a WAV or FLAC file, relative to the scene file; loops"),
            Key.number("level", -80, 0, "dB", "-20", "gain"));

    /** Keys of {@code emission}. */
    static final Section EMISSION = Section.of(
            "emission",
            "What goes to the loudspeaker.",
            Key.sections("tones", TONE, "at least one"),
            Key.section("music", MUSIC, "none", "music, if any"));

    private EmissionSection() {}

    static Emission emission(SectionValues values, SceneResources resources) throws SceneFileException {
        List<Tone> tones = new ArrayList<>();
        for (SectionValues tone : values.sections("tones")) {
            tones.add(new Tone(tone.number("frequency"), tone.number("level")));
        }
        if (tones.isEmpty()) {
            throw values.fault("tones", "must hold at least one tone");
        }
        tones.sort(Comparator.comparingDouble(Tone::frequencyHz));
        if (!values.has("music")) {
            return new Emission(tones, Optional.empty(), 0);
        }
        SectionValues music = values.section("music");
        return new Emission(tones, Optional.of(music(music, resources)), music.number("level"));
    }

    private static Music music(SectionValues values, SceneResources resources) throws SceneFileException {
        if (values.has("kind") == values.has("file")) {
            throw values.fault("kind", "give either kind, one of " + String.join(", ", MusicKinds.WORDS) + ", or file");
        }
        if (values.has("file")) {
            return resources.music(values, "file");
        }
        return MusicKinds.of(values.word("kind"), values.integer("seed"));
    }
}
