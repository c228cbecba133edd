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

/** Told how a training gets on; from any thread. */
public interface TrainingProgress {

    /**
     * Scenes are rendered.
     *
     * @param done how many
     * @param total of how many
     */
    void rendered(int done, int total);

    /**
     * A step was made.
     *
     * @param done steps
     * @param total that are planned
     * @param loss smoothed
     */
    void stepped(long done, long total, double loss);

    /** An epoch was judged by the tuning family. */
    void judged(EpochRecord record);
}
