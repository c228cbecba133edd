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
import java.io.UncheckedIOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page and its API in one servlet, to be mapped to {@code /ultrasonic/*} or {@code /*} with asynchronous requests
 * allowed. All addresses in the page are relative, so it may lie anywhere.
 */
public class LivePageServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = LoggerFactory.getLogger(LivePageServlet.class);
    private static final String API = "/api/";

    private final transient StaticFiles files = new StaticFiles();
    private final transient RequestRate rate = new RequestRate(System::nanoTime);
    private final transient RequestGuard guard;
    private final transient Api api;

    /**
     * A page.
     *
     * @param site what it shows
     * @param access who may see and change what
     * @param hosts under which names it lets itself be called
     */
    public LivePageServlet(Site site, Access access, HostNames hosts) {
        this.guard = new RequestGuard(hosts);
        this.api = new Api(site, access);
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestGuard.protect(response);
        try {
            if (!rate.allows(request.getRemoteAddr())) {
                response.setHeader("Retry-After", "1");
                throw new ApiException(
                        429, "at most " + RequestRate.PER_SECOND + " requests a second are answered; wait a second");
            }
            guard.checkHost(request);
            String path = request.getPathInfo();
            if (path == null) {
                // Relative addresses need the slash.
                response.sendRedirect(request.getContextPath() + request.getServletPath() + "/");
            } else if (path.startsWith(API)) {
                guard.checkOrigin(request);
                api.handle(path.substring(API.length() - 1), request, response);
            } else {
                files.handle(path, request, response);
            }
        } catch (ApiException e) {
            refuse(request, response, e);
        } catch (IOException | UncheckedIOException e) {
            if (response.isCommitted()) {
                throw e;
            }
            LOGGER.debug("request failed", e);
            ApiCall.refuse(response, 500, "a file could not be read or written; the log of this machine says more");
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ApiException e)
            throws IOException {
        if (e.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (request.getContentLengthLong() > JsonBody.MOST_BYTES || request.getHeader("Transfer-Encoding") != null) {
            // What was not read would be taken for the next request.
            response.setHeader("Connection", "close");
        }
        ApiCall.refuse(response, e.status(), e.getMessage());
    }
}
