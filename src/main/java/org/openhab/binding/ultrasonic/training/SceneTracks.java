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
package org.openhab.binding.ultrasonic.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openhab.binding.ultrasonic.array.SignalTap;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.pipeline.BasebandReceiver;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/**
 * From a scene's basebands to its tracks: with all microphones, and with one or two of them, as a lesser device in the
 * same place would hear it; and some short ones of receivers that are switched on later, for a floor that is young says
 * nothing about who is there. Carrier stage excepted, every stage is that of the live pipeline.
 */
final class SceneTracks {

    private static final double SHORTEST_SECONDS = 2;
    private static final int MANY_MICROPHONES = 4;
    private static final int HOP = BasebandPlan.HOP;
    private static final int LATE_STARTS = 3;
    /** Hands come before a device in the moment it is taken up; their scenes are short and cost little. */
    private static final int LATE_STARTS_OF_GESTURES = 8;

    private static final double LATE_SECONDS = 11;
    private static final double ECHO_SHARE = 0.5;

    private final BasebandScene scene;
    private final SceneInfo info;
    private final int[] microphones;
    private final AddedEcho echo;
    private final int tones;
    private final List<FeatureTrack> tracks = new ArrayList<>();

    private SceneTracks(BasebandScene scene, int[] microphones, AddedEcho echo) {
        this.scene = scene;
        this.info = echo == null ? scene.info() : echo.label(scene.info());
        this.microphones = microphones;
        this.echo = echo;
        this.tones = scene.carriersHz().size();
    }

    /** The tracks of a scene. */
    static List<FeatureTrack> of(BasebandScene scene) {
        List<FeatureTrack> tracks = new ArrayList<>();
        List<int[]> choices = choices(scene.microphones(), scene.info().index());
        for (int[] microphones : choices) {
            for (BasebandScene.Run run : scene.runs()) {
                tracks.addAll(new SceneTracks(scene, microphones, null).run(run, 0, run.hops()));
            }
        }
        if (!scene.runs().isEmpty()) {
            Random random = new Random(SeededNoise.derive(scene.info().index(), "starts"));
            tracks.addAll(lateStarts(scene, choices, random));
        }
        return tracks;
    }

    /** One track of a scene, with all microphones or with fewer. */
    static List<FeatureTrack> one(BasebandScene scene, Random random) {
        List<int[]> choices = choices(scene.microphones(), scene.info().index());
        BasebandScene.Run run = scene.runs().get(0);
        return new SceneTracks(scene, choices.get(random.nextInt(choices.size())), null).run(run, 0, run.hops());
    }

    /** Receivers that are switched on at any moment: shortly before a movement, in the middle of one, or of nothing. */
    private static List<FeatureTrack> lateStarts(BasebandScene scene, List<int[]> choices, Random random) {
        BasebandScene.Run run = scene.runs().get(0);
        List<FeatureTrack> tracks = new ArrayList<>();
        List<Span> people = scene.info().labels().stream()
                .filter(label -> label.kind() != MotionLabel.Kind.MECHANICAL)
                .toList();
        double hopSeconds = scene.hopSeconds();
        int most = (int) (LATE_SECONDS / hopSeconds);
        int starts = scene.info().name().startsWith("gestures ") ? LATE_STARTS_OF_GESTURES : LATE_STARTS;
        for (int i = 0; i < (people.isEmpty() ? 1 : starts); i++) {
            double start = run.hops() * hopSeconds * random.nextDouble();
            if (!people.isEmpty()) {
                Span label = people.get(random.nextInt(people.size()));
                double share = random.nextDouble();
                start = random.nextBoolean()
                        ? label.startSeconds() - 0.3 - 1.2 * share
                        : label.startSeconds() + share * (label.endSeconds() - label.startSeconds());
            }
            int[] microphones = choices.get(random.nextInt(choices.size()));
            int first = (int) Math.max(0, (start - run.firstSeconds()) / hopSeconds);
            tracks.addAll(
                    new SceneTracks(scene, microphones, null).run(run, first, Math.min(run.hops(), first + most)));
        }
        if (scene.info().empty() && random.nextDouble() < ECHO_SHARE) {
            int first = (int) (Math.max(0, run.hops() - most) * random.nextDouble());
            double noise = AddedEcho.noisePower(
                    run.samples(), scene.microphones(), scene.carriersHz().size(), first);
            AddedEcho echo = new AddedEcho(scene, random, run.firstSeconds() + first * hopSeconds, noise);
            int[] microphones = choices.get(random.nextInt(choices.size()));
            tracks.addAll(
                    new SceneTracks(scene, microphones, echo).run(run, first, Math.min(run.hops(), first + most)));
        }
        return tracks;
    }

