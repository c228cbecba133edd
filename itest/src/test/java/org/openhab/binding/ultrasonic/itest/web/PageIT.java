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
package org.openhab.binding.ultrasonic.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody opens the page of a sensor that senses in its virtual room, and does there what people do. One sensor and
 * one browser for all: the tests follow each other as the visit goes on. Pictures are left in {@code target/page}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageIT {

    private static final List<String> VIEWS =
            List.of("now", "day", "calibration", "placement", "rare", "settings", "health");
    private static final Path PICTURES = Path.of("target", "page");
    private static final double MOST_PAINT_MILLIS = 1000;
    private static final String ARROW_LEFT = "\uE012";
    private static final String ARROW_RIGHT = "\uE014";

    @TempDir
    private static Path folder;

    private static RunningSensor sensor;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Browser.require();
        sensor = new RunningSensor(
                folder.resolve("data"), "--record-rare", folder.resolve("rare").toString());
        browser = Browser.start(Files.createDirectories(folder.resolve("profile")));
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (sensor != null) {
            sensor.close();
        }
    }

    private static JsonObject get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(sensor.page().resolve(path))
                .header("Authorization", "Bearer " + sensor.token())
                .build();
        return JsonParser.parseString(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .getAsJsonObject();
    }

    private static double sensitivity() throws Exception {
        return get("api/sensors/" + id() + "/settings").get("sensitivity").getAsDouble();
    }

    private static String id() throws Exception {
        return get("api/sensors")
                .getAsJsonArray("sensors")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
    }

    /** Opens a view, and the page before if it is not there, as when a test is run by itself. */
    private static void view(String name) throws Exception {
        if (!browser.run("return !!document.querySelector('nav a')").getAsBoolean()) {
            browser.open(sensor.address());
            browser.await("document.querySelector('nav a')", 10);
        }
        browser.click("nav a[href='#" + name + "']");
        browser.await("document.querySelector('nav a[aria-current]')?.hash === '#" + name + "'", 5);
    }

    @Test
    @Order(1)
    void theAddressOfTheTerminalOpensThePageAtOnce() throws Exception {
        browser.look(1280, 1180, "light");
        browser.open(sensor.address());
        browser.await("document.getElementById('state-word')", 10);
        assertThat(browser.run("return location.href").getAsString())
                .as("the token does not stay in the address")
                .doesNotContain("token");
        assertThat(browser.run("return document.cookie").getAsString())
                .as("no script sees the cookie")
                .isEmpty();
        double paintMillis = paintMillis();
        // A machine that is busy with something else says nothing about the page.
        for (int again = 0; again < 4 && paintMillis >= MOST_PAINT_MILLIS; again++) {
            browser.open("about:blank");
            browser.open(sensor.page().toString());
            browser.await("document.getElementById('state-word')", 10);
            paintMillis = paintMillis();
        }
        double bytes = browser.run("return performance.getEntriesByType('resource')"
                        + ".filter(entry => !entry.name.includes('/api/')).reduce((sum, entry) => sum +"
                        + " entry.decodedBodySize, performance.getEntriesByType('navigation')[0].decodedBodySize)")
                .getAsDouble();
        assertThat(paintMillis).as("first paint, ms").isLessThan(MOST_PAINT_MILLIS);
        assertThat(bytes).as("bytes of the page").isBetween(20_000.0, 300_000.0);
        System.out.printf("page: first paint after %.0f ms, %.0f bytes%n", paintMillis, bytes);
    }

    private static double paintMillis() throws Exception {
        return browser.run("return performance.getEntriesByName('first-contentful-paint')[0].startTime")
                .getAsDouble();
    }

    @Test
    @Order(2)
    void aCalibrationRunsAndShowsWhatItFound() throws Exception {
        view("calibration");
        browser.await("document.querySelector('.verdict').textContent.startsWith('Valid')", 180);
        browser.click("#calibrate");
        browser.await("document.querySelector('progress:not([hidden])')", 20);
        browser.await("document.querySelector('.verdict').textContent.startsWith('Valid')", 180);
        browser.await("document.querySelector('.plain li')?.textContent.includes('calibrated at')", 10);
        assertThat(browser.run("return document.querySelector('canvas.tall').getAttribute('aria-label')")
                        .getAsString())
                .contains("Tone at");
        picture("calibration", "light");
    }

    @Test
    @Order(3)
    void somebodyComesInAndIsSeen() throws Exception {
        view("now");
        browser.await("document.getElementById('state-word').textContent === 'Motion'", 320);
        browser.await("document.getElementById('chip').textContent === 'Motion'", 1);
        assertThat(browser.run("return document.getElementById('announcer').textContent")
                        .getAsString())
                .as("for screen readers")
                .startsWith("Motion");
        // The spectrogram is not black where somebody walks.
        browser.await("""
                (() => {
                  const canvas = document.querySelector('canvas.spectrogram');
                  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  let bright = 0;
                  for (let i = 0; i < data.length; i += 4) bright += data[i] > 150 && data[i + 2] < 120 ? 1 : 0;
                  return bright > 200;
                })()""", 20);
        browser.await("document.querySelector('.figures').textContent.includes('m/s')", 2);
        // Until there is more to see.
        browser.runUntilDone("setTimeout(() => done(true), 9000)");
        picture("now-light", "light");
        picture("now-dark", "dark");
        browser.look(390, 844, "dark");
        picture("now-phone", "dark");
        assertThat(browser.run("return document.documentElement.scrollWidth").getAsInt())
                .as("a phone need not scroll sideways")
                .isLessThanOrEqualTo(390);
        browser.look(1280, 1180, "light");
    }

    private static void picture(String name, String theme) throws Exception {
        boolean phone = name.endsWith("phone");
        browser.look(phone ? 390 : 1280, phone ? 844 : name.startsWith("now") ? 1230 : 960, theme);
        browser.runUntilDone("setTimeout(() => done(true), 700)");
        browser.screenshot(PICTURES.resolve("page-" + name + ".png"));
    }

    @Test
    @Order(4)
    void theSensitivityIsChangedByTheKeyboardAlone() throws Exception {
        view("settings");
        browser.await("document.getElementById('sensitivity')?.value === '5'", 5);
        browser.type("#sensitivity", ARROW_RIGHT + ARROW_RIGHT);
        browser.await("!document.getElementById('apply').disabled", 5);
        browser.await("document.querySelector('.verdict').textContent.includes('would have had')", 90);
        browser.type("#motionHoldSeconds", ARROW_LEFT + ARROW_LEFT + ARROW_LEFT);
        browser.await("document.querySelector('label[for=motionHoldSeconds] output').textContent === '1 s'", 5);
        assertThat(sensitivity()).as("not before it is applied").isEqualTo(5);
        picture("settings", "dark");
        browser.look(1280, 1180, "light");
        browser.type("#apply", "\uE007");
        browser.await("document.getElementById('apply').disabled", 5);
        assertThat(sensitivity()).isEqualTo(6);
    }

    @Test
    @Order(5)
    void anEventIsReportedAndLabelled() throws Exception {
        view("rare");
        browser.click("main .title button");
        browser.await("document.querySelector('.rare-list .badge')?.textContent === 'false alarm'", 20);
        browser.await("document.querySelector('.rare-list canvas').width > 0", 10);
        picture("rare", "dark");
        browser.look(1280, 1180, "light");
        browser.click(".rare-list article button:nth-of-type(2)");
        browser.await("document.querySelector('.rare-list .badge').textContent === 'somebody was here'", 10);
        try (Stream<Path> files = Files.list(folder.resolve("rare"))) {
            Path about = files.filter(file -> file.toString().endsWith(".json"))
                    .max(Path::compareTo)
                    .orElseThrow();
            assertThat(Files.readString(about)).contains("SOMEBODY");
        }
    }

    /** WCAG 2.1 A and AA, as far as a program can judge, in both themes and every view. */
    @Test
    @Order(6)
    void everybodyCanUseIt() throws Exception {
        String axe;
        try (InputStream in = PageIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> violations = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            browser.look(1280, 1180, theme);
            for (String name : VIEWS) {
                view(name);
                browser.runUntilDone("setTimeout(() => done(true), 600)");
                browser.run(axe);
                JsonElement found = browser.runUntilDone(
                        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
                                + ".then(result => done(result.violations.map(one => one.id + ': ' +"
                                + " one.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))))");
                found.getAsJsonArray().forEach(one -> violations.add(theme + " " + name + ": " + one.getAsString()));
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    @Order(7)
    void theBrowserHasNothingToComplainAbout() throws Exception {
        browser.complaints();
        browser.open(sensor.page().toString());
        browser.await("document.getElementById('state-word')?.textContent.length > 1", 10);
        for (String name : VIEWS) {
            view(name);
            browser.runUntilDone("setTimeout(() => done(true), 300)");
        }
        assertThat(browser.complaints()).isEmpty();
        JsonElement foreign = browser.run("return performance.getEntriesByType('resource').map(entry => entry.name)"
                + ".filter(name => !name.startsWith(location.origin))");
        assertThat(foreign.getAsJsonArray()).as("nothing from elsewhere").isEmpty();
    }

    /** Another page in the same browser, on the same host even, whose requests bear the cookie as far as it goes. */
    @Test
    @Order(8)
    void anotherPageCanNeitherReadNorChange() throws Exception {
        double before = sensitivity();
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] page = "<!DOCTYPE html><title>other</title><body>other".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try {
            browser.open("http://127.0.0.1:" + other.getAddress().getPort() + "/");
            String target = sensor.page() + "api/sensors/" + id() + "/settings";
            String attempts = """
                    const target = '%s';
                    const text = '{"sensitivity": 10}';
                    const tries = [
                      fetch(target, {credentials: 'include'}).then(answer => answer.text()),
                      fetch(target, {method: 'POST', mode: 'no-cors', credentials: 'include', body: text}),
                      fetch(target, {method: 'POST', credentials: 'include', body: text,
                        headers: {'Content-Type': 'application/json', 'X-Ultrasonic-Change': '1'}}),
                    ];
                    Promise.allSettled(tries).then(all => done(all.map(one => one.status)));
                    """.formatted(target);
            JsonElement outcomes = browser.runUntilDone(attempts);
            assertThat(outcomes.getAsJsonArray().get(0).getAsString()).startsWith("rejected");
            assertThat(outcomes.getAsJsonArray().get(1).getAsString()).startsWith("rejected");
            assertThat(outcomes.getAsJsonArray().get(2).getAsString()).startsWith("rejected");
            browser.run("const form = document.createElement('form'); form.method = 'post'; form.enctype ="
                    + " 'text/plain'; form.action = '" + target + "'; const field ="
                    + " document.createElement('input'); field.name = '{\"sensitivity\": 10, \"x\":\"'; field.value ="
                    + " '\"}'; form.append(field); document.body.append(form); form.submit()");
            browser.await("document.body.innerText.includes('error')", 10);
            assertThat(sensitivity()).isEqualTo(before);
        } finally {
            other.stop(0);
        }
    }

    @Test
    @Order(9)
    void whoSignsOutSeesNothingMore() throws Exception {
        browser.open(sensor.page().toString());
        browser.await("document.getElementById('state-word')", 10);
        browser.click("#sign-out");
        browser.await("document.getElementById('token')", 10);
        browser.type("#token", "wrong-token-wrong-token-wrong");
        browser.click(".sign-in button");
        browser.await("document.querySelector('.alert').textContent.includes('not the token')", 10);
        browser.run("document.getElementById('token').value = ''");
        browser.type("#token", sensor.token());
        browser.click(".sign-in button");
        browser.await("document.getElementById('state-word')", 10);
    }

    @Test
    @Order(10)
    void theTokenIsShownOnceAndKeptFromOthers() throws IOException, InterruptedException {
        Path file = folder.resolve("data/ultrasonic/web-token");
        assertThat(Files.readString(file).strip()).isEqualTo(sensor.token());
        try (RunningSensor again = new RunningSensor(folder.resolve("data"), "--no-calibration")) {
            assertThat(again.address()).doesNotContain("token");
            assertThat(String.join("\n", again.lines())).doesNotContain(sensor.token());
        }
    }
}
