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
package org.openhab.binding.ultrasonic.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {

    private final List<Integer> done = new ArrayList<>();

    @Test
    void tasksAreDoneInOrderOneAtATimeEvenIfOneFails() {
        ManualScheduler threads = new ManualScheduler();
        SerialExecutor lane = new SerialExecutor(threads);
        lane.execute(() -> {
            done.add(1);
            lane.execute(() -> done.add(3));
            done.add(2);
        });
        lane.execute(() -> {
            throw new IllegalStateException("meant to fail in this test");
        });
        lane.execute(() -> done.add(4));
        assertThat(done).isEmpty();
        threads.run();
        assertThat(done).containsExactly(1, 2, 4, 3);
    }

    @Test
    void whatIsLeftWhenOpenHabShutsDownIsDoneAtOnce() {
        SerialExecutor lane = new SerialExecutor(task -> {
            throw new RejectedExecutionException("shut down");
        });
        lane.execute(() -> done.add(1));
        lane.execute(() -> done.add(2));
        assertThat(done).containsExactly(1, 2);
    }
}
