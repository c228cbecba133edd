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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.itest.RealProcess;

/**
 * An Apache Karaf on Equinox, unpacked into a folder of its own and started as openHAB starts it, with the bundles that
 * the binding expects of openHAB, the stand-in for its API and the test host.
 */
public final class Karaf implements AutoCloseable {

    private static final long START_SECONDS = 30;
    private static final long STOP_SECONDS = 60;

    private final Path home;
    private final Path files;
    private final Process process;
    private final HostConnection host;

    /**
     * Unpacks and starts it, and waits until the test host answers.
     *
     * @param folder empty
     * @param environment variables for the process, beside its own
     */
    public Karaf(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        this(folder, environment, OptionalInt.empty());
    }

    private Karaf(Path folder, Map<String, String> environment, OptionalInt webPort)
            throws IOException, InterruptedException {
        home = unpack(folder);
        files = Files.createDirectories(folder.resolve("host"));
        configure(webPort);
        bundles();
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("karaf.out").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment()
                .put(
                        "EXTRA_JAVA_OPTS",
                        "-Xmx512m -XX:+UseSerialGC -XX:SoftRefLRUPolicyMSPerMB=0 -Dultrasonic.testhost=" + files
                                + " -Duser.home=" + files);
        builder.environment().putAll(environment);
        process = builder.start();
        host = new HostConnection(awaitPort(), files.resolve("journal"));
    }

    /**
     * Starts one with the web server that openHAB has, which listens on this machine alone.
     *
     * @param folder empty
     */
    public static Karaf withWebServer(Path folder, int port) throws IOException, InterruptedException {
        return new Karaf(folder, Map.of(), OptionalInt.of(port));
    }

    private static Path unpack(Path folder) throws IOException, InterruptedException {
        Path archive = artifacts().resolve("apache-karaf.tar.gz");
        RealProcess tar = RealProcess.run(folder, List.of("tar", "xzf", archive.toString()), Map.of());
        assertThat(tar.exitCode()).as(tar.err()).isZero();
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("apache-karaf-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path artifacts() {
        return Path.of(System.getProperty("ultrasonic.karaf"));
    }

    /** Equinox, as in openHAB; only the features that deployment needs, all of which Karaf carries within. */
    private void configure(OptionalInt webPort) throws IOException, InterruptedException {
        Path framework = home.resolve("etc/config.properties");
        String properties = Files.readString(framework);
        assertThat(properties).contains("karaf.framework=felix");
        Files.writeString(framework, properties.replace("karaf.framework=felix", "karaf.framework=equinox"));
        Path features = home.resolve("etc/org.apache.karaf.features.cfg");
        String boot = Files.readString(features).replaceAll("(?s)featuresBoot = .*?\n\n", """
                featuresBoot = framework, feature, deployer, kar%s

                """.formatted(
                        webPort.isPresent() ? ", pax-web-http-jetty, pax-web-whiteboard" : ""));
        Files.writeString(features, boot);
        if (webPort.isPresent()) {
            Files.writeString(
                    home.resolve("etc/org.ops4j.pax.web.cfg"),
                    "org.osgi.service.http.port=" + webPort.getAsInt()
                            + "\norg.ops4j.pax.web.listening.addresses=127.0.0.1\n");
            RealProcess copied = RealProcess.run(
                    home,
                    List.of(
                            "cp",
                            "-r",
                            artifacts().resolve("repository") + "/.",
                            home.resolve("system").toString()),
                    Map.of());
            assertThat(copied.exitCode()).as(copied.err()).isZero();
        }
        Path deploy = home.resolve("etc/org.apache.felix.fileinstall-deploy.cfg");
        Files.writeString(
                deploy,
                Files.readString(deploy).replaceAll("felix.fileinstall.poll *=.*", "")
                        + "\nfelix.fileinstall.poll = 300\n");
    }

    private void bundles() throws IOException {
        try (Stream<Path> jars = Files.list(artifacts().resolve("bundles"))) {
            for (Path jar : jars.toList()) {
                deploy(jar);
            }
        }
        deploy(built("bundle/openhab-api/target", "ultrasonic-openhab-api"));
        deploy(built("itest/testhost/target", "ultrasonic-testhost"));
    }

    private static Path built(String folder, String name) throws IOException {
        try (Stream<Path> jars = Files.list(RealProcess.root().resolve(folder))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(name)
                            && jar.getFileName().toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int awaitPort() throws IOException, InterruptedException {
        Path port = files.resolve("port");
        long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(port)) {
            assertThat(process.isAlive() && System.nanoTime() < untilNanos)
                    .as("Karaf starts; its log:%n%s", log())
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Integer.parseInt(Files.readString(port));
    }

    /** The test host within. */
    public HostConnection host() {
        return host;
    }

    /** Drops a file into the folder that Karaf watches. */
    public void deploy(Path file) throws IOException {
        Path target = home.resolve("deploy").resolve(file.getFileName());
        Path part = home.resolve(file.getFileName() + ".part");
        Files.copy(file, part);
        Files.move(part, target);
    }

    /** Drops the binding's KAR and waits until openHAB's stand-in has its factory of handlers. */
    public void deployBinding(Path kar) throws IOException, InterruptedException {
        deploy(kar);
        try {
            host.await(START_SECONDS, "1"::equals, "factories");
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; Karaf's complaints:\n" + complaints(), e);
        }
    }

    /** Takes a file out of the folder that Karaf watches. */
    public void undeploy(Path file) throws IOException {
        Files.delete(home.resolve("deploy").resolve(file.getFileName()));
    }

    /** What Karaf has logged. */
    public String log() throws IOException {
        Path log = home.resolve("data/log/karaf.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private String complaints() throws IOException {
        return log().lines().filter(line -> !line.contains("| INFO ")).collect(Collectors.joining("\n"));
    }

    /** The process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        host.close();
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IOException("Karaf does not stop within " + STOP_SECONDS + " s");
        }
    }
}
