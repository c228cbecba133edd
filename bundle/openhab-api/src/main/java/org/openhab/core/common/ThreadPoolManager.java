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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The thread pools that everybody shares, by name. */
public class ThreadPoolManager {

    /** The pool for whatever has none of its own. */
    public static final String THREAD_POOL_NAME_COMMON = "common";

    private static final int THREADS = 5;
    private static final Map<String, ScheduledExecutorService> SCHEDULED = new ConcurrentHashMap<>();
    private static final Map<String, ExecutorService> IMMEDIATE = new ConcurrentHashMap<>();

    /** As in openHAB, where it is a component. */
    public ThreadPoolManager() {}

    /** The pool of a name for what is to be done later; nobody may shut it down. */
    public static ScheduledExecutorService getScheduledPool(String poolName) {
        return SCHEDULED.computeIfAbsent(poolName, name -> {
            ScheduledThreadPoolExecutor pool =
                    new ScheduledThreadPoolExecutor(THREADS, new NamedThreadFactory(name, true));
            pool.setRemoveOnCancelPolicy(true);
            return pool;
        });
    }

    /** The pool of a name for what is to be done at once; nobody may shut it down. */
    public static ExecutorService getPool(String poolName) {
        return IMMEDIATE.computeIfAbsent(
                poolName, name -> Executors.newFixedThreadPool(THREADS, new NamedThreadFactory(name, true)));
    }
}
