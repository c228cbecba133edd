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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages, unpacked by somebody else's tools and run. */
class PackageIT {

    private static final Path DPKG = Path.of("/usr/bin/dpkg-deb");
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    private Path folder;

    private RealProcess run(String... command) throws IOException, InterruptedException {
        return RealProcess.run(folder, List.of(command), Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    private Path only(String glob) throws IOException {
        try (var found = Files.newDirectoryStream(folder, glob)) {
            return found.iterator().next();
        }
    }

    @Test
    void tarballRunsWhereItIsUnpacked() throws IOException, InterruptedException {
        assertThat(RealProcess.ultrasonic(folder, "package").exitCode()).isZero();
        assertThat(run("tar", "-xzf", only("*-arm64.tar.gz").toString()).exitCode())
                .isZero();
        Path program = only("ultrasonic-*[!z]").resolve("ultrasonic");
        RealProcess version = run(program.toString(), "--version");
        assertThat(version.err()).isEmpty();
        assertThat(version.out()).startsWith("ultrasonic 0.");
        RealProcess sensing =
                run(program.toString(), "run", "--device", "virtual", "--no-calibration", "--seconds", "2");
        assertThat(sensing.err()).isEmpty();
        assertThat(sensing.out()).contains("SIMULATED").contains("stopped");
        RealProcess checked = run(
                program.toString(),
                "run",
                "--config",
                program.resolveSibling("satellite.yaml").toString(),
                "--check-config");
        assertThat(checked.out()).contains("all right");
        if (Files.isExecutable(ANALYZE)) {
            Files.writeString(
                    folder.resolve("x.service"),
                    run(program.toString(), "service", "print").out());
            assertThat(run(ANALYZE.toString(), "verify", "./x.service").err()).doesNotContain("x.service");
        }
    }

    @Test
    void debianPackagesAreWhatDpkgExpects() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(DPKG), "needs dpkg-deb, which every Debian has");
        assertThat(RealProcess.ultrasonic(folder, "package").exitCode()).isZero();
        for (String architecture : List.of("amd64", "arm64")) {
            String file = only("*_" + architecture + ".deb").toString();
            assertThat(run(DPKG.toString(), "-f", file, "Package", "Architecture")
                            .out())
                    .isEqualTo("Package: ultrasonic\nArchitecture: " + architecture + "\n");
            RealProcess contents = run(DPKG.toString(), "-c", file);
            assertThat(contents.err()).isEmpty();
            assertThat(contents.out())
                    .contains("./usr/bin/ultrasonic")
                    .contains("./usr/lib/systemd/system/ultrasonic.service")
                    .contains("./etc/ultrasonic/satellite.yaml")
                    .doesNotContain("tensorflow");
        }
        Path root = Files.createDirectory(folder.resolve("root"));
        assertThat(run(DPKG.toString(), "-x", only("*_amd64.deb").toString(), root.toString())
                        .exitCode())
                .isZero();
        assertThat(run(root.resolve("usr/lib/ultrasonic/ultrasonic").toString(), "--version")
                        .out())
                .startsWith("ultrasonic 0.");
    }
}