    /** All microphones; at times the first two where there are many; one, if there are more. */
    private static List<int[]> choices(int microphones, long sceneIndex) {
        List<int[]> choices = new ArrayList<>();
        choices.add(IntStream.range(0, microphones).toArray());
        if (microphones >= MANY_MICROPHONES && SeededNoise.uniform(sceneIndex, 1) < 0.5) {
            choices.add(new int[] {0, 1});
        }
        if (microphones > 1) {
            choices.add(new int[] {(int) (SeededNoise.uniform(sceneIndex, 2) * microphones)});
        }
        return choices;
    }

    private List<FeatureTrack> run(BasebandScene.Run run, int firstHop, int endHop) {
        Receiver receiver = new Receiver();
        Growing growing = null;
        for (int hop = firstHop; hop < endHop; hop++) {
            float[] values = receiver.process(run, hop);
            if (values == null) {
                close(growing);
                growing = null;
                continue;
            }
            if (growing == null) {
                growing = new Growing(run.firstSeconds() + hop * scene.hopSeconds());
            }
            growing.add(values);
        }
        close(growing);
        return tracks;
    }

    private void close(Growing growing) {
        if (growing == null || growing.hops() * scene.hopSeconds() < SHORTEST_SECONDS) {
            return;
        }
        TrackInfo track = new TrackInfo(
                info, microphones.length, tones, scene.hopSeconds(), growing.firstSeconds, growing.hops());
        float[] features = growing.features();
        tracks.add(FeatureTrack.of(track, features, new HopTargets(track, features)));
    }

    /** Feeds a run's basebands to the receiver of the live pipeline. */
    private final class Receiver {

        private final List<Baseband> basebands = new ArrayList<>();
        private final BasebandReceiver receiver;
        private final int[] clipped = new int[microphones.length];
        private final double[] steeringHz = new double[tones];

        Receiver() {
            for (int tone = 0; tone < tones; tone++) {
                basebands.add(new Baseband(new float[microphones.length][HOP], new float[microphones.length][HOP]));
            }
            BasebandPlan plan = BasebandPlan.of(scene.info().sampleRateHz());
            // The filters' transient is over where a run begins.
            receiver = new BasebandReceiver(plan, microphones.length, scene.carriersHz(), 0, true, SignalTap.NONE);
        }

        /** Features of a hop, or {@code null} while there are none. */
        float[] process(BasebandScene.Run run, int hop) {
            if (echo != null) {
                echo.advance(run.firstSeconds() + hop * scene.hopSeconds());
            }
            for (int tone = 0; tone < tones; tone++) {
                load(run, hop, tone);
            }
            for (int i = 0; i < microphones.length; i++) {
                clipped[i] = run.clipped().get(hop * scene.microphones() + microphones[i]);
            }
            FeatureFrame frame = receiver.process(basebands, clipped, steeringHz);
            return frame.valid() ? frame.values() : null;
        }

        private void load(BasebandScene.Run run, int hop, int tone) {
            int perTone = scene.microphones() * 2 * HOP;
            for (int i = 0; i < microphones.length; i++) {
                int first = (hop * tones + tone) * perTone + microphones[i] * 2 * HOP;
                run.samples().get(first, basebands.get(tone).re()[i]);
                run.samples().get(first + HOP, basebands.get(tone).im()[i]);
            }
            if (echo != null) {
                echo.add(tone, microphones, basebands.get(tone));
            }
        }
    }

    /** Hops without a gap, while they grow. */
    private static final class Growing {

        private final double firstSeconds;
        private float[] features = new float[1024 * FeatureSpec.size()];
        private int size;

        Growing(double firstSeconds) {
            this.firstSeconds = firstSeconds;
        }

        int hops() {
            return size / FeatureSpec.size();
        }

        void add(float[] values) {
            if (size + values.length > features.length) {
                features = Arrays.copyOf(features, 2 * features.length);
            }
            System.arraycopy(values, 0, features, size, values.length);
            size += values.length;
        }

        float[] features() {
            return Arrays.copyOf(features, size);
        }
    }
}
