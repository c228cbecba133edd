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

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a device be closed while another thread may be in the middle of an exchange.
 *
 * <p>Libraries for sound neither bear a close during a call nor promise that a call ends: below a sound server that
 * dies it may hang for good, with locks held that all further opening waits for. So the device is released by whoever
 * closes it if nobody uses it, else by the exchange as it ends, and never if that does not end; the next opening then
 * finds no lock held but those of the call that hangs.
 */
final class DeviceLock {

    private final String name;
    private final long patienceMillis;
    private final Runnable release;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closing;
    private boolean released;

    /**
     * @param name of the device, for the thread's name
     * @param patienceMillis how long a close waits for an exchange to end, and for the release
     * @param release lets go of the device; runs once, on a thread of its own
     */
    DeviceLock(String name, long patienceMillis, Runnable release) {
        this.name = name;
        this.patienceMillis = patienceMillis;
        this.release = release;
    }

    /** Whether somebody wants it closed. */
    boolean closing() {
        return closing;
    }

    /** An exchange begins. */
    void enter() {
        lock.lock();
    }

    /** An exchange ends. */
    void leave() {
        try {
            if (closing) {
                release();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Releases the device now or as soon as the exchange has ended. */
    void close() {
        closing = true;
        boolean mine;
        try {
            mine = lock.tryLock(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            mine = false;
        }
        if (mine) {
            leave();
        }
    }

    private void release() {
        if (!released) {
            released = true;
            DisposableThread.run("close " + name, patienceMillis, release);
        }
    }
}
