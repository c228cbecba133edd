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
package org.openhab.binding.ultrasonic.audio.device;

/** A thread for what may hang: waited for a while, then left to itself. It does not keep Java from ending. */
final class DisposableThread {

    private DisposableThread() {}

    /**
     * Runs a task.
     *
     * @return whether it ended in time
     */
    static boolean run(String name, long patienceMillis, Runnable task) {
        Thread thread = new Thread(task, "ultrasonic " + name);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(patienceMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
