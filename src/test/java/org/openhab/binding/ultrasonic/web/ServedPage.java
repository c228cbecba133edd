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

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.openhab.binding.ultrasonic.web.jetty.WebServer;

/** A page in the real server, as a program or a browser asks it. */
final class ServedPage implements AutoCloseable {

    static final SensorFacts FACTS = new SensorFacts("virtual", "motion-v1", "test");

    final Site site = new Site();
    final AccessToken token = AccessToken.random();
    private final WebServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    ServedPage(PageAccess access) throws IOException {
        server = WebServer.start(
                "127.0.0.1",
                0,
                port -> new LivePageServlet(site, access.of(token, port), new HostNames(Set.of("satellite.local"))));
    }

    /** Chooses who may look. */
    interface PageAccess {
        Access of(AccessToken token, int port);
    }

    /** A page that its token opens. */
    static ServedPage withToken(Clock clock) throws IOException {
        return new ServedPage((token, port) -> SignInAccess.byToken(token, port, clock));
    }

    URI address(String path) {
        return URI.create(server.address()).resolve(path);
    }

    HttpClient client() {
        return client;
    }

    /** A request with the token and everything else that a change needs. */
    HttpRequest.Builder trusted(String path) {
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token.text())
                .header("Content-Type", "application/json")
                .header(RequestGuard.CHANGE_HEADER, "1");
    }

    HttpRequest.Builder stranger(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(10));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return JsonParser.parseString(send(trusted(path)).body()).getAsJsonObject();
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(trusted(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        site.close();
        server.close();
    }
}
