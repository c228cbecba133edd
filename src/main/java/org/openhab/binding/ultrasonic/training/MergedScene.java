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

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/**
 * A scene with the disturbers of another added: people beside machines, without rendering anything.
 *
 * <p>Echoes add up in the baseband, and so do two carriers, which leaves one; so the sum is what a room would sound
 * like that held all that moves in both. The other scene is first brought to the carrier's level of this one.
 */
final class MergedScene {

    private static final int HOP = BasebandPlan.HOP;
    /** Carriers further apart would make quick machines of slow ones. */
    private static final double MOST_CARRIER_RATIO = 1.25;

    private static final double LEAST_GAIN_DB = -12;
    private static final double MOST_GAIN_DB = 4;
    private static final int LEVEL_HOPS = 24;

    private MergedScene() {}

    /** Whether two scenes can be one: hops of the same length, tones as many and near each other. */
    static boolean fit(BasebandScene scene, BasebandScene other) {
        if (scene.runs().isEmpty()
                || other.runs().isEmpty()
                || scene.hopSeconds() != other.hopSeconds()
                || scene.carriersHz().size() != other.carriersHz().size()) {
            return false;
        }
        for (int tone = 0; tone < scene.carriersHz().size(); tone++) {
            double ratio = scene.carriersHz().get(tone) / other.carriersHz().get(tone);
            if (ratio > MOST_CARRIER_RATIO || ratio < 1 / MOST_CARRIER_RATIO) {
                return false;
            }
        }
        return true;
    }

    /**
     * Both as one, as long as the shorter and with as many microphones as the lesser.
     *
     * @param scene keeps its name and its people
     * @param disturbed a scene without people that fits
     * @param random draws how loud its disturbers are
     */
    static BasebandScene of(BasebandScene scene, BasebandScene disturbed, Random random) {
        int tones = scene.carriersHz().size();
        int microphones = Math.min(scene.microphones(), disturbed.microphones());
        BasebandScene.Run one = scene.runs().get(0);
        BasebandScene.Run other = disturbed.runs().get(0);
        int hops = Math.min(one.hops(), other.hops());
        double gainDb = LEAST_GAIN_DB + (MOST_GAIN_DB - LEAST_GAIN_DB) * random.nextDouble();
        float[] gains = new float[tones];
        for (int tone = 0; tone < tones; tone++) {
            gains[tone] = (float) (Math.pow(10, gainDb / 20)
                    * carrierLevel(scene, tone, microphones)
                    / carrierLevel(disturbed, tone, microphones));
        }
        FloatBuffer samples = FloatBuffer.allocate(hops * BasebandScene.floatsPerHop(tones, microphones, HOP));
        ByteBuffer clipped = ByteBuffer.allocate(hops * microphones);
        float[] kept = new float[2 * HOP];
        float[] added = new float[2 * HOP];
        for (int hop = 0; hop < hops; hop++) {
            for (int tone = 0; tone < tones; tone++) {
                for (int mic = 0; mic < microphones; mic++) {
                    one.samples().get(at(scene, hop, tone, mic), kept);
                    other.samples().get(at(disturbed, hop, tone, mic), added);
                    for (int i = 0; i < kept.length; i++) {
                        kept[i] += gains[tone] * added[i];
                    }
                    samples.put(kept);
                }
            }
            for (int mic = 0; mic < microphones; mic++) {
                clipped.put(one.clipped().get(hop * scene.microphones() + mic));
            }
        }
        BasebandScene.Run run = new BasebandScene.Run(one.firstSeconds(), hops, samples.flip(), clipped.flip());
        return new BasebandScene(
                info(scene, disturbed, other), microphones, scene.carriersHz(), scene.hopSeconds(), List.of(run));
    }

    private static int at(BasebandScene scene, int hop, int tone, int mic) {
        int perTone = scene.microphones() * 2 * HOP;
        return (hop * scene.carriersHz().size() + tone) * perTone + mic * 2 * HOP;
    }

    /** Root mean square over microphones of the tone itself, which stands at 0 Hz, at the beginning of a scene. */
    private static double carrierLevel(BasebandScene scene, int tone, int microphones) {
        BasebandScene.Run run = scene.runs().get(0);
        float[] samples = new float[2 * HOP];
        int hops = Math.min(LEVEL_HOPS, run.hops());
        double power = 0;
        for (int mic = 0; mic < microphones; mic++) {
            for (int hop = 0; hop < hops; hop++) {
                run.samples().get(at(scene, hop, tone, mic), samples);
                double re = 0;
                double im = 0;
                for (int i = 0; i < HOP; i++) {
                    re += samples[i];
                    im += samples[HOP + i];
                }
                power += (re * re + im * im) / HOP / HOP;
            }
        }
        return Math.sqrt(Math.max(Float.MIN_NORMAL, power / hops / microphones));
    }

    private static SceneInfo info(BasebandScene scene, BasebandScene disturbed, BasebandScene.Run other) {
        SceneInfo info = scene.info();
        double later = scene.runs().get(0).firstSeconds() - other.firstSeconds();
        List<Span> labels = new ArrayList<>(info.labels());
        for (Span label : disturbed.info().labels()) {
            labels.add(new Span(
                    label.startSeconds() + later, label.endSeconds() + later, label.kind(), label.distanceMeters()));
        }
        Set<String> disturbers = new LinkedHashSet<>(info.disturbers());
        disturbers.addAll(disturbed.info().disturbers());
        return new SceneInfo(
                info.name() + " and " + disturbed.info().name(),
                info.index(),
                info.sampleRateHz(),
                info.durationSeconds(),
                List.copyOf(disturbers),
                info.pet(),
                labels,
                info.presence());
    }
}
