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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebOptionsTest {

    @Test
    void whatCannotBeIsWrongUsage() {
        assertThat(run("--web", "70000").exitCode()).isEqualTo(2);
        assertThat(run("--web", "70000").err()).contains("must be 0 to 65535, got 70000");
        assertThat(run("--no-web", "--web").err()).contains("contradict each other");
        assertThat(run("--no-web", "--web-bind", "0.0.0.0").exitCode()).isEqualTo(2);
    }

    @Test
    void aNamedPortInUseIsAFailureThatNamesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandResult run = run("--web", String.valueOf(taken.getLocalPort()), "--no-calibration");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("127.0.0.1:" + taken.getLocalPort()).contains("in use");
        }
    }

    private static CommandResult run(String... options) {
        Object[] words = new Object[options.length + 5];
        List<String> fixed = List.of("run", "--device", "virtual", "--seconds", "1");
        for (int i = 0; i < words.length; i++) {
            words[i] = i < fixed.size() ? fixed.get(i) : options[i - fixed.size()];
        }
        return CommandResult.of(words);
    }
}
