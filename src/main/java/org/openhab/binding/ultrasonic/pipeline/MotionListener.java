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
package org.openhab.binding.ultrasonic.pipeline;

import org.openhab.binding.ultrasonic.feature.FeatureFrame;

/** Receives the result of every hop. */
@FunctionalInterface
public interface MotionListener {

    /**
     * One hop's result, on the thread that called {@link SensingPipeline#process}.
     *
     * @param report the result, the caller's to keep
     * @param frame what led to it, or {@code null} while the pipeline searches for the tone; filled anew for the next
     *     hop
     */
    void report(MotionReport report, FeatureFrame frame);
}
