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
package org.openhab.binding.ultrasonic.live;

import org.openhab.binding.ultrasonic.feature.FeatureFrame;

/** Receives what a live sensor says, one call at a time. */
@FunctionalInterface
public interface LiveListener {

    /**
     * One report. It delays the computing thread and must not block.
     *
     * @param report the caller's to keep
     * @param frame what led to it, or {@code null}; filled anew for the next hop
     */
    void report(LiveReport report, FeatureFrame frame);
}
