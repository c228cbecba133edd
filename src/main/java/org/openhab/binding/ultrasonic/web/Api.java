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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The JSON API: finds what a request wants, sees whether its visitor may, and does it. */
final class Api {

    private final Site site;
    private final Access access;
    private final List<Route> routes = new ArrayList<>();

    Api(Site site, Access access) {
        this.site = site;
        this.access = access;
        routes.add(Route.open("GET", "/session", this::session));
        if (access instanceof SignInAccess signIn) {
            routes.add(Route.open("POST", "/session", signIn::signIn));
            routes.add(Route.open("DELETE", "/session", signIn::signOut));
        }
        routes.addAll(SensorRoutes.all());
        routes.addAll(HistoryRoutes.all());
        routes.addAll(CalibrationRoutes.all());
        routes.addAll(RareEventRoutes.all());
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    /** Who asks and how they may sign in. */
    private void session(ApiCall call) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("known", call.visitor().known());
        json.addProperty("read", call.visitor().rights().contains(Right.READ));
        json.addProperty("change", call.visitor().rights().contains(Right.CHANGE));
        json.addProperty("signIn", access instanceof SignInAccess signIn ? Words.of(signIn.kind()) : "none");
        call.reply(json);
    }

    /**
     * Answers a request.
     *
     * @param path below the API's root
     * @throws ApiException if it is refused
     */
    void handle(String path, HttpServletRequest request, HttpServletResponse response)
            throws ApiException, IOException {
        TreeSet<String> others = new TreeSet<>();
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        for (Route route : routes) {
            Optional<Map<String, String>> names = route.match(path);
            if (names.isPresent() && route.method().equals(method)) {
                Visitor visitor = access.visitor(request);
                if (route.right().isPresent()) {
                    require(visitor, route.right().get());
                }
                route.handler().handle(new ApiCall(site, visitor, request, response, names.get()));
                return;
            }
            names.ifPresent(any -> others.add(route.method()));
        }
        if (others.isEmpty()) {
            throw new ApiException(404, "there is nothing of this name");
        }
        response.setHeader("Allow", String.join(", ", others));
        throw new ApiException(405, "this takes " + String.join(", ", others) + " only");
    }

    private static void require(Visitor visitor, Right right) throws ApiException {
        if (visitor.rights().contains(right)) {
            return;
        }
        if (!visitor.known()) {
            throw new ApiException(401, "sign in first");
        }
        throw new ApiException(
                403, right == Right.CHANGE ? "only administrators may change anything" : "this user may not look");
    }
}
