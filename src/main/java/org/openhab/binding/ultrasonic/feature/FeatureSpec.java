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
package org.openhab.binding.ultrasonic.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * What a feature vector holds: the contract between live sensing, replay, training and a model file.
 *
 * <p>Per direction and band of velocity the mean excess over the noise floor, fine near zero and coarse far out, as dB
 * / 10 clipped to -1..5; then the scalars: disturbances, and what a mean excess has to be judged by - of how many
 * powers it is the mean ({@code averages}: log2 / 3), how long the floor has been learning ({@code floor-age}: in tens
 * of seconds, at most 1), how far the loudspeaker's distortion rises above the floor before the canceller and behind it
 * ({@code distortion}, {@code residual}: dB / 10, 0 without a canceller). A model stores {@link #VERSION} and
 * {@link #names()} and is refused if they differ.
 */
public final class FeatureSpec {

    /** Changes with every change of meaning. */
    public static final int VERSION = 2;

    /** Grid of the fast spectrum: +-4.5 m/s in steps of 5 cm/s. */
    public static final VelocityGrid FAST_GRID = new VelocityGrid(181, 0.05);

    /** Grid of the slow spectrum: +-10 cm/s in steps of 5 mm/s. */
    public static final VelocityGrid SLOW_GRID = new VelocityGrid(41, 0.005);

    /** No value is less: -10 dB. */
    public static final float LEAST = -1;

    /** No value is more: 50 dB. */
    public static final float MOST = 5;

    private static final double[] FAST_EDGES = {
        0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.50, 0.65, 0.80, 1.00, 1.25, 1.55, 1.95, 2.45, 3.10, 4.00
    };
    private static final double[] SLOW_EDGES = {0.010, 0.020, 0.035, 0.055, 0.085};
    private static final List<String> NAMES = buildNames();

    private FeatureSpec() {}

    /** Edges of the fast bands, m/s, ascending; the bands of receding motion mirror them. */
    public static double[] fastEdgesMetersPerSecond() {
        return FAST_EDGES.clone();
    }

    /** Edges of the slow bands, m/s, ascending. */
    public static double[] slowEdgesMetersPerSecond() {
        return SLOW_EDGES.clone();
    }

    /** Names of the values in order, with the band in m/s. */
    public static List<String> names() {
        return NAMES;
    }

    /** Values per hop. */
    public static int size() {
        return NAMES.size();
    }

    private static List<String> buildNames() {
        List<String> names = new ArrayList<>();
        for (String direction : List.of("approaching", "receding")) {
            for (int band = 0; band + 1 < FAST_EDGES.length; band++) {
                names.add(direction + "-" + FAST_EDGES[band] + "-" + FAST_EDGES[band + 1]);
            }
        }
        for (String direction : List.of("approaching", "receding")) {
            for (int band = 0; band + 1 < SLOW_EDGES.length; band++) {
                names.add("slow-" + direction + "-" + SLOW_EDGES[band] + "-" + SLOW_EDGES[band + 1]);
            }
        }
        names.add("broadband");
        names.add("gain-step");
        names.add("symmetry");
        names.add("averages");
        names.add("floor-age");
        names.add("distortion");
        names.add("residual");
        return List.copyOf(names);
    }
}
