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
package org.openhab.binding.ultrasonic.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.internal.RunningSensors;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import org.openhab.binding.ultrasonic.sensor.HostSensor;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.binding.ultrasonic.web.jetty.WebServer;
import org.openhab.core.auth.Authentication;
import org.openhab.core.auth.AuthenticationException;
import org.openhab.core.auth.Role;
import org.openhab.core.auth.User;
import org.openhab.core.auth.UserApiTokenCredentials;
import org.openhab.core.auth.UserRegistry;
import org.openhab.core.auth.UsernamePasswordCredentials;
import org.openhab.core.thing.ThingUID;

/** The page with openHAB's users, in a servlet container as openHAB has it. */
class LivePageComponentTest {

    private static final ThingUID THING = new ThingUID("ultrasonic:sensor:hall");
    private static final String SETTINGS = "api/sensors/hall/settings";

    @TempDir
    private Path folder;

    private final Map<String, Set<String>> roles =
            new HashMap<>(Map.of("ann", Set.of(Role.ADMIN), "bob", Set.of(Role.USER), "guest", Set.of("visitor")));
    private final RunningSensors running = new RunningSensors();
    private final List<ContextConfig> kept = new CopyOnWriteArrayList<>();
    private LivePageComponent page;
    private WebServer server;

    /** Users whose passwords and tokens are their names with something in front. */
    private UserRegistry users() {
        return (UserRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {UserRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "get" -> user((String) arguments[0]);
                    case "authenticate" -> authenticate(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private User user(String name) {
        return !roles.containsKey(name)
                ? null
                : (User) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {User.class},
                        (proxy, method, arguments) -> method.getName().equals("getRoles") ? roles.get(name) : name);
    }

    private Authentication authenticate(Object credentials) throws AuthenticationException {
        String name = credentials instanceof UserApiTokenCredentials token
                ? token.getApiToken().replaceFirst("^oh\\.", "")
                : ((UsernamePasswordCredentials) credentials).getUsername();
        boolean right = roles.containsKey(name)
                && (credentials instanceof UserApiTokenCredentials
                        || ((UsernamePasswordCredentials) credentials)
                                .getPassword()
                                .equals("secret-" + name));
        if (!right) {
            throw new AuthenticationException("wrong");
        }
        return new Authentication(name, roles.get(name).toArray(String[]::new));
    }

    @BeforeEach
    void serve() throws IOException {
        HostSensor sensor = new HostSensor(SensorConfig.of("hall", DeviceChoice.virtual(), SensorFiles.in(folder)));
        page = new LivePageComponent(users(), running);
        running.add(THING, sensor, kept::add);
        server = WebServer.start("127.0.0.1", 0, port -> page);
    }

    @AfterEach
    void end() {
        page.end();
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
    }

    private HttpRequest.Builder basic(String path, String user, String password) {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + pair);
    }

    private HttpRequest.Builder change(HttpRequest.Builder request) {
        return request.header("X-Ultrasonic-Change", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"sensitivity\": 8}"));
    }

    @Test
    void usersReadAdministratorsChangeOthersNeither() throws Exception {
        assertThat(send(request(SETTINGS)).statusCode()).isEqualTo(401);
        assertThat(send(basic(SETTINGS, "bob", "wrong")).statusCode()).isEqualTo(401);
        assertThat(send(basic(SETTINGS, "bob", "secret-bob")).statusCode()).isEqualTo(200);
        assertThat(send(basic(SETTINGS, "guest", "secret-guest")).statusCode()).isEqualTo(403);
        assertThat(send(change(basic(SETTINGS, "bob", "secret-bob"))).statusCode())
                .isEqualTo(403);
        assertThat(kept).isEmpty();
        assertThat(send(change(basic(SETTINGS, "ann", "secret-ann"))).statusCode())
                .isEqualTo(200);
        assertThat(kept).extracting(ContextConfig::sensitivity).containsExactly(8.0);
        assertThat(send(request(SETTINGS).header("Authorization", "Bearer oh.ann"))
                        .statusCode())
                .as("an API token")
                .isEqualTo(200);
    }

    @Test
    void whoLosesARoleLosesItHere() throws Exception {
        HttpResponse<String> signedIn = send(request("api/session")
                .header("X-Ultrasonic-Change", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"user\": \"ann\", \"password\": \"secret-ann\"}")));
        assertThat(signedIn.statusCode()).isEqualTo(200);
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(send(change(request(SETTINGS).header("Cookie", cookie))).statusCode())
                .isEqualTo(200);
        roles.put("ann", Set.of(Role.USER));
        assertThat(send(change(request(SETTINGS).header("Cookie", cookie))).statusCode())
                .isEqualTo(403);
        roles.remove("ann");
        assertThat(send(request(SETTINGS).header("Cookie", cookie)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void sensorsComeAndGoWithTheirThings() throws Exception {
        assertThat(send(basic("api/sensors", "bob", "secret-bob")).body()).contains("\"hall\"");
        running.remove(THING);
        assertThat(send(basic("api/sensors", "bob", "secret-bob")).body()).doesNotContain("\"hall\"");
    }
}
