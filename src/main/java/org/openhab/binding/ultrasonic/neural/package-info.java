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
/**
 * The streaming network: what it is made of, its model file, and the engines that run it.
 *
 * <p>A {@link org.openhab.binding.ultrasonic.neural.Network network} is a list of causal layers over the feature vector
 * of {@link org.openhab.binding.ultrasonic.feature.FeatureSpec}; one vector goes in per hop and three probabilities
 * come out. Vectors are {@code float[]}; where a layer works on bands of velocity, its vector holds the channels of the
 * first band, then those of the second: {@code [band * channels + channel]}, as TensorFlow flattens NHWC. Weights stand
 * as TensorFlow keeps them, the output channel last, so that they are copied and never transposed. Taps go from the
 * oldest hop (or lowest band) to the newest (or highest).
 *
 * <p>Before the first hop and after a reset every layer's past is zero, which is what padding each layer's input with
 * zeros on the left gives in a batch.
 */
package org.openhab.binding.ultrasonic.neural;
