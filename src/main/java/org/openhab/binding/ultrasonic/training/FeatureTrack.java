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
import java.nio.ByteOrder;
import java.util.List;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/**
 * The features of a stretch of hops without a gap, and what is to be learnt from them. Immutable; the values may lie in
 * a mapped file.
 *
 * <p>Features are whole numbers of 1/4096 in 16 bits: a range of -8..8, steps of 0.0024 dB.
 */
public final class FeatureTrack {

    /** Steps of a feature per unit. */
    static final float FEATURE_STEPS = 4096;

    private final TrackInfo info;
    private final ByteBuffer data;

    /**
     * A track over stored values.
     *
     * @param data first the features, hop by hop, then a byte of targets for each hop, then the weights
     */
    FeatureTrack(TrackInfo info, ByteBuffer data) {
        if (data.remaining() != bytes(info.hops())) {
            throw new IllegalArgumentException("a track of " + info.hops() + " hops has " + bytes(info.hops())
                    + " bytes, got " + data.remaining());
        }
        this.info = info;
        this.data = data.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * A track of computed values.
     *
     * @param features {@code info.hops()} times {@link FeatureSpec#size()} values
     * @param targets what is to be learnt from them
     * @throws IllegalArgumentException if a feature does not fit its 16 bits; names it
     */
    static FeatureTrack of(TrackInfo info, float[] features, HopTargets targets) {
        return of(info, features, targets.targets(), targets.weights());
    }

    /** The same with a byte of targets for each hop and weights in {@link HopTargets#WEIGHT_STEP}. */
    static FeatureTrack of(TrackInfo info, float[] features, byte[] targets, byte[] weights) {
        ByteBuffer data = ByteBuffer.allocate(bytes(info.hops())).order(ByteOrder.LITTLE_ENDIAN);
        List<String> names = FeatureSpec.names();
        for (int i = 0; i < features.length; i++) {
            float scaled = features[i] * FEATURE_STEPS;
            if (!(scaled >= Short.MIN_VALUE && scaled <= Short.MAX_VALUE)) {
                throw new IllegalArgumentException("feature " + names.get(i % names.size()) + " of hop "
                        + i / names.size() + " must be -8..8, got " + features[i]);
            }
            data.putShort((short) Math.round(scaled));
        }
        data.put(targets).put(weights);
        return new FeatureTrack(info, data.flip());
    }

    /** Bytes of a track. */
    static int bytes(int hops) {
        return hops * (2 * FeatureSpec.size() + 1 + Target.COUNT);
    }

    /** What is known about it as a whole. */
    public TrackInfo info() {
        return info;
    }

    /** How many hops. */
    public int hops() {
        return info.hops();
    }

    /** The stored values, for writing. */
    ByteBuffer data() {
        return data.duplicate();
    }

    /**
     * Copies the features of some hops.
     *
     * @param firstHop from which on
     * @param hops how many
     * @param into receives {@code hops} times {@link FeatureSpec#size()} values
     * @param offset where the first is put
     */
    public void features(int firstHop, int hops, float[] into, int offset) {
        int size = FeatureSpec.size();
        int first = firstHop * size;
        for (int i = 0; i < hops * size; i++) {
            into[offset + i] = data.getShort(2 * (first + i)) / FEATURE_STEPS;
        }
    }

    /** Whether a target is true at a hop. */
    public boolean target(int hop, Target target) {
        int position = 2 * FeatureSpec.size() * hops() + hop;
        return (data.get(position) >> target.ordinal() & 1) != 0;
    }

    /** How much a target matters at a hop, 0..2. */
    public float weight(int hop, Target target) {
        int position = (2 * FeatureSpec.size() + 1) * hops() + hop * Target.COUNT + target.ordinal();
        return (data.get(position) & 0xFF) * HopTargets.WEIGHT_STEP;
    }
}
