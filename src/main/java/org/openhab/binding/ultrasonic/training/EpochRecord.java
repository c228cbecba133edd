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

/**
 * An epoch of training, as the log has it, one JSON object a line.
 *
 * @param epoch from 1
 * @param steps made so far
 * @param trainingLoss mean of the epoch
 * @param learningRate of its last step
 * @param seconds that its steps took
 * @param tune figures on the tuning family, uncalibrated
 * @param best whether it is the best so far
 */
public record EpochRecord(
        int epoch,
        long steps,
        double trainingLoss,
        double learningRate,
        double seconds,
        TuneMetrics tune,
        boolean best) {}
