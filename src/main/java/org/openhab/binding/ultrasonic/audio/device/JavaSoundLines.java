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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DeviceException.Reason;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;

/** Java Sound's mixers and their lines, found by name. */
final class JavaSoundLines {

    /** The mixer that the system prefers. */
    static final String DEFAULT = "default";

    private static final int[] CHANNELS = {1, 2, 4, 6, 8};

    private JavaSoundLines() {}

    /** Mixers that can play or record. */
    static List<Mixer.Info> mixers(boolean playback) {
        List<Mixer.Info> found = new ArrayList<>();
        Class<? extends DataLine> kind = kind(playback);
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            Mixer mixer = AudioSystem.getMixer(info);
            Line.Info[] lines = playback ? mixer.getSourceLineInfo() : mixer.getTargetLineInfo();
            for (Line.Info line : lines) {
                if (kind.isAssignableFrom(line.getLineClass())) {
                    found.add(info);
                    break;
                }
            }
        }
        return found;
    }

    private static Class<? extends DataLine> kind(boolean playback) {
        return playback ? SourceDataLine.class : TargetDataLine.class;
    }

    /**
     * What a mixer says it takes. It resamples silently, so this is no promise.
     *
     * @return {@code null} if it takes none of our formats
     */
    static PcmAbilities abilities(Mixer.Info info, boolean playback) {
        Mixer mixer = AudioSystem.getMixer(info);
        List<Integer> rates = new ArrayList<>();
        List<SampleEncoding> encodings = new ArrayList<>();
        int least = 0;
        int most = 0;
        for (int channels : CHANNELS) {
            for (int rateHz : PcmAbilities.RATES_HZ) {
                for (SampleEncoding encoding : PcmAbilities.ENCODINGS) {
                    AudioFormat format = format(rateHz, encoding, channels);
                    if (mixer.isLineSupported(new DataLine.Info(kind(playback), format))) {
                        least = least == 0 ? channels : least;
                        most = channels;
                        if (!rates.contains(rateHz)) {
                            rates.add(rateHz);
                        }
                        if (!encodings.contains(encoding)) {
                            encodings.add(encoding);
                        }
                    }
                }
            }
        }
        return most == 0 ? null : new PcmAbilities(rates, least, most, encodings, false);
    }

    /**
     * The mixer of a name.
     *
     * @param name a part of it, in any case; {@value #DEFAULT} is what Java's list marks as such, or else comes first
     * @throws DeviceException if there is none
     */
    static Mixer.Info find(String name, boolean playback) throws DeviceException {
        List<Mixer.Info> mixers = mixers(playback);
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Mixer.Info info : mixers) {
            if (info.getName().toLowerCase(Locale.ROOT).contains(wanted)) {
                return info;
            }
        }
        if (wanted.equals(DEFAULT) && !mixers.isEmpty()) {
            return mixers.get(0);
        }
        throw new DeviceException(
                Reason.NOT_FOUND,
                "java:" + name,
                "Java Sound has no such device for " + (playback ? "the loudspeaker" : "microphones")
                        + "; 'devices' lists what there is");
    }

    /** Signed little-endian integers. */
    static AudioFormat format(int rateHz, SampleEncoding encoding, int channels) {
        return new AudioFormat(rateHz, 8 * encoding.bytes(), channels, true, false);
    }

    /** A line of a mixer, not yet open. */
    static DataLine line(Mixer.Info info, boolean playback, AudioFormat format) throws LineUnavailableException {
        return (DataLine) AudioSystem.getMixer(info).getLine(new DataLine.Info(kind(playback), format));
    }
}
