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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeviceLockTest {

    private static final long SOON_MILLIS = 20;
    private static final long PATIENCE_SECONDS = 10;

    private final AtomicInteger releases = new AtomicInteger();

    private DeviceLock lock(long patienceMillis) {
        return new DeviceLock("test", patienceMillis, releases::incrementAndGet);
    }

    @Test
    void aDeviceThatNobodyUsesIsReleasedAtOnceAndOnlyOnce() {
        DeviceLock lock = lock(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        lock.enter();
        lock.leave();
        assertThat(releases).hasValue(0);

        lock.close();
        lock.close();

        assertThat(lock.closing()).isTrue();
        assertThat(releases).hasValue(1);
    }

    @Test
    void anExchangeThatGoesOnReleasesTheDeviceAsItEnds() throws Exception {
        DeviceLock lock = lock(SOON_MILLIS);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch hung = new CountDownLatch(1);
        Thread exchange = new Thread(() -> {
            lock.enter();
            try {
                inside.countDown();
                hung.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.leave();
            }
        });
        exchange.start();
        assertThat(inside.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        lock.close();
        assertThat(releases).as("while a call is in the device").hasValue(0);

        hung.countDown();
        exchange.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        assertThat(exchange.isAlive()).isFalse();
        assertThat(releases).hasValue(1);
    }

    @Test
    void aReleaseThatHangsHoldsNobodyUp() {
        CountDownLatch never = new CountDownLatch(1);
        DeviceLock lock = new DeviceLock("test", SOON_MILLIS, () -> {
            releases.incrementAndGet();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        lock.close();

        assertThat(releases.get()).isLessThanOrEqualTo(1);
        assertThat(lock.closing()).isTrue();
        never.countDown();
    }
}
