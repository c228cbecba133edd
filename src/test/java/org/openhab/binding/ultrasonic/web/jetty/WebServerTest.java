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
package org.openhab.binding.ultrasonic.web.jetty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.servlet.http.HttpServlet;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private static WebServer start(String bind, int port) throws IOException {
        return WebServer.start(bind, port, served -> new HttpServlet() {
            private static final long serialVersionUID = 1;
        });
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("page at 127.0.0.1:" + taken.getLocalPort()
                            + ": the port is in use by another program; take another, or 0 for any that is free");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        assertThatThrownBy(() -> start("192.0.2.1", 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("this machine has no address '192.0.2.1'");
    }

    @Test
    void aNameThatNobodyHasIsNamed() {
        assertThatThrownBy(() -> start("nobody.invalid", 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("page at nobody.invalid:0");
    }

    @Test
    void tellsWhereItIs() throws Exception {
        try (WebServer server = start("127.0.0.1", 0)) {
            assertThat(server.port()).isPositive();
            assertThat(server.address()).isEqualTo("http://127.0.0.1:" + server.port() + "/");
        }
        try (WebServer server = start("0.0.0.0", 0)) {
            assertThat(server.address()).doesNotContain("0.0.0.0");
        }
    }
}
