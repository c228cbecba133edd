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

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Sends datagrams to a Unix socket, which Java cannot: the way to a service manager that {@code sd_notify(3)}
 * describes. Linux only; names and values are those of {@code sys/socket.h} and {@code sys/un.h}.
 */
final class NotifySocket {

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int FAMILY_BYTES = 2;
    private static final int MOST_PATH_BYTES = 108;

    private final byte[] path;

    /**
     * The socket of a path.
     *
     * @param path an at sign at its beginning stands for the abstract namespace
     * @throws IOException if it is too long or neither absolute nor abstract
     */
    NotifySocket(String path) throws IOException {
        this.path = path.getBytes(StandardCharsets.UTF_8);
        if (this.path.length >= MOST_PATH_BYTES || !(path.startsWith("/") || path.startsWith("@"))) {
            throw new IOException(
                    "NOTIFY_SOCKET must be a path of less than " + MOST_PATH_BYTES + " bytes, got '" + path + "'");
        }
        if (path.startsWith("@")) {
            this.path[0] = 0;
        }
    }

    /** The C library, bound when it is first needed. */
    private static final class LibC {
        static {
            Native.register(LibC.class, "c");
        }

        private LibC() {}

        static native int socket(int domain, int type, int protocol);

        static native int close(int descriptor);

        static native Pointer sendto(
                int descriptor, byte[] data, Pointer length, int flags, Pointer address, int addressLength);
    }

    /**
     * Sends a text.
     *
     * @throws IOException if nobody listens there, or this system has no such sockets
     */
    void send(String text) throws IOException {
        try {
            int descriptor = LibC.socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
            if (descriptor < 0) {
                throw new IOException("no socket to be had, errno " + Native.getLastError());
            }
            try (Memory address = new Memory(FAMILY_BYTES + MOST_PATH_BYTES)) {
                address.clear();
                address.setShort(0, (short) AF_UNIX);
                address.write(FAMILY_BYTES, path, 0, path.length);
                byte[] data = text.getBytes(StandardCharsets.UTF_8);
                Pointer sent = LibC.sendto(
                        descriptor,
                        data,
                        Pointer.createConstant(data.length),
                        MSG_NOSIGNAL,
                        address,
                        FAMILY_BYTES + path.length);
                if (Pointer.nativeValue(sent) != data.length) {
                    throw new IOException("the service manager does not listen, errno " + Native.getLastError());
                }
            } finally {
                int closed = LibC.close(descriptor);
                assert closed == 0;
            }
        } catch (LinkageError e) {
            throw new IOException("this system has no sockets that a service manager would hear", e);
        }
    }
}
