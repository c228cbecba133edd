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
package org.openhab.binding.ultrasonic.simulation.render;

/**
 * A stretch of complex envelopes: microphone m hears Re{ sum over tones (re + j im) exp(j 2 pi f_tone t) }, full scale
 * 1. The arrays are the renderer's own and valid until its next call.
 *
 * @param re {@code float[tone][microphone][sample]}, real parts
 * @param im the same, imaginary parts
 * @param length samples that belong to the block
 * @param rateHz complex samples per second
 * @param firstSampleIndex index of the first sample at that rate
 */
public record EnvelopeBlock(float[][][] re, float[][][] im, int length, double rateHz, long firstSampleIndex) {}
