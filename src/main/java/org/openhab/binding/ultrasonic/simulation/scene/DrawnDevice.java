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
import java.util.List;

/** Draws the device of a scene and what it emits. */
final class DrawnDevice {

    private static final int NEAR_RATE_HZ = 48_000;

    /** Goals for the tone's pressure at 1 m re a microphone's full scale. */
    private static final double LOWEST_GOAL_DB = -50;

    private static final double HIGHEST_GOAL_DB = -40;
    private static final double LOWEST_TONE_DB = -24;
    private static final double HIGHEST_TONE_DB = -6;

    private static final List<String> FAR_PRESETS =
            List.of("smart-speaker", "smart-speaker", "smart-speaker", "laptop", "sound-bar", "usb");
    private static final List<String> NEAR_PRESETS = List.of("phone", "tablet", "laptop", "smart-speaker");

    private DrawnDevice() {}

    static SceneNode.Mapping device(Draw draw, DrawnRoom room, boolean near) {
        String preset = draw.pick(near ? NEAR_PRESETS : FAR_PRESETS);
        SceneNode.Builder device = new SceneNode.Builder()
                .put("preset", preset)
                .put("at", room.device().x(), room.device().y(), room.device().z())
                .put("facing", room.facingDegrees());
        int most = DevicePreset.ALL.get(preset).mostMicrophones();
        List<Integer> counts = List.of(1, 2, 4, 4, 4, 6, 8).stream()
                .filter(count -> count <= most)
                .toList();
        device.put("microphones", draw.pick(counts))
                .put("scale", draw.of(Stratum.ARRAY_SCALE))
                .put("seed", draw.seed());
        SceneNode.Builder speaker = new SceneNode.Builder()
                .put("level", draw.of(Stratum.SPEAKER_LEVEL))
                .put("ripple", draw.of(Stratum.SPEAKER_RIPPLE));
        if (DevicePreset.ALL.get(preset).withDriver()) {
            speaker.put("driver-distortion", draw.of(Stratum.DRIVER_DISTORTION));
        }
        device.put("speaker", speaker)
                .put(
                        "microphone",
                        new SceneNode.Builder()
                                .put("noise", draw.of(Stratum.MICROPHONE_NOISE))
                                .put("gain-spread", draw.of(Stratum.MICROPHONE_SPREAD))
                                .put("phase-spread", draw.stepped(3, 25, 1)))
                .put("bits", draw.pick(List.of(16, 16, 24)));
        if (preset.equals("usb") || preset.equals("laptop") && draw.chance(0.2)) {
            device.put(
                    "clock",
                    new SceneNode.Builder()
                            .put("offset", draw.stepped(-80, 80, 1))
                            .put("wander", draw.stepped(0, 2, 0.1)));
        }
        return device.build();
    }

    /**
     * One tone or two. As a calibrated device does, a weak loudspeaker gets more signal and a strong one less, so that
     * the tone's pressure at 1 m comes near to a goal, within what the amplifier gives. Two tones lie so far apart that
     * the Doppler of people, up to 4.5 m/s, does not mix.
     *
     * @param device as drawn
     */
    static SceneNode.Builder emission(Draw draw, SceneNode.Mapping device, boolean near) {
        List<SceneNode.Mapping> tones = new ArrayList<>();
        int count = draw.chance(0.2) ? 2 : 1;
        double frequency = near ? draw.stepped(18_200, 20_600, 50) : draw.stepped(32_000, 40_000, 50);
        double goal = draw.uniform(LOWEST_GOAL_DB, HIGHEST_GOAL_DB) - speakerDb(device, frequency);
        double level = Math.rint(Math.max(LOWEST_TONE_DB, Math.min(HIGHEST_TONE_DB, goal))) - (count - 1) * 3;
        for (int i = 0; i < count; i++) {
            tones.add(new SceneNode.Builder()
                    .put("frequency", frequency)
                    .put("level", level)
                    .build());
            frequency += near ? draw.stepped(1000, 1400, 50) : draw.stepped(2400, 4000, 50);
        }
        return new SceneNode.Builder().put("tones", tones);
    }

    private static double speakerDb(SceneNode.Mapping device, double frequencyHz) {
        try {
            return DeviceSection.device(new SectionValues("drawn device", "device", DeviceSection.DEVICE, device))
                    .speaker()
                    .response()
                    .db(frequencyHz);
        } catch (SceneFileException e) {
            throw new IllegalStateException("a drawn device is not valid: " + e.getMessage(), e);
        }
    }

    /** The first tone of a drawn emission. */
    static double carrierHz(SceneNode.Mapping emission) {
        SceneNode.Sequence tones = (SceneNode.Sequence) emission.entries().get("tones");
        SceneNode.Mapping tone = (SceneNode.Mapping) tones.items().get(0);
        return Double.parseDouble(((SceneNode.Scalar) tone.entries().get("frequency")).text());
    }

    /** Sample rate that carries the tones. */
    static int sampleRateHz(boolean near) {
        return near ? NEAR_RATE_HZ : 96_000;
    }

    static SceneNode.Mapping weather(Draw draw) {
        return new SceneNode.Builder()
                .put("temperature", draw.stepped(15, 30, 0.5))
                .put("humidity", draw.stepped(25, 75, 1))
                .put("pressure", draw.stepped(95, 103, 0.1))
                .put("unrest", draw.stepped(0.0003, 0.0012, 0.0001))
                .build();
    }

    /** Music at a level, dB. */
    static SceneNode.Mapping music(Draw draw, double levelDb) {
        return new SceneNode.Builder()
                .put("kind", draw.pick(MusicKinds.WORDS))
                .put("seed", draw.seed())
                .put("level", levelDb)
                .build();
    }
}
