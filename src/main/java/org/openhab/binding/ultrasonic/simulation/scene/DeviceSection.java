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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.device.ClockModel;
import org.openhab.binding.ultrasonic.simulation.device.Converter;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.DriverParameters;
import org.openhab.binding.ultrasonic.simulation.device.Gap;
import org.openhab.binding.ultrasonic.simulation.device.MicrophoneModel;
import org.openhab.binding.ultrasonic.simulation.device.Placement;
import org.openhab.binding.ultrasonic.simulation.device.SpeakerModel;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The part {@code device} of a scene file. */
final class DeviceSection {

    private static final String CUSTOM = "custom";
    private static final String OWN_UNLESS_GIVEN = "none";
    private static final String MICROPHONE_RESPONSE = "[[1000, 0], [20000, 2], [30000, 4], [40000, 0], [48000, -4]]";
    private static final Key.Type TABLE = Key.Type.TABLE;

    private static final Section SPEAKER = Section.of(
            "speaker",
            "The loudspeaker; what is left out is the preset's.",
            Key.number("level", -80, 20, "dB", OWN_UNLESS_GIVEN, "sound pressure at 1 m re a microphone's full scale"),
            Key.of("response", TABLE, -100, 30, "dB", OWN_UNLESS_GIVEN, "gain over frequency, added to the level"),
            Key.number("ripple", 0, 12, "dB", "0", "peak of an uneven response on top, from the seed"),
            Key.word("driver", List.of("ideal", "small-full-range"), OWN_UNLESS_GIVEN, "linear or not"),
            Key.number("driver-resonance", 0.5, 2, "", "1", "factor on the driver's resonance frequency"),
            Key.number("driver-distortion", 0, 4, "", "1", "factor on its non-linear coefficients"));

    private static final Section MICROPHONE = Section.of(
            "microphone",
            "The microphones; each unit deviates from the common response by the seed.",
            Key.of("response", TABLE, -100, 30, "dB", MICROPHONE_RESPONSE, "gain over frequency"),
            Key.number("noise", -220, -60, "dB", "-138", "self-noise, full scale, in 1 Hz"),
            Key.number("gain-spread", 0, 10, "dB", "1", "standard deviation of the gain between units"),
            Key.number("phase-spread", 0, 180, "degrees", "10", "standard deviation of the phase between units"),
            Key.number("ripple", 0, 12, "dB", "0.5", "peak of each unit's uneven response"));

    private static final Section CLOCK = Section.of(
            "clock",
            "Playback's clock against capture's; both zero on one device.",
            Key.number("offset", -200, 200, "ppm", "0", "steady difference"),
            Key.number("wander", 0, 20, "ppm", "0", "standard deviation of the wander"),
            Key.number("over", 1, 10_000, "s", "60", "time scale of the wander"));

    private static final Section DROPOUT = Section.of(
            "dropout",
            "Samples that capture loses.",
            Key.number("at", 0, 100_000, "s", "", "when"),
            Key.number("length", 0.0001, 10, "s", "", "how much"));

