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

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;

/**
 * Tells systemd that the program is ready, that it is alive, and that it stops; without systemd does nothing. Whoever
 * senses is alive while readings are fresh: a sensor that hangs is started anew.
 */
final class ServiceManager implements AutoCloseable {

    /** A reading older than this comes from a sensor that hangs. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final long NANOS_PER_MICRO = 1000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** Looks in the time between two signs of life. */
    private static final long LOOKS = 8;

    private static final long LEAST_PATIENCE_MILLIS = 10;

    private final NotifySocket socket;
    private final long intervalNanos;
    private final InstantSource clock;
    private final PrintWriter terminal;
    private boolean ready;
    private boolean failed;
    private long lastNanos;

    ServiceManager(NotifySocket socket, long intervalNanos, InstantSource clock, PrintWriter terminal) {
        this.socket = socket;
        this.intervalNanos = intervalNanos;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** The manager that started this program, as it says in the environment. */
    static ServiceManager fromEnvironment(Map<String, String> environment, PrintWriter terminal) throws IOException {
        String path = environment.getOrDefault("NOTIFY_SOCKET", "");
        String micros = environment.getOrDefault("WATCHDOG_USEC", "");
        NotifySocket socket = path.isEmpty() ? null : new NotifySocket(path);
        // Twice in the time after which the manager would lose patience.
        long interval = micros.matches("\\d{1,15}") ? Long.parseLong(micros) * NANOS_PER_MICRO / 2 : 0;
        return new ServiceManager(socket, interval, InstantSource.system(), terminal);
    }

    /**
     * How long it need not look again, ms: a program that nobody watches does not wake up for it, and one that systemd
     * watches as often as its patience asks for.
     */
    long patienceMillis() {
        return socket == null || intervalNanos == 0
                ? Long.MAX_VALUE
                : Math.max(LEAST_PATIENCE_MILLIS, intervalNanos / LOOKS / NANOS_PER_MILLI);
    }

    /** Looks at the sensor and says what there is to say; again within {@link #patienceMillis}. */
    void look(PresenceSensor sensor) {
        look(sensor.status().state().senses(), sensor.reading().time(), System.nanoTime());
    }

    /** The same by what was seen. */
    void look(boolean senses, Instant readingTime, long nowNanos) {
        if (!ready) {
            ready = true;
            lastNanos = nowNanos;
            send("READY=1");
        }
        boolean alive =
                !senses || Duration.between(readingTime, clock.instant()).compareTo(FRESH) < 0;
        if (intervalNanos > 0 && alive && nowNanos - lastNanos >= intervalNanos) {
            lastNanos = nowNanos;
            send("WATCHDOG=1");
        }
    }

    private void send(String text) {
        if (socket == null || failed) {
            return;
        }
        try {
            socket.send(text);
        } catch (IOException e) {
            failed = true;
            terminal.println("warning: systemd is told nothing: " + e.getMessage());
            terminal.flush();
        }
    }

    @Override
    public void close() {
        send("STOPPING=1");
    }
}
