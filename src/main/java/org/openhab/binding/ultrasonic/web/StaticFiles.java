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

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The page's files: a fixed list, read once, so that no path can lead anywhere else and no folder can be listed. */
final class StaticFiles {

    private static final String FOLDER = "page/";
    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json");
    private static final String[] NAMES = {
        INDEX,
        "style.css",
        "icon.svg",
        "openapi.json",
        "app.js",
        "api.js",
        "dom.js",
        "format.js",
        "chart.js",
        "colours.js",
        "spectrogram.js",
        "level.js",
        "now.js",
        "day.js",
        "calibration.js",
        "placement.js",
        "rare.js",
        "settings.js",
        "health.js"
    };

    private final Map<String, Entry> files = new LinkedHashMap<>();

    private record Entry(byte[] bytes, String type, String tag) {}

    StaticFiles() {
        for (String name : NAMES) {
            files.put(name, read(name));
        }
    }

    private static Entry read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the page's file " + name + " is missing in the jar");
            }
            byte[] bytes = in.readAllBytes();
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String tag = '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 16)
                    + '"';
            return new Entry(bytes, type, tag);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the page's file " + name + " cannot be read", e);
        }
    }

    /** Bytes of all files together. */
    long totalBytes() {
        return files.values().stream().mapToLong(file -> file.bytes.length).sum();
    }

    /**
     * Answers with a file.
     *
     * @param path from the page's root, beginning with a slash
     * @throws ApiException 404 if there is none, 405 for anything but GET and HEAD
     */
    void handle(String path, HttpServletRequest request, HttpServletResponse response)
            throws ApiException, IOException {
        Entry file = files.get(path.equals("/") ? INDEX : path.substring(1));
        if (file == null) {
            throw new ApiException(404, "there is nothing of this name");
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            throw new ApiException(405, "this takes GET, HEAD only");
        }
        response.setHeader("ETag", file.tag);
        response.setHeader("Cache-Control", "no-cache");
        if (file.tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type);
        response.setContentLength(file.bytes.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(file.bytes);
        }
    }
}
