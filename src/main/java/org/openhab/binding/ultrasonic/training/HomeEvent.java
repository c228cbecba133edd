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
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.motion.MotionContext;
import org.openhab.binding.ultrasonic.motion.MotionScores;
import org.openhab.binding.ultrasonic.motion.Observation;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.StreamingNetwork;
import org.openhab.binding.ultrasonic.recording.BasebandClip;
import org.openhab.binding.ultrasonic.recording.RareEvent;
import org.openhab.binding.ultrasonic.recording.RareEventSource;
import org.openhab.binding.ultrasonic.training.LastLayerFit.Example;

/**
 * An event of a home whose truth the user knows, played anew.
 *
 * @param event what is known about it
 * @param clip its sound
 */
record HomeEvent(RareEvent event, BasebandClip clip) {

    /** An event counts as much as so many hops, however long it is. */
    private static final double EVENT_WEIGHT = 20;
    /** Evidence, as a share of the largest, from which on somebody was surely there. */
    private static final double SURE_SHARE = 0.5;

    /** What a model makes of a hop; {@code null} scores where nothing is known. */
    private record Hop(float[] embedding, float[] probabilities, Observation observation) {}

    /** Whether somebody was there. */
    boolean somebody() {
        return event.label() == RareEvent.Label.SOMEBODY;
    }

    private List<Hop> play(NetworkModel model) {
        StreamingNetwork network = new StreamingNetwork(model);
        List<Hop> hops = new ArrayList<>();
        new RareEventSource(clip, false).run(frame -> {
            if (frame == null || !frame.valid()) {
                network.reset();
                hops.add(new Hop(null, null, Observation.DEAF));
                return;
            }
            float[] probabilities = new float[NetworkModel.CLASSES.size()];
            network.process(frame.values(), probabilities);
            MotionScores scores = new MotionScores(probabilities[0], probabilities[1], probabilities[2]);
            hops.add(new Hop(network.embedding().clone(), probabilities, Observation.of(frame, scores)));
        });
        return hops;
    }

    /** Whether the whole detector reports motion, in a room that was vacant before. */
    boolean alarms(NetworkModel model) {
        MotionContext context = new MotionContext(clip.hopSeconds(), Detector.NETWORK);
        context.vacate();
        boolean alarm = false;
        for (Hop hop : play(model)) {
            context.process(hop.observation(), ContextConfig.defaults());
            alarm |= context.motion() != Motion.NONE;
        }
        return alarm;
    }

    /** What a target's output ought to say, with the same weight in sum for every event; none if nothing is sure. */
    List<Example> examples(NetworkModel model, Target target) {
        List<Hop> hops = play(model);
        double surely = SURE_SHARE
                * event.scores().stream()
                        .mapToDouble(RareEvent.Score::levelPercent)
                        .max()
                        .orElse(0);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < hops.size(); i++) {
            Hop hop = hops.get(i);
            if (hop.embedding() == null || somebody() && !meant(i, surely, target)) {
                continue;
            }
            double probability = Math.max(1e-6, Math.min(1 - 1e-6, hop.probabilities()[target.ordinal()]));
            examples.add(
                    new Example(hop.embedding(), Math.log(probability / (1 - probability)), somebody(), EVENT_WEIGHT));
        }
        double share = 1.0 / Math.max(1, examples.size());
        return examples.stream()
                .map(one -> new Example(one.embedding(), one.logit(), one.target(), one.weight() * share))
                .toList();
    }

    /** Where evidence was strong, whoever was there moved as the larger of the two outputs then said. */
    private boolean meant(int index, double surely, Target target) {
        if (index >= event.scores().size()) {
            return false;
        }
        RareEvent.Score score = event.scores().get(index);
        Target larger = score.major() >= score.minor() ? Target.MAJOR : Target.MINOR;
        return larger == target && surely > 0 && score.levelPercent() >= surely;
    }
}
