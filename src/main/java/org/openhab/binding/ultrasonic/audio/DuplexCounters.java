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
package org.openhab.binding.ultrasonic.audio;

/**
 * What went wrong on an audio device since it was opened.
 *
 * @param captureOverruns how often samples were lost because they were not read in time
 * @param playbackUnderruns how often the loudspeaker ran dry
 * @param lostSamples samples per microphone that were lost or thrown away, as far as known
 * @param timeouts how often nothing was heard for half a second
 */
public record DuplexCounters(long captureOverruns, long playbackUnderruns, long lostSamples, long timeouts) {

    /** Nothing yet. */
    public static final DuplexCounters NONE = new DuplexCounters(0, 0, 0, 0);
}
