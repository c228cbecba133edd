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
package org.openhab.binding.ultrasonic.mqtt;

/** Waits for a thread that was asked to end. */
final class EndingThread {

    private EndingThread() {}

    /**
     * Waits for its end, and interrupts what may hold it up if that takes too long.
     *
     * @param patienceMillis how long it may take
     */
    static void await(Thread thread, long patienceMillis) {
        try {
            thread.join(patienceMillis);
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
