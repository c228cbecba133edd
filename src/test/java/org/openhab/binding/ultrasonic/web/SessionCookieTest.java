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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private static final String WHO = "ann.o'neill";

    private final AccessToken token = AccessToken.random();
    private final SessionCookie cookies = new SessionCookie(token);

    @Test
    void validForItsLifetimeAndAfterARestart() {
        String value = cookies.issue(NOW, WHO);
        SessionCookie afterRestart = new SessionCookie(token);
        assertThat(afterRestart.subject(value, NOW.plus(SessionCookie.LIFETIME).minusSeconds(1)))
                .hasValue(WHO);
        assertThat(afterRestart.subject(value, NOW.plus(SessionCookie.LIFETIME).plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void aNewTokenEndsAllSessions() {
        assertThat(new SessionCookie(AccessToken.random()).subject(cookies.issue(NOW, WHO), NOW))
                .isEmpty();
    }

    @Test
    void forgeriesAreNotValid() {
        String value = cookies.issue(NOW, WHO);
        String[] parts = value.split("\\.");
        String later =
                NOW.plus(Duration.ofDays(9999)).getEpochSecond() + "." + parts[1] + "." + parts[2] + "." + parts[3];
        String other = parts[0] + "." + parts[1] + ".b3duZXI." + parts[3];
        List<String> forged = List.of(
                "",
                ".",
                "..",
                "a.b.c",
                "a.b.c.d",
                later,
                other,
                parts[0] + "." + parts[1] + ".",
                value + "A",
                "9".repeat(400));
        assertThat(forged).noneMatch(one -> cookies.subject(one, NOW).isPresent());
    }

    @Test
    void eachIsDifferent() {
        assertThat(cookies.issue(NOW, WHO)).isNotEqualTo(cookies.issue(NOW, WHO));
    }
}
