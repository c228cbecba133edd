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
package org.openhab.binding.ultrasonic.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end well on Ctrl-C: it is asked to stop and given a moment to close its files before Java ends.
 *
 * <pre>{@code
 * try (StopSignal stop = StopSignal.install()) {
 *     while (!stop.requested()) { ... }
 * }
 * }</pre>
 */
final class StopSignal implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private final CountDownLatch requested = new CountDownLatch(1);

    private StopSignal() {}

    /** Begins to listen. */
    static StopSignal install() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private void stop() {
        requested.countDown();
        try {
            boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println(
                        "ultrasonic: still busy after " + PATIENCE_SECONDS + " s, stopped without finishing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the user wants the command to end. */
    boolean requested() {
        return requested.getCount() == 0;
    }

    /**
     * Waits for the user to want an end.
     *
     * @param millis at most so long
     * @return whether the user does
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    boolean await(long millis) throws InterruptedException {
        return requested.await(millis, TimeUnit.MILLISECONDS);
    }

    /** All files are closed, Java may end. */
    @Override
    public void close() {
        closed.countDown();
        if (!requested()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // Java has begun to end in this very moment; the hook finds everything closed.
                requested.countDown();
            }
        }
    }
}
