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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ServiceManagerTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final StringWriter terminal = new StringWriter();

    /** The other end, as systemd would hold it. */
    private static final class Listener implements AutoCloseable {

        static {
            Native.register(Listener.class, "c");
        }

        private final int descriptor = socket(1, 2, 0);

        static native int socket(int domain, int type, int protocol);

        static native int bind(int descriptor, Pointer address, int bytes);

        static native Pointer recv(int descriptor, byte[] buffer, Pointer bytes, int flags);

        static native int close(int descriptor);

        Listener(Path path) {
            byte[] name = path.toString().getBytes(StandardCharsets.UTF_8);
            try (Memory address = new Memory(110)) {
                address.clear();
                address.setShort(0, (short) 1);
                address.write(2, name, 0, name.length);
                assertThat(bind(descriptor, address, 2 + name.length)).isZero();
            }
        }

        /** The next datagram, or an empty text if there is none. */
        String next() {
            byte[] buffer = new byte[200];
            int doNotWait = 0x40;
            long bytes =
                    Pointer.nativeValue(recv(descriptor, buffer, Pointer.createConstant(buffer.length), doNotWait));
            return bytes <= 0 ? "" : new String(buffer, 0, (int) bytes, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            assertThat(close(descriptor)).isZero();
        }
    }

    private ServiceManager manager(Path socket) throws IOException {
        return new ServiceManager(
                new NotifySocket(socket.toString()), 30 * SECOND, () -> NOW, new PrintWriter(terminal));
    }

    @Test
    void itLooksSeveralTimesInThePatienceOfSystemdAndNeverWithoutIt() throws IOException {
        try (ServiceManager watched = manager(folder.resolve("notify"));
                ServiceManager alone =
                        ServiceManager.fromEnvironment(Map.of("WATCHDOG_USEC", "30000000"), new PrintWriter(terminal));
                ServiceManager unwatched = ServiceManager.fromEnvironment(
                        Map.of("NOTIFY_SOCKET", folder.resolve("notify").toString()), new PrintWriter(terminal))) {
            assertThat(watched.patienceMillis()).isBetween(1000L, 10_000L);
            assertThat(alone.patienceMillis()).isEqualTo(Long.MAX_VALUE);
            assertThat(unwatched.patienceMillis()).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void systemdHearsReadyThenLifeThenTheEnd() throws IOException {
        Path path = folder.resolve("notify");
        try (Listener listener = new Listener(path)) {
            try (ServiceManager manager = manager(path)) {
                manager.look(true, NOW, 5);
                assertThat(listener.next()).isEqualTo("READY=1");
                manager.look(true, NOW, 29 * SECOND);
                assertThat(listener.next())
                        .as("half of the patience is not over")
                        .isEmpty();
                manager.look(true, NOW.minusSeconds(2), 31 * SECOND);
                assertThat(listener.next()).isEqualTo("WATCHDOG=1");
            }
            assertThat(listener.next()).isEqualTo("STOPPING=1");
        }
        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void sensorThatHangsIsNotCalledAlive() throws IOException {
        Path path = folder.resolve("notify");
        try (Listener listener = new Listener(path);
                ServiceManager manager = manager(path)) {
            manager.look(true, NOW, 0);
            assertThat(listener.next()).isEqualTo("READY=1");
            manager.look(true, NOW.minusSeconds(21), 40 * SECOND);
            assertThat(listener.next()).isEmpty();
            manager.look(false, NOW.minusSeconds(21), 41 * SECOND);
            assertThat(listener.next())
                    .as("one that does not sense has nothing to say")
                    .isEqualTo("WATCHDOG=1");
        }
    }

    @Test
    void absentSystemdIsSaidOnce() throws IOException {
        try (ServiceManager manager = manager(folder.resolve("nobody"))) {
            manager.look(true, NOW, 0);
            manager.look(true, NOW, 100 * SECOND);
        }
        assertThat(terminal.toString()).containsOnlyOnce("warning: systemd is told nothing");
    }

    @Test
    void withoutSystemdNothingIsSaid() throws IOException {
        try (ServiceManager manager = ServiceManager.fromEnvironment(Map.of(), new PrintWriter(terminal))) {
            manager.look(true, NOW, 0);
        }
        assertThat(terminal.toString()).isEmpty();
        assertThatThrownBy(() -> new NotifySocket("relative")).hasMessageContaining("'relative'");
    }
}
