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

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * A request on its way through the API.
 *
 * @param site what there is
 * @param visitor who asks
 * @param request what is asked
 * @param response where the answer goes
 * @param names what stood in the braces of the route's path
 */
record ApiCall(
        Site site,
        Visitor visitor,
        HttpServletRequest request,
        HttpServletResponse response,
        Map<String, String> names) {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    /** What the path names, 404 if there is no such. */
    SensorView view() throws ApiException {
        String id = names.get("sensor");
        return site.view(id).orElseThrow(() -> new ApiException(404, "there is no such sensor"));
    }

    /** The body, of which no other keys may occur. */
    JsonBody body(String... keys) throws ApiException, IOException {
        return JsonBody.of(request, Set.of(keys));
    }

    /** A whole number among the parameters, or what to take without one. */
    int parameter(String name, int usual, int least, int most) throws ApiException {
        return (int) number(name, usual, least, most);
    }

    /** A number among the parameters, or what to take without one. */
    double number(String name, double usual, double least, double most) throws ApiException {
        String text = request.getParameter(name);
        if (text == null) {
            return usual;
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new ApiException(400, name + " must be a number");
        }
        if (!(value >= least && value <= most)) {
            throw new ApiException(400, name + " must be " + least + " to " + most + ", got " + value);
        }
        return value;
    }

    /** Answers. */
    void reply(JsonElement json) throws IOException {
        reply(response, 200, json);
    }

    /** Answers that it is done. */
    void done() throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("done", true);
        reply(json);
    }

    /** Writes an answer. */
    static void reply(HttpServletResponse response, int status, JsonElement json) throws IOException {
        byte[] bytes = GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Writes a refusal. */
    static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("status", status);
        json.addProperty("error", message);
        reply(response, status, json);
    }
}
