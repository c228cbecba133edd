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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Packs the program for machines that have Java 17 and nothing else. */
@Command(
        name = "package",
        description = "Writes a tarball and a Debian package for each of x86-64 and arm64; they need a Java 17 runtime"
                + " and nothing else. What only training needs is left out.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class PackageCommand implements Callable<Integer> {

    /** Machines by the names of GNU and of Debian. */
    private static final Map<String, String> ARCHITECTURES = new TreeMap<>(Map.of("x86-64", "amd64", "arm64", "arm64"));

    /** Libraries of training, hundreds of megabytes with their natives. */
    private static final List<String> LEFT_OUT = List.of("tensorflow-", "ndarray-", "javacpp-", "protobuf-");

    private static final String HOME = "usr/lib/ultrasonic/";
    private static final String LAUNCHER = "/usr/bin/ultrasonic";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to write them (default: here).")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Path jar = InstalledProgram.current()
                .jar()
                .orElseThrow(() -> new CommandFailure("only the packaged program can pack itself; use ./ultrasonic"));
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(folder + ": no such folder; make it first");
        }
        Map<String, byte[]> jars = jars(jar);
        long bytes = jars.values().stream().mapToLong(content -> content.length).sum();
        String version = Optional.ofNullable(PackageCommand.class.getPackage().getImplementationVersion())
                .orElseThrow(() -> new CommandFailure(jar + ": its manifest names no version"));
        for (Map.Entry<String, String> architecture : ARCHITECTURES.entrySet()) {
            String name = "ultrasonic-" + version;
            write(
                    name + "-" + architecture.getKey() + ".tar.gz",
                    tarball(name, jars).compressed());
            DebianPackage debian = new DebianPackage(architecture.getValue(), version, installation(jars), bytes);
            write(debian.fileName(), debian.bytes());
        }
        return 0;
    }

    /** The program and its libraries, by their paths below the program's folder. */
    private static Map<String, byte[]> jars(Path jar) throws IOException {
        Map<String, byte[]> jars = new TreeMap<>();
        jars.put("ultrasonic.jar", Files.readAllBytes(jar));
        Path libraries = jar.resolveSibling("lib");
        try (Stream<Path> files = Files.list(libraries)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".jar") && LEFT_OUT.stream().noneMatch(name::startsWith)) {
                    jars.put("lib/" + name, Files.readAllBytes(file));
                }
            }
        }
        return jars;
    }

    private static TarArchive tarball(String name, Map<String, byte[]> jars) throws IOException {
        TarArchive tarball = new TarArchive();
        jars.forEach((path, content) -> tarball.file(name + "/lib/" + path, content));
        return tarball.program(name + "/ultrasonic", resource("launcher.sh"))
                .file(name + "/satellite.yaml", SatelliteExample.text())
                .file(name + "/LICENSE", resource("/META-INF/LICENSE"))
                .file(name + "/NOTICE", resource("/META-INF/NOTICE"));
    }

    private static TarArchive installation(Map<String, byte[]> jars) throws IOException {
        TarArchive data = new TarArchive();
        jars.forEach((path, content) -> data.file("./" + HOME + "lib/" + path, content));
        Path config = Path.of("/etc/ultrasonic/satellite.yaml");
        return data.program("./" + HOME + "ultrasonic", resource("launcher.sh"))
                .program("." + LAUNCHER, "#!/bin/sh\nexec /" + HOME + "ultrasonic \"$@\"\n")
                .file("." + config, SatelliteExample.text())
                .file("./usr/lib/systemd/system/" + SystemdUnit.NAME, new SystemdUnit(LAUNCHER, config).text())
                .file("./usr/share/doc/ultrasonic/copyright", resource("/META-INF/NOTICE"))
                .file("./usr/share/doc/ultrasonic/LICENSE", resource("/META-INF/LICENSE"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PackageCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("this build lacks " + name + "; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        try (AtomicFile file = new AtomicFile(path)) {
            Files.write(file.temporary(), content);
            file.commit();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s (%.1f MB)%n", path, content.length * 1e-6);
        out.flush();
    }
}
