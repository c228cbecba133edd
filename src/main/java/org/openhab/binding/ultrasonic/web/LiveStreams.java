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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** All who look at a sensor at this moment. */
final class LiveStreams {

    /** More would be no household. */
    static final int MOST = 20;

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();

    /**
     * Begins to tell a visitor what a sensor senses.
     *
     * @throws ApiException 503 if too many look already
     */
    void open(SensorView view, HttpServletRequest request, HttpServletResponse response)
            throws ApiException, IOException {
        if (open.size() >= MOST) {
            response.setHeader("Retry-After", "10");
            throw new ApiException(503, MOST + " pages are open already; close one");
        }
        LiveStream stream = new LiveStream(view, request, response, open::remove);
        open.add(stream);
        stream.start();
    }

    void tick() {
        open.forEach(LiveStream::tick);
    }

    void closeAll(SensorView view) {
        open.stream().filter(stream -> stream.view() == view).forEach(LiveStream::close);
    }

    void closeAll() {
        open.forEach(LiveStream::close);
    }

    int count() {
        return open.size();
    }
}
