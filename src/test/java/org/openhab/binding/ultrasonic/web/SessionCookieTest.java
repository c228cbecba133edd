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

    private final AccessToken token = AccessToken.random();
    private final SessionCookie cookies = new SessionCookie(token);

    @Test
    void validForItsLifetimeAndAfterARestart() {
        String value = cookies.issue(NOW);
        SessionCookie afterRestart = new SessionCookie(token);
        assertThat(afterRestart.valid(value, NOW.plus(SessionCookie.LIFETIME).minusSeconds(1)))
                .isTrue();
        assertThat(afterRestart.valid(value, NOW.plus(SessionCookie.LIFETIME).plusSeconds(1)))
                .isFalse();
    }

    @Test
    void aNewTokenEndsAllSessions() {
        assertThat(new SessionCookie(AccessToken.random()).valid(cookies.issue(NOW), NOW))
                .isFalse();
    }

    @Test
    void forgeriesAreNotValid() {
        String value = cookies.issue(NOW);
        String[] parts = value.split("\\.");
        String later = NOW.plus(Duration.ofDays(9999)).getEpochSecond() + "." + parts[1] + "." + parts[2];
        List<String> forged =
                List.of("", ".", "..", "a.b.c", later, parts[0] + "." + parts[1] + ".", value + "A", "9".repeat(400));
        assertThat(forged).noneMatch(one -> cookies.valid(one, NOW));
    }

    @Test
    void eachIsDifferent() {
        assertThat(cookies.issue(NOW)).isNotEqualTo(cookies.issue(NOW));
    }
}
