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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;

/**
 * Takes commands at once and has them done later. Of several commands to one channel that are waiting, only the last
 * counts, so that a storm of commands comes to little.
 */
@NonNullByDefault
final class CommandInbox {

    private final Map<String, Command> waiting = new LinkedHashMap<>();
    private final Executor worker;
    private final BiConsumer<String, Command> target;

    /**
     * @param worker has the commands done, one after another
     * @param target is told channel and command
     */
    CommandInbox(Executor worker, BiConsumer<String, Command> target) {
        this.worker = worker;
        this.target = target;
    }

    /** Takes a command; returns at once. */
    void offer(String channel, Command command) {
        boolean first;
        synchronized (waiting) {
            first = waiting.isEmpty();
            if (!(command instanceof RefreshType && waiting.containsKey(channel))) {
                // A later command goes to the end of the queue.
                waiting.remove(channel);
                waiting.put(channel, command);
            }
        }
        if (first) {
            worker.execute(this::empty);
        }
    }

    private void empty() {
        Map<String, Command> taken;
        synchronized (waiting) {
            taken = new LinkedHashMap<>(waiting);
            waiting.clear();
        }
        taken.forEach(target);
    }
}
