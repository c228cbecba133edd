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
package org.openhab.binding.ultrasonic.itest.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the second add-on the binding finds TensorFlow, natives included, although it was there first. */
class TensorFlowKarIT {

    private static final Path KAR = Path.of(System.getProperty("ultrasonic.kar"));
    private static final Path TENSORFLOW_KAR = Path.of(System.getProperty("ultrasonic.tensorflow.kar"));
    private static final String BUNDLE = "org.openhab.binding.ultrasonic";
    private static final String CHECK = "org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowHost";
    private static final double PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void tensorFlowIsFoundByTheBinding() throws Exception {
        Assumptions.assumeTrue(Files.exists(TENSORFLOW_KAR), "is built on Linux on x86-64 only, and not with -Dquick");
        try (Karaf karaf = new Karaf(folder, Map.of())) {
            HostConnection host = karaf.host();
            karaf.deploy(KAR);
            host.await(PATIENCE_SECONDS, "found"::equals, "load", BUNDLE, CHECK);
            assertThat(host.order("load", BUNDLE, "org.tensorflow.TensorFlow")).isEqualTo("missing");
            karaf.deploy(TENSORFLOW_KAR);
            host.await(PATIENCE_SECONDS, "found"::equals, "load", BUNDLE, "org.tensorflow.TensorFlow");
            // TensorFlow checked as the binding checks it, then a call that needs the natives.
            assertThat(host.order("tensorflow", BUNDLE)).startsWith("2.");
        }
    }
}
