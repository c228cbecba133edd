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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build's checks of Java sources do not see. */
class RepositoryIT {

    @ParameterizedTest
    @ValueSource(strings = {"ultrasonic", ".ci/run", ".mvn/jdk.sh"})
    void scriptNamesItsLicence(String name) throws IOException {
        assertThat(Files.readString(RealProcess.root().resolve(name))).contains("SPDX-License-Identifier: EPL-2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ultrasonic", "mvnw", ".ci/run"})
    void scriptIsExecutable(String name) {
        assertThat(RealProcess.root().resolve(name)).isExecutable();
    }

    @Test
    void licenceAndNoticeAreThere() throws IOException {
        Path root = RealProcess.root();
        assertThat(Files.readString(root.resolve("LICENSE"))).startsWith("Eclipse Public License - v 2.0");
        assertThat(root.resolve("NOTICE")).isNotEmptyFile();
    }

    @Test
    void continuousIntegrationRunsWhatTheReadmeSays() throws IOException {
        Path root = RealProcess.root();
        assertThat(Files.readString(root.resolve("README.md"))).contains("./mvnw verify");
        assertThat(Files.readString(root.resolve(".ci/run"))).containsPattern("\\./mvnw [^\n]*verify");
    }
}
