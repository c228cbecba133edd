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

import java.time.Clock;
import java.util.Locale;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Access for whoever knows the token: programs send it with each request ({@code Authorization: Bearer}, RFC 6750),
 * browsers sign in once and keep a cookie that no script can read and no other site can use.
 */
public final class TokenAccess implements Access {

    private static final String BEARER = "bearer ";

    private final AccessToken token;
    private final SessionCookie sessions;
    private final AttemptLimit attempts;
    private final Clock clock;
    private final String cookieName;

    /**
     * Access by one token.
     *
     * @param token the secret
     * @param port of the server; cookies know hosts but no ports, so that two pages on one host need two names
     * @param clock for expiry
     */
    public TokenAccess(AccessToken token, int port, Clock clock) {
        this.token = token;
        this.sessions = new SessionCookie(token);
        this.attempts = new AttemptLimit(clock);
        this.clock = clock;
        this.cookieName = "ultrasonic-" + port;
    }

    @Override
    public Visitor visitor(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            String address = request.getRemoteAddr();
            if (attempts.waitSeconds(address) > 0) {
                return Visitor.STRANGER;
            }
            boolean right = token.matches(header.substring(BEARER.length()).strip());
            if (!right) {
                attempts.failed(address);
            }
            return right ? Visitor.OWNER : Visitor.STRANGER;
        }
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(cookieName) && sessions.valid(cookie.getValue(), clock.instant())) {
                return Visitor.OWNER;
            }
        }
        return Visitor.STRANGER;
    }

    /**
     * Signs in.
     *
     * @param offered what the visitor takes for the token
     * @throws ApiException 401 if it is not, 429 after too many failures
     */
    void signIn(HttpServletRequest request, HttpServletResponse response, String offered) throws ApiException {
        String address = request.getRemoteAddr();
        long wait = attempts.waitSeconds(address);
        if (wait > 0) {
            response.setHeader("Retry-After", String.valueOf(wait));
            throw new ApiException(429, "too many wrong tokens; try again in " + wait + " s");
        }
        if (!token.matches(offered)) {
            attempts.failed(address);
            throw new ApiException(401, "this is not the token");
        }
        attempts.succeeded(address);
        setCookie(request, response, sessions.issue(clock.instant()), SessionCookie.LIFETIME.toSeconds());
    }

    /** Signs out. */
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        setCookie(request, response, "", 0);
    }

    /** Servlets before version 6 know no SameSite. */
    private void setCookie(HttpServletRequest request, HttpServletResponse response, String value, long seconds) {
        String path = request.getContextPath() + request.getServletPath();
        response.addHeader(
                "Set-Cookie",
                cookieName + "=" + value + "; Path=" + (path.isEmpty() ? "/" : path) + "; Max-Age=" + seconds
                        + "; HttpOnly; SameSite=Strict" + (request.isSecure() ? "; Secure" : ""));
    }
}
