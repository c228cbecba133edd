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
package org.openhab.binding.ultrasonic.itest;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Assumptions;

/** Time to spare, which tests in real time need. */
public final class Leisure {

    private static final double MOST_LOAD_PER_CORE = 3;

    private Leisure() {}

    /** Skips the test on a machine that is too busy for real time, which would only show that it is. */
    public static void require() {
        Assumptions.assumeTrue(
                present(),
                "needs a machine with time to spare; its load average is " + load() + " on " + cores() + " cores");
    }

    /** Whether this machine has time to spare. */
    public static boolean present() {
        return load() < MOST_LOAD_PER_CORE * cores();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