    /** Keys of {@code device}. */
    static final Section DEVICE = Section.of(
            "device",
            "Loudspeaker and microphones in one case.",
            Key.word("preset", presets(), "smart-speaker", "what it looks like"),
            Key.of("at", Key.Type.POINT, 0, 30, "m", "", "where its middle is"),
            Key.number("facing", -360, 360, "degrees", "0", "where its front looks: 0 along x, 90 along y"),
            Key.of("microphones", Key.Type.INTEGER, 1, 8, "", OWN_UNLESS_GIVEN, "how many, else the preset's number"),
            Key.number("radius", 0.02, 0.1, "m", "0.04", "of the circle of microphones (smart-speaker)"),
            Key.number("scale", 0.5, 2, "", "1", "factor on all distances inside the case"),
            Key.of("speaker-at", Key.Type.POINT, -2, 2, "m", OWN_UNLESS_GIVEN, "custom: from the middle; x front"),
            Key.of("microphones-at", Key.Type.POINTS, -2, 2, "m", OWN_UNLESS_GIVEN, "custom: the same"),
            Key.number("shadow", -40, 0, "dB", OWN_UNLESS_GIVEN, "by how much the case weakens the direct path"),
            Key.of("seed", Key.Type.INTEGER, 0, SceneSection.LARGEST_SEED, "", "1", "of this unit's deviations"),
            Key.section("speaker", SPEAKER, OWN_UNLESS_GIVEN, "the loudspeaker"),
            Key.section("microphone", MICROPHONE, OWN_UNLESS_GIVEN, "the microphones"),
            Key.of("bits", Key.Type.INTEGER, 8, 32, "", "16", "of the converter"),
            Key.word("dither", List.of("yes", "no"), "no", "whether the converter dithers"),
            Key.section("clock", CLOCK, OWN_UNLESS_GIVEN, "two clocks"),
            Key.sections("dropouts", DROPOUT, "lost samples, in order"));

    private DeviceSection() {}

    private static List<String> presets() {
        List<String> names = new ArrayList<>(DevicePreset.ALL.keySet());
        names.add(CUSTOM);
        return names;
    }

    static DeviceModel device(SectionValues values) throws SceneFileException {
        String name = values.word("preset");
        boolean custom = name.equals(CUSTOM);
        DevicePreset preset = DevicePreset.ALL.get(custom ? "smart-speaker" : name);
        ArrayGeometry unscaled = custom ? customGeometry(values) : presetGeometry(values, preset);
        double scale = values.number("scale");
        ArrayGeometry geometry = values.checked(() -> new ArrayGeometry(
                unscaled.name(),
                unscaled.speaker().times(scale),
                unscaled.microphones().stream()
                        .map(microphone -> microphone.times(scale))
                        .toList(),
                unscaled.directShadowDb()));
        long seed = values.integer("seed");
        SpeakerModel speaker = speaker(values.section("speaker"), preset, seed);
        SectionValues microphone = values.section("microphone");
        List<MicrophoneModel> microphones = new ArrayList<>();
        for (int i = 0; i < geometry.microphones().size(); i++) {
            microphones.add(microphone(microphone, SeededNoise.derive(SeededNoise.derive(seed, "microphone"), i)));
        }
        SectionValues clockValues = values.section("clock");
        double offset = clockValues.number("offset");
        double wander = clockValues.number("wander");
        double over = clockValues.number("over");
        ClockModel clock = new ClockModel(offset, wander, over, SeededNoise.derive(seed, "clock"));
        List<Gap> gaps = new ArrayList<>();
        for (SectionValues dropout : values.sections("dropouts")) {
            gaps.add(new Gap(dropout.number("at"), dropout.number("length")));
        }
        Converter converter = new Converter(
                (int) values.integer("bits"), values.word("dither").equals("yes"));
        return values.checked(() -> new DeviceModel(name, geometry, speaker, microphones, converter, clock, gaps));
    }

    /** Where it stands; all of it must be inside the room. */
    static Placement placement(SectionValues values, ArrayGeometry geometry, Room room) throws SceneFileException {
        Placement placement = new Placement(values.point("at"), Math.toRadians(values.number("facing")));
        List<Vector3> parts = new ArrayList<>(placement.microphones(geometry));
        parts.add(placement.speaker(geometry));
        parts.add(placement.position());
        for (Vector3 part : parts) {
            if (!room.contains(part)) {
                throw values.fault(
                        "at",
                        "the device reaches to " + Places.text(part) + ", outside the room of " + Places.size(room)
                                + "; move it inside");
            }
        }
        return placement;
    }

