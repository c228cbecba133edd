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

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestRateTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final RequestRate rate = new RequestRate(nanos::get);

    private int answered(String address, int requests) {
        int answered = 0;
        for (int i = 0; i < requests; i++) {
            answered += rate.allows(address) ? 1 : 0;
        }
        return answered;
    }

    @Test
    void whoAsksTooOftenWaitsAndNobodyElse() {
        assertThat(answered("10.0.0.1", 1000)).isEqualTo(RequestRate.MOST_AT_ONCE);
        assertThat(answered("10.0.0.2", 20)).isEqualTo(20);
        nanos.addAndGet(2_000_000_000L);
        assertThat(answered("10.0.0.1", 1000)).isEqualTo(2 * RequestRate.PER_SECOND);
        nanos.addAndGet(3_600_000_000_000L);
        assertThat(answered("10.0.0.1", 1000)).isEqualTo(RequestRate.MOST_AT_ONCE);
    }

    @Test
    void addressesThatNobodyUsesAnyMoreAreForgotten() {
        answered("10.0.0.1", RequestRate.MOST_AT_ONCE);
        for (int i = 0; i < 2000; i++) {
            answered("host" + i, 1);
        }
        assertThat(rate.allows("10.0.0.1"))
                .as("forgotten, and so as good as new")
                .isTrue();
    }
}
