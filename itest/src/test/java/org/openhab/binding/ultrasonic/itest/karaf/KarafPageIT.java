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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The live page in the web server of openHAB, Jetty behind Pax Web's HTTP whiteboard: it is there for openHAB's users
 * as long as the binding is, and leaves nothing behind.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KarafPageIT {

    private static final Path KAR = Path.of(System.getProperty("ultrasonic.kar"));
    private static final String THING = "ultrasonic:simulated-sensor:toy";
    private static final String SENSORS = "/ultrasonic/api/sensors";
    private static final String SETTINGS = "/ultrasonic/api/sensors/simulated-toy/settings";
    private static final double PATIENCE_SECONDS = 30;

    @TempDir
    private static Path folder;

    private static Karaf karaf;
    private static HostConnection host;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        karaf = Karaf.withWebServer(Files.createDirectory(folder.resolve("karaf")), port);
        host = karaf.host();
        karaf.deployBinding(KAR);
        host.create(THING);
        host.await(PATIENCE_SECONDS, status -> status.startsWith("ONLINE"), "status", THING);
        awaitStatus(200, "/ultrasonic/");
    }

    @AfterAll
    static void stop() throws Exception {
        if (karaf != null) {
            karaf.close();
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpRequest.Builder request(String path, String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + pair);
    }

    private static HttpRequest.Builder change(String user) {
        return request(SETTINGS, user, "habopen")
                .header("X-Ultrasonic-Change", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"sensitivity\": 9}"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        // A client each: one that is kept might answer from a connection to the server that was.
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request).statusCode();
    }

    private static void awaitStatus(int wanted, String path) throws IOException, InterruptedException {
        long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos((long) PATIENCE_SECONDS);
        int status = 0;
        while (status != wanted) {
            assertThat(System.nanoTime())
                    .as(path + " answers " + status + ", not " + wanted)
                    .isLessThan(untilNanos);
            TimeUnit.MILLISECONDS.sleep(200);
            try {
                status = status(request(path));
            } catch (IOException e) {
                // The server does not listen yet.
                status = 0;
            }
        }
    }

    @Test
    @Order(1)
    void pageIsServedAndShowsNothingToStrangers() throws Exception {
        HttpResponse<String> page = send(request("/ultrasonic/"));
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").doesNotContain("simulated-toy");
        assertThat(status(request(SENSORS))).isEqualTo(401);
        assertThat(status(request(SENSORS, "guest", "wrong"))).isEqualTo(401);
        assertThat(status(request(SENSORS, "nobody", "habopen"))).isEqualTo(401);
    }

    @Test
    @Order(2)
    void usersOfOpenHabLook() throws Exception {
        assertThat(send(request(SENSORS, "guest", "habopen")).body()).contains("\"simulated-toy\"");
        assertThat(host.order("components", "org.openhab.binding.ultrasonic")).isEmpty();
    }

    @Test
    @Order(3)
    void onlyAdministratorsChangeWhatIsThenConfigured() throws Exception {
        assertThat(status(change("guest"))).isEqualTo(403);
        assertThat(host.order("state", THING, "sensitivity")).isEqualTo("5");
        assertThat(status(change("boss"))).isEqualTo(200);
        host.await(PATIENCE_SECONDS, "9"::equals, "state", THING, "sensitivity");
    }

    @Test
    @Order(4)
    void withTheBindingThePageGoes() throws Exception {
        karaf.undeploy(KAR);
        host.await(PATIENCE_SECONDS, "0"::equals, "factories");
        awaitStatus(404, "/ultrasonic/");
        host.await(PATIENCE_SECONDS, String::isEmpty, "threads", "ultrasonic");
        host.await(PATIENCE_SECONDS, "0"::equals, "loaders");
    }
}