    private static ArrayGeometry presetGeometry(SectionValues values, DevicePreset preset) throws SceneFileException {
        for (String key : List.of("speaker-at", "microphones-at")) {
            if (values.has(key)) {
                throw values.fault(key, "goes with preset: custom only");
            }
        }
        int microphones = values.has("microphones") ? (int) values.integer("microphones") : preset.microphones();
        if (microphones > preset.mostMicrophones()) {
            throw values.fault(
                    "microphones",
                    microphones + ", must be 1 to " + preset.mostMicrophones() + " for preset " + preset.name());
        }
        double radius = values.number("radius");
        ArrayGeometry geometry = preset.geometry().of(microphones, radius);
        if (!values.has("shadow")) {
            return geometry;
        }
        double shadow = values.number("shadow");
        return new ArrayGeometry(
                geometry.name(), geometry.speaker(), geometry.microphones(), Collections.nCopies(microphones, shadow));
    }

    private static ArrayGeometry customGeometry(SectionValues values) throws SceneFileException {
        for (String key : List.of("speaker-at", "microphones-at")) {
            if (!values.has(key)) {
                throw values.fault(key, "is missing; preset: custom needs it");
            }
        }
        if (values.has("microphones")) {
            throw values.fault("microphones", "follows from microphones-at for preset custom; leave it out");
        }
        Vector3 speaker = values.point("speaker-at");
        List<Vector3> microphones = values.points("microphones-at");
        double shadow = values.has("shadow") ? values.number("shadow") : -6;
        return values.checked(
                () -> new ArrayGeometry(CUSTOM, speaker, microphones, Collections.nCopies(microphones.size(), shadow)));
    }

    private static SpeakerModel speaker(SectionValues values, DevicePreset preset, long seed)
            throws SceneFileException {
        double level = values.has("level") ? values.number("level") : preset.speakerLevelDb();
        GainTable response = values.has("response")
                ? values.table("response")
                : values.tableOf("response", preset.speakerResponse());
        GainTable uneven =
                Ripple.add(response, level, values.number("ripple"), SeededNoise.derive(seed, "speaker ripple"));
        boolean driven = values.has("driver") ? !values.word("driver").equals("ideal") : preset.withDriver();
        if (!driven) {
            return new SpeakerModel(uneven, Optional.empty());
        }
        double resonance = values.number("driver-resonance");
        double distortion = values.number("driver-distortion");
        return new SpeakerModel(uneven, Optional.of(driver(resonance, distortion)));
    }

    /** The standard small driver, its suspension stiffer or softer, its coefficients larger or smaller. */
    private static DriverParameters driver(double resonance, double distortion) {
        DriverParameters usual = DriverParameters.SMALL_FULL_RANGE;
        return new DriverParameters(
                usual.resistanceOhm(),
                usual.inductanceHenry(),
                usual.forceFactorNewtonPerAmpere(),
                usual.massKilogram(),
                usual.stiffnessNewtonPerMeter() * resonance * resonance,
                usual.dampingKilogramPerSecond(),
                usual.fullScaleVolts(),
                usual.forceFactorSlope() * distortion,
                usual.forceFactorCurve() * distortion,
                usual.stiffnessSlope() * distortion,
                usual.stiffnessCurve() * distortion,
                usual.inductanceSlope() * distortion,
                usual.inductanceCurve() * distortion,
                usual.inductanceCurrentSlope() * distortion,
                usual.wideBandProductDb() + 20 * Math.log10(Math.max(0.01, distortion)));
    }

    private static MicrophoneModel microphone(SectionValues values, long seed) throws SceneFileException {
        double gain = values.number("gain-spread") * SeededNoise.gaussian(seed, 0);
        double phase = Math.toRadians(values.number("phase-spread")) * SeededNoise.gaussian(seed, 1);
        GainTable response =
                Ripple.add(values.table("response"), gain, values.number("ripple"), SeededNoise.derive(seed, "ripple"));
        return new MicrophoneModel(response, phase, values.number("noise"));
    }
}
