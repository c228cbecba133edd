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
package org.openhab.core.types;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** States at several times. */
public class TimeSeries {

    private final SortedMap<Instant, State> states = new TreeMap<>();
    private final Policy policy;

    /** What becomes of the states that are there. */
    public enum Policy {
        /** They stay. */
        ADD,
        /** They go. */
        REPLACE
    }

    /**
     * One state.
     *
     * @param timestamp when
     * @param state what
     */
    public record Entry(Instant timestamp, State state) {}

    /** No states yet. */
    public TimeSeries(Policy policy) {
        this.policy = policy;
    }

    /** What becomes of the states that are there. */
    public Policy getPolicy() {
        return policy;
    }

    /** How many there are. */
    public int size() {
        return states.size();
    }

    /** One more. */
    public void add(Instant timestamp, State state) {
        states.put(timestamp, state);
    }

    /** All of them, the earliest first. */
    public Stream<Entry> getStates() {
        return states.entrySet().stream().map(entry -> new Entry(entry.getKey(), entry.getValue()));
    }
}
