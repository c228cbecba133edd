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

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReconnectDelayTest {

    private final ReconnectDelay delay = new ReconnectDelay();

    @Test
    void doublesUpToAMinuteAndForgivesAfterAGoodConnection() {
        long[] seconds = LongStream.range(0, 9)
                .map(i -> TimeUnit.NANOSECONDS.toSeconds(delay.afterFailure(0)))
                .toArray();
        assertThat(seconds).containsExactly(1, 2, 4, 8, 16, 32, 60, 60, 60);
        assertThat(delay.afterFailure(TimeUnit.SECONDS.toNanos(9))).isEqualTo(TimeUnit.SECONDS.toNanos(60));
        assertThat(delay.afterFailure(TimeUnit.SECONDS.toNanos(10))).isEqualTo(TimeUnit.SECONDS.toNanos(1));
    }
}
