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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.StreamingNetwork;

/**
 * What a model says about a track.
 *
 * @param track what it was shown
 * @param logits {@code [hop][target]} in a row, behind the calibration
 */
record TrackScores(FeatureTrack track, float[] logits) {

    /** Nearer to 0 or 1 no probability in single precision comes. */
    private static final float MOST_LOGIT = 16;

    /** One target's logit at a hop. */
    float logit(int hop, Target target) {
        return logits[hop * Target.COUNT + target.ordinal()];
    }

    /** The larger of the logits that mean a person. */
    float person(int hop) {
        return Math.max(logit(hop, Target.MAJOR), logit(hop, Target.MINOR));
    }

    /** What the same model would say of the same track if so much were taken from its outputs for people. */
    TrackScores less(double peopleNats) {
        float[] changed = logits.clone();
        for (int hop = 0; hop < track.hops(); hop++) {
            changed[hop * Target.COUNT + Target.MAJOR.ordinal()] -= (float) peopleNats;
            changed[hop * Target.COUNT + Target.MINOR.ordinal()] -= (float) peopleNats;
        }
        return new TrackScores(track, changed);
    }

    /** Runs a model over a track, as new at its beginning. */
    static TrackScores of(NetworkModel model, FeatureTrack track) {
        int size = FeatureSpec.size();
        float[] all = new float[track.hops() * size];
        track.features(0, track.hops(), all, 0);
        float[] features = new float[size];
        float[] probabilities = new float[Target.COUNT];
        float[] logits = new float[track.hops() * Target.COUNT];
        StreamingNetwork network = new StreamingNetwork(model);
        for (int hop = 0; hop < track.hops(); hop++) {
            System.arraycopy(all, hop * size, features, 0, size);
            network.process(features, probabilities);
            for (int i = 0; i < Target.COUNT; i++) {
                double odds = probabilities[i] / Math.max(1e-9, 1 - (double) probabilities[i]);
                logits[hop * Target.COUNT + i] =
                        (float) Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, Math.log(Math.max(1e-9, odds))));
            }
        }
        return new TrackScores(track, logits);
    }

    /**
     * Runs a model over many tracks.
     *
     * @param jobs tracks at once
     * @throws IOException if this thread is interrupted
     */
    static List<TrackScores> of(NetworkModel model, List<FeatureTrack> tracks, int jobs) throws IOException {
        List<Callable<TrackScores>> judging = new ArrayList<>();
        for (FeatureTrack track : tracks) {
            judging.add(() -> of(model, track));
        }
        return ParallelTasks.run(judging, jobs);
    }
}
