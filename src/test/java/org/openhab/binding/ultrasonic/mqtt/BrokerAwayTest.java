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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;

/** An hour without a broker, told to the publisher as fast as it goes, with the real client knocking in vain. */
class BrokerAwayTest {

    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final FakeSensor sensor = new FakeSensor("kitchen");
    private long nowNanos;
    private int attempts;

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Ten readings and an event a second. */
    private void pass(PublishingLoop loop, int seconds) throws InterruptedException {
        for (int tick = 0; tick < 10 * seconds; tick++) {
            nowNanos += TICK_NANOS;
            sensor.say(tick / 50 % 2 == 0, tick % 100);
            if (tick % 10 == 0) {
                sensor.happen(SensorEventType.MOTION_STARTED);
            }
            assertThat(loop.step(nowNanos)).isPositive();
        }
    }

    @Test
    void memoryAndThreadsStayAsTheyAre() throws IOException, InterruptedException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        BrokerConfig broker = BrokerConfig.of("mqtt://127.0.0.1:" + nobody);
        PublishingLoop loop = new PublishingLoop(
                new UltrasonicTopics(TopicConfig.defaults()),
                1,
                List.of(sensor),
                () -> {
                    attempts++;
                    return new PahoClient(broker);
                },
                () -> {});
        pass(loop, 600);
        long before = usedBytes();
        int threads = Thread.activeCount();
        int early = attempts;
        pass(loop, 3600);
        long growth = usedBytes() - before;
        System.out.printf(
                Locale.ROOT,
                "an hour without a broker: %d attempts, %d events dropped, heap %+.0f kB, %+d threads%n",
                attempts - early,
                loop.status(broker.address()).droppedEvents(),
                growth * 1e-3,
                Thread.activeCount() - threads);
        assertThat(attempts - early).as("once a minute").isBetween(58, 62);
        assertThat(loop.status(broker.address()).problem()).contains(BrokerProblem.UNREACHABLE);
        assertThat(loop.status(broker.address()).droppedEvents()).isEqualTo(4200);
        assertThat(growth).as("bytes of heap").isLessThan(300_000);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
        loop.stop();
    }
}
