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
import java.util.List;
import java.util.Random;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/** Tracks without a simulator: noise, and a few bands well above it while somebody walks. */
final class SyntheticTracks {

    static final double HOP_SECONDS = 64 / 3000.0;
    static final int HOPS = 700;

    private SyntheticTracks() {}

    /** As many tracks as wanted; in every other one somebody walks from 4 s to 8 s. */
    static List<FeatureTrack> some(int count, long seed) {
        List<FeatureTrack> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tracks.add(track(new Random(seed + i), i % 2 == 0));
        }
        return tracks;
    }

    private static FeatureTrack track(Random random, boolean walked) {
        Span walk = new Span(4, 8, MotionLabel.Kind.MAJOR, 2);
        Span presence = new Span(0, 15, null, -1);
        SceneInfo scene = scene(walked ? List.of(walk) : List.of(), walked ? List.of(presence) : List.of());
        TrackInfo info = info(scene, HOPS);
        float[] features = new float[HOPS * FeatureSpec.size()];
        for (int hop = 0; hop < HOPS; hop++) {
            boolean walks = walked && walk.contains(info.timeSeconds(hop) - HopTargets.LAG_SECONDS);
            for (int i = 0; i < FeatureSpec.size(); i++) {
                double signal = walks && i >= 6 && i < 11 ? 1.2 : 0;
                features[hop * FeatureSpec.size() + i] = (float) (signal + 0.15 * random.nextGaussian());
            }
        }
        return FeatureTrack.of(info, features, new HopTargets(info, features));
    }

    static SceneInfo scene(List<Span> labels, List<Span> presence) {
        return new SceneInfo("synthetic", 0, 96_000, 15, List.of(), false, labels, presence);
    }

    static TrackInfo info(SceneInfo scene, int hops) {
        return new TrackInfo(scene, 2, 1, HOP_SECONDS, HOP_SECONDS, hops);
    }
}
