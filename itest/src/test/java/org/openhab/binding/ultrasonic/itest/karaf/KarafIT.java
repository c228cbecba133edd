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

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The KAR, dropped into a running Karaf, resolves and works; taken away, it leaves nothing behind. */
class KarafIT {

    private static final String BUNDLE = "org.openhab.binding.ultrasonic";
    private static final Path KAR = Path.of(System.getProperty("ultrasonic.kar"));
    private static final double PATIENCE_SECONDS = 30;

    @TempDir
    private static Path folder;

    private static Karaf karaf;

    @BeforeAll
    static void start() throws Exception {
        karaf = new Karaf(folder, Map.of());
        karaf.deploy(KAR);
        karaf.host().await(PATIENCE_SECONDS, "1"::equals, "factories");
    }

    @AfterAll
    static void stop() throws Exception {
        karaf.close();
    }

    @Test
    void bundleIsWiredToOpenHab() throws Exception {
        assertThat(karaf.host().order("imports", BUNDLE).split("\t"))
                .contains("org.openhab.core.thing.binding", "com.sun.jna", "org.slf4j");
        assertThat(karaf.host().order("components", BUNDLE)).isEmpty();
    }
}
