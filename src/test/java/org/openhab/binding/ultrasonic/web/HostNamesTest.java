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
package org.openhab.binding.ultrasonic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

    private final HostNames hosts = new HostNames(Set.of("Satellite.local"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8090",
                "127.0.0.1:8090",
                "192.168.1.5",
                "[::1]:8090",
                "[fe80::1%eth0]",
                "satellite.local:8090",
                "SATELLITE.LOCAL"
            })
    void addressesAndOwnNames(String header) {
        assertThat(hosts.allow(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8090",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "satellite.local.evil.example",
                "",
                "1.2.3.4x",
                "[::1].evil.example"
            })
    void nothingElse(String header) {
        assertThat(hosts.allow(header)).isFalse();
        assertThat(hosts.allow(null)).isFalse();
        assertThat(HostNames.ANY.allow(header)).isTrue();
    }
}
