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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Keeps out what does not come from the page itself.
 *
 * <p>A browser tells where a request comes from: {@code Sec-Fetch-Site} (W3C Fetch Metadata) where it may be trusted to
 * know, {@code Origin} otherwise. What changes something must besides bear a header that a foreign page cannot add
 * without asking first (OWASP, "Cross-Site Request Forgery Prevention", custom request headers).
 */
final class RequestGuard {

    /** The header that changes must bear, with any value. */
    static final String CHANGE_HEADER = "X-Ultrasonic-Change";

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final HostNames hosts;

    RequestGuard(HostNames hosts) {
        this.hosts = hosts;
    }

    /** Headers for every answer: what the browser may do with it. */
    static void protect(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                        + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /**
     * Looks at every request.
     *
     * @throws ApiException 421 if it calls this server by a foreign name
     */
    void checkHost(HttpServletRequest request) throws ApiException {
        if (!hosts.allow(request.getHeader("Host"))) {
            throw new ApiException(
                    421,
                    "this server is not called '" + printable(request.getHeader("Host"))
                            + "'; use its address, or allow the name with --web-host");
        }
    }

    /**
     * Looks at a request to the API.
     *
     * @throws ApiException 403 if it comes from another site's page, or could
     */
    void checkOrigin(HttpServletRequest request) throws ApiException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            throw new ApiException(403, "requests from other sites are refused");
        }
        String origin = request.getHeader("Origin");
        if (site == null && origin != null && !sameHost(origin, request.getHeader("Host"))) {
            throw new ApiException(403, "requests from other origins are refused");
        }
        if (!SAFE.contains(request.getMethod()) && request.getHeader(CHANGE_HEADER) == null) {
            throw new ApiException(403, "a change needs the header " + CHANGE_HEADER);
        }
    }

    private static boolean sameHost(String origin, String host) {
        try {
            String authority = new URI(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Part of a header as it may be shown. */
    private static String printable(String header) {
        String text = header == null ? "" : header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.:\\-\\[\\]]", "?");
        return text.length() > 80 ? text.substring(0, 80) : text;
    }
}
