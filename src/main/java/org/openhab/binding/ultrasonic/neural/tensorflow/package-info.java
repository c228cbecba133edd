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
 * TensorFlow as an engine: the reference for the built-in one, and an alternative where its natives are installed.
 *
 * <p>Nothing of TensorFlow is touched before {@link org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowHost}
 * has found the machine fit: on a processor without AVX its natives end the whole process.
 *
 * <p>A SavedModel has the tag {@code serve} and the signature {@code serving_default}: input {@code features},
 * {@code float[1 or any][hops or any][features]}, not normalised, oldest hop first; output {@code probabilities},
 * {@code float[..][hops][classes]}, calibrated. It is causal, and pads the past of each layer with zeros.
 */
package org.openhab.binding.ultrasonic.neural.tensorflow;
