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

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chromium without a window, driven over the wire protocol of W3C WebDriver by chromedriver. Has a profile of its own
 * and calls nobody.
 */
final class Browser implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
    private static final long LOOK_MILLIS = 50;

    private final Process driver;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String session;

    private Browser(Process driver, int port, Path profile, String chromium) throws IOException, InterruptedException {
        this.driver = driver;
        this.root = "http://127.0.0.1:" + port + "/session";
        JsonArray arguments = new JsonArray();
        for (String argument : List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--force-color-profile=srgb",
                "--window-size=1280,900",
                "--user-data-dir=" + profile)) {
            arguments.add(argument);
        }
        JsonObject options = new JsonObject();
        options.addProperty("binary", chromium);
        options.add("args", arguments);
        JsonObject logging = new JsonObject();
        logging.addProperty("browser", "ALL");
        JsonObject wanted = new JsonObject();
        wanted.addProperty("browserName", "chrome");
        wanted.add("goog:chromeOptions", options);
        wanted.add("goog:loggingPrefs", logging);
        JsonObject capabilities = new JsonObject();
        capabilities.add("alwaysMatch", wanted);
        JsonObject body = new JsonObject();
        body.add("capabilities", capabilities);
        this.session =
                "/" + ask("POST", "", body).getAsJsonObject().get("sessionId").getAsString();
    }

    /** Skips the test where there is no Chromium. */
    static void require() {
        assumeTrue(
                program("chromedriver").isPresent() && chromium().isPresent(),
                "no chromium and chromedriver; .ci/run installs them");
    }

    private static Optional<Path> program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> chromium() {
        return program("chromium").or(() -> program("chromium-browser")).or(() -> program("google-chrome"));
    }

    static Browser start(Path profile) throws IOException, InterruptedException {
        Process driver = new ProcessBuilder(
                        program("chromedriver").orElseThrow().toString(), "--port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader out = driver.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher matcher = PORT.matcher(line);
            if (matcher.find()) {
                Thread rest = new Thread(() -> out.lines().forEach(any -> {}), "chromedriver");
                rest.setDaemon(true);
                rest.start();
                return new Browser(
                        driver,
                        Integer.parseInt(matcher.group(1)),
                        profile,
                        chromium().orElseThrow().toString());
            }
        }
        throw new IOException("chromedriver ended before it began");
    }

    private JsonElement ask(String method, String path, JsonObject body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        JsonElement value =
                JsonParser.parseString(answer.body()).getAsJsonObject().get("value");
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + value);
        }
        return value == null ? JsonNull.INSTANCE : value;
    }

    private static JsonObject object(String key, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }

    void open(String address) throws IOException, InterruptedException {
        ask("POST", session + "/url", object("url", address));
    }

    /** Runs a script, which may return something. */
    JsonElement run(String script) throws IOException, InterruptedException {
        JsonObject body = object("script", script);
        body.add("args", new JsonArray());
        return ask("POST", session + "/execute/sync", body);
    }

    /** Runs a script that calls {@code done(result)} some time. */
    JsonElement runUntilDone(String script) throws IOException, InterruptedException {
        JsonObject body = object("script", "const done = arguments[0];" + script);
        body.add("args", new JsonArray());
        return ask("POST", session + "/execute/async", body);
    }

    /** Waits until an expression is true. */
    void await(String expression, double seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (!run("return !!(" + expression + ")").getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(expression + " is not true after " + seconds + " s; the page says: "
                        + run("return document.body.innerText").getAsString());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private String element(String selector) throws IOException, InterruptedException {
        JsonObject body = object("using", "css selector");
        body.addProperty("value", selector);
        return session + "/element/"
                + ask("POST", session + "/element", body)
                        .getAsJsonObject()
                        .get(ELEMENT)
                        .getAsString();
    }

    /** Clicks as a user would: the element must be visible and not covered. */
    void click(String selector) throws IOException, InterruptedException {
        ask("POST", element(selector) + "/click", new JsonObject());
    }

    /** Types into an element; arrows and the like are code points of the protocol. */
    void type(String selector, String keys) throws IOException, InterruptedException {
        ask("POST", element(selector) + "/value", object("text", keys));
    }

    /** Size of the window and theme of the system. */
    void look(int width, int height, String theme) throws IOException, InterruptedException {
        command(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
        command(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + theme + "\"}]}");
    }

    private void command(String name, String parameters) throws IOException, InterruptedException {
        JsonObject body = object("cmd", name);
        body.add("params", JsonParser.parseString(parameters));
        ask("POST", session + "/goog/cdp/execute", body);
    }

    void screenshot(Path target) throws IOException, InterruptedException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(
                target,
                Base64.getDecoder()
                        .decode(ask("GET", session + "/screenshot", null).getAsString()));
    }

    /** What the browser complained about since the last call. */
    List<String> complaints() throws IOException, InterruptedException {
        List<String> complaints = new ArrayList<>();
        for (JsonElement entry :
                ask("POST", session + "/se/log", object("type", "browser")).getAsJsonArray()) {
            complaints.add(entry.getAsJsonObject().get("message").getAsString());
        }
        return complaints;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            ask("DELETE", session, null);
        } finally {
            driver.destroy();
            driver.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
