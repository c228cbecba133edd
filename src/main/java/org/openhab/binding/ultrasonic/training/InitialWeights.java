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

import java.util.Random;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;

/** Random weights before the first step; the same seed gives the same. */
final class InitialWeights {

    /** Of a layer that ends a residual branch, re the usual. */
    private static final double SMALL = 0.2;

    private final Random random;

    InitialWeights(long seed) {
        this.random = new Random(seed);
    }

    /** For a layer followed by a rectifier: variance 2 over the number of inputs. */
    WeightMatrix he(int rows, int columns) {
        return he(rows, rows, columns);
    }

    /** The same where an output sees fewer inputs than there are rows. */
    WeightMatrix he(int inputs, int rows, int columns) {
        return normal(rows, columns, Math.sqrt(2.0 / inputs));
    }

    /** For the last layer of a residual branch. */
    WeightMatrix small(int rows, int columns) {
        return normal(rows, columns, SMALL * Math.sqrt(1.0 / rows));
    }

    /** For saturating layers: variance 1 over the number of inputs. */
    WeightMatrix glorot(int rows, int columns) {
        return normal(rows, columns, Math.sqrt(1.0 / rows));
    }

    /** A bias. */
    WeightMatrix zeros(int columns) {
        return WeightMatrix.row(new float[columns]);
    }

    private WeightMatrix normal(int rows, int columns, double deviation) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return WeightMatrix.of(rows, columns, values);
    }
}
