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
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.openhab.binding.ultrasonic.sensor.HostSensor;
import org.openhab.binding.ultrasonic.web.AccessToken;
import org.openhab.binding.ultrasonic.web.LivePageServlet;
import org.openhab.binding.ultrasonic.web.SensorFacts;
import org.openhab.binding.ultrasonic.web.SensorPage;
import org.openhab.binding.ultrasonic.web.SignInAccess;
import org.openhab.binding.ultrasonic.web.Site;
import org.openhab.binding.ultrasonic.web.jetty.WebServer;

/** The live page of 'run'; says on the terminal where it is and how to get in. */
final class WebOutlet implements AutoCloseable {

    private static final String TOKEN_FILE = "web-token";
    private static final int TRIES = 10;

    private final Site site;
    private final WebServer server;

    private WebOutlet(Site site, WebServer server) {
        this.site = site;
        this.server = server;
    }

    /**
     * Serves the page of a sensor, if one is wanted. Where nobody asked for it, sensing goes on without it.
     *
     * @throws CommandFailure if the port that was asked for is in use, the address is none of this machine's, or the
     *     token can be neither read nor made
     */
    static WebOutlet start(WebOptions options, HostSensor sensor, PrintWriter terminal) {
        if (!options.wanted()) {
            return new WebOutlet(null, null);
        }
        Site site = new Site();
        try {
            return serve(options, site, sensor, terminal);
        } catch (IOException e) {
            site.close();
            if (options.asked()) {
                throw new CommandFailure(e.getMessage(), e);
            }
            terminal.println("page: not served: " + FailureMessage.of(e) + "; --no-web does without it");
            terminal.flush();
            return new WebOutlet(null, null);
        }
    }

    private static WebOutlet serve(WebOptions options, Site site, HostSensor sensor, PrintWriter terminal)
            throws IOException {
        Path file = CalibrationStore.folder().resolve(TOKEN_FILE);
        AccessToken token = AccessToken.of(file);
        WebServer server = serve(options, site, token);
        site.add(SensorPage.of(sensor, () -> SensorFacts.of(sensor, new ProgramVersion().getVersion()[0]))
                .withRareEvents(
                        sensor.config().files().rareEvents(), sensor.config().recordsRareEvents()));
        if (!options.portNamed() && server.port() != options.port()) {
            terminal.println("page: port " + options.port() + " is in use by another program, took " + server.port()
                    + "; --web PORT names one");
        }
        boolean shown = token.fresh() && !Journal.onStandardOutput(System.getenv());
        terminal.println("page: " + server.address() + (shown ? "#token=" + token.text() : ""));
        terminal.println(
                shown
                        ? "page: the token is shown this once and kept in " + file
                        : "page: the token to sign in is in " + file);
        terminal.flush();
        return new WebOutlet(site, server);
    }

    /** At the port that was named; else at the usual one, one of those after it, or any that is free. */
    private static WebServer serve(WebOptions options, Site site, AccessToken token) throws IOException {
        IOException first = null;
        for (int i = 0; i < (options.portNamed() ? 1 : TRIES); i++) {
            try {
                return serve(options, i < TRIES - 1 ? options.port() + i : 0, site, token);
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    private static WebServer serve(WebOptions options, int wanted, Site site, AccessToken token) throws IOException {
        return WebServer.start(
                options.bind(),
                wanted,
                port -> new LivePageServlet(
                        site, SignInAccess.byToken(token, port, Clock.systemUTC()), options.hosts()));
    }

    /** The page's address, if other machines reach it. */
    Optional<String> reachable() {
        return server != null && server.reachable() ? Optional.of(server.address()) : Optional.empty();
    }

    @Override
    public void close() {
        if (server != null) {
            site.close();
            server.close();
        }
    }
}
