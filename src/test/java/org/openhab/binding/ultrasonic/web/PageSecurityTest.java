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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.sensor.ScriptedSensor;

class PageSecurityTest {

    private static final String SETTINGS = "api/sensors/hall/settings";

    private final ScriptedSensor sensor = Readings.sensor("hall");
    private final TestClock clock = new TestClock();
    private ServedPage page;

    @BeforeEach
    void serve() throws IOException {
        page = ServedPage.withToken(clock);
        page.site.add(SensorPage.of(sensor, () -> ServedPage.FACTS));
    }

    @AfterEach
    void end() {
        page.close();
    }

    private static HttpRequest.BodyPublisher json(String text) {
        return HttpRequest.BodyPublishers.ofString(text);
    }

    /** A request as bytes, for what clients do not send; returns the status line and the rest. */
    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), page.address("/").getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> signIn(String token) throws IOException, InterruptedException {
        return page.send(page.stranger("api/session")
                .header("Content-Type", "application/json")
                .header(RequestGuard.CHANGE_HEADER, "1")
                .POST(json("{\"token\": \"" + token + "\"}")));
    }

    @Test
    void strangersSeeThePageAndNothingElse() throws Exception {
        assertThat(page.send(page.stranger("")).statusCode()).isEqualTo(200);
        Api api = new Api(page.site, SignInAccess.byToken(page.token, 1, clock));
        for (Route route : api.routes()) {
            if (route.path().equals("/session")) {
                continue;
            }
            String path = "api" + route.path().replace("{sensor}", "hall").replace("{event}", "any");
            HttpResponse<String> answer = page.send(page.stranger(path)
                    .header(RequestGuard.CHANGE_HEADER, "1")
                    .method(route.method(), HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(route.method() + " " + path).isEqualTo(401);
            assertThat(answer.body()).contains("\"error\"").doesNotContain("hall");
        }
        assertThat(sensor.asked).isEmpty();
    }

    @Test
    void aCookieFromSigningInOpensThePage() throws Exception {
        HttpResponse<String> answer = signIn(page.token.text());
        assertThat(answer.statusCode()).isEqualTo(200);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("; HttpOnly").contains("; SameSite=Strict").contains("; Path=/;");
        assertThat(cookie).doesNotContain(page.token.text());
        String pair = cookie.substring(0, cookie.indexOf(';'));
        assertThat(page.send(page.stranger(SETTINGS).header("Cookie", pair)).statusCode())
                .isEqualTo(200);
        clock.pass(SessionCookie.LIFETIME.plusSeconds(1));
        assertThat(page.send(page.stranger(SETTINGS).header("Cookie", pair)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoAsksForTooMuchIsToldToWait() throws Exception {
        int refused = 0;
        HttpResponse<String> last = null;
        for (int i = 0; i < 20 * RequestRate.MOST_AT_ONCE && refused == 0; i++) {
            last = page.send(page.stranger("style.css"));
            refused += last.statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(1);
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(last.body()).contains("requests a second");
    }

    @Test
    void guessersMustWait() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("wrong-token-" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> answer = signIn(page.token.text());
        assertThat(answer.statusCode()).as("even with the right one").isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(page.send(page.trusted(SETTINGS)).statusCode())
                .as("guessing in the header counts as well")
                .isEqualTo(401);
        clock.pass(Duration.ofMinutes(1));
        assertThat(signIn(page.token.text()).statusCode()).isEqualTo(200);
    }

    /** What a page of another site can make a browser send with the user's cookie. */
    @Test
    void forgedRequestsAreRefused() throws Exception {
        String pair = signIn(page.token.text())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        HttpRequest.Builder change = page.stranger(SETTINGS)
                .header("Cookie", pair)
                .header("Content-Type", "application/json")
                .POST(json("{\"sensitivity\": 10}"));
        assertThat(page.send(change.copy()).statusCode())
                .as("without the header")
                .isEqualTo(403);
        HttpRequest.Builder full = change.copy().header(RequestGuard.CHANGE_HEADER, "1");
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(page.send(full.copy().header("Sec-Fetch-Site", site)).statusCode())
                    .as(site)
                    .isEqualTo(403);
        }
        for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1", "::")) {
            assertThat(page.send(full.copy().header("Origin", origin)).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(page.send(page.stranger(SETTINGS).header("Cookie", pair).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .as("reading across sites")
                .isEqualTo(403);
        assertThat(sensor.asked).isEmpty();
        String own = page.address("/").toString().replaceAll("/$", "");
        assertThat(page.send(full.copy().header("Origin", own)).statusCode()).isEqualTo(200);
        assertThat(page.send(full.copy().header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
    }

    /** No answer ever allows another origin anything. */
    @Test
    void preflightsAreNotAnswered() throws Exception {
        HttpResponse<String> answer = page.send(page.stranger(SETTINGS)
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8090", "127.0.0.1.evil.example", "localhost.evil.example"})
    void aNameThatWasReboundIsRefused(String host) throws Exception {
        String answer = raw("GET /api/session HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 421");
        assertThat(raw("GET /api/session HTTP/1.1\r\nHost: satellite.local\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/page/",
                "/..%2fstyle.css",
                "/org/openhab/binding/ultrasonic/web/Api.class",
                "/style.css/",
                "/api/sensors/hall/rare/..%2f..%2fetc%2fpasswd/spectrogram",
                "/api//sensors",
                "/%00"
            })
    void noPathLeadsAnywhereElse(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + page.token.text()
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.substring(9, 12)).isIn("400", "404");
        assertThat(answer).doesNotContain("root:").doesNotContain("Jetty").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE / HTTP/1.1", "BREW / HTTP/1.1", "GET / HTTP/9.9", "nonsense", "GET  /"})
    void nonsenseIsRefusedInOurOwnWords(String line) throws Exception {
        String answer = raw(line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("Jetty").doesNotContain("<html").doesNotContain("Exception");
        assertThat(Integer.parseInt(answer.substring(9, 12))).isGreaterThanOrEqualTo(400);
    }

    @Test
    void headersAreShort() throws Exception {
        String answer = raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "style.css", "api/session", "api/sensors", "nothing"})
    void everyAnswerTellsTheBrowserWhatItMayNot(String path) throws Exception {
        HttpResponse<String> answer = page.send(page.stranger(path));
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    /** As in openHAB: users read, administrators change; who is nobody is told to sign in, who is somebody is not. */
    @Test
    void readersMayNotChange() throws Exception {
        Visitor reader = new Visitor(true, Set.of(Right.READ));
        Visitor anybody = new Visitor(false, Set.of(Right.READ));
        try (ServedPage shared =
                new ServedPage((token, port) -> request -> request.getHeader("X-User") == null ? anybody : reader)) {
            shared.site.add(SensorPage.of(sensor, () -> ServedPage.FACTS));
            assertThat(shared.send(shared.stranger(SETTINGS)).statusCode()).isEqualTo(200);
            HttpRequest.Builder change = shared.stranger(SETTINGS)
                    .header(RequestGuard.CHANGE_HEADER, "1")
                    .header("Content-Type", "application/json")
                    .POST(json("{\"sensitivity\": 10}"));
            assertThat(shared.send(change.copy()).statusCode()).isEqualTo(401);
            assertThat(shared.send(change.copy().header("X-User", "ann")).statusCode())
                    .isEqualTo(403);
            assertThat(sensor.asked).isEmpty();
        }
    }
}
