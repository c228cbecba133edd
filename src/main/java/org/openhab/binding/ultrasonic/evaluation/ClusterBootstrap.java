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
package org.openhab.binding.ultrasonic.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Confidence intervals by drawing whole recordings with replacement (A. C. Davison and D. V. Hinkley, Bootstrap Methods
 * and their Application, 1997, 3.8): the hops and events of one recording depend on each other, recordings do not. The
 * interval is the percentiles 2.5 and 97.5 of the figure over the drawings; seeded, so that it is the same every time.
 */
public final class ClusterBootstrap {

    private static final int DRAWINGS = 300;
    private static final int FEWEST = 3;
    private static final long SEED = 20_261;

    private ClusterBootstrap() {}

    /**
     * The interval of a figure.
     *
     * @param recordings drawn from
     * @param figure of a drawing; absent where it does not exist, which leaves the drawing out
     * @return absent with fewer than {@value #FEWEST} recordings or where most drawings have no such figure
     */
    public static <T> Optional<ConfidenceInterval> interval(
            List<T> recordings, Function<List<T>, OptionalDouble> figure) {
        int count = recordings.size();
        if (count < FEWEST) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] figures = new double[DRAWINGS];
        int present = 0;
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            List<T> drawn = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                drawn.add(recordings.get(random.nextInt(count)));
            }
            OptionalDouble value = figure.apply(drawn);
            if (value.isPresent()) {
                figures[present++] = value.getAsDouble();
            }
        }
        if (present < DRAWINGS / 2) {
            return Optional.empty();
        }
        double[] sorted = Arrays.copyOf(figures, present);
        Arrays.sort(sorted);
        double tail = (1 - ConfidenceInterval.CONFIDENCE) / 2;
        return Optional.of(new ConfidenceInterval(
                sorted[(int) Math.floor(tail * (present - 1))], sorted[(int) Math.ceil((1 - tail) * (present - 1))]));
    }
}
