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
package org.openhab.core.common;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads named {@code OH-id-number}. */
public class NamedThreadFactory implements ThreadFactory {

    private final AtomicInteger count = new AtomicInteger();
    private final String id;
    private final boolean daemon;
    private final int priority;

    /** Threads that are no daemons. */
    public NamedThreadFactory(String id) {
        this(id, false);
    }

    /** Threads of usual priority. */
    public NamedThreadFactory(String id, boolean daemonize) {
        this(id, daemonize, Thread.NORM_PRIORITY);
    }

    /** Threads of a kind. */
    public NamedThreadFactory(String id, boolean daemonize, int priority) {
        this.id = id;
        this.daemon = daemonize;
        this.priority = priority;
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public Thread newThread(Runnable runnable) {
        Thread thread = new Thread(runnable, "OH-" + id + "-" + count.incrementAndGet());
        thread.setDaemon(daemon);
        thread.setPriority(priority);
        return thread;
    }
}
