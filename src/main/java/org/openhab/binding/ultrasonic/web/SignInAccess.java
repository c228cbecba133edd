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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Access for whoever signs in: programs send a token with each request ({@code Authorization: Bearer}, RFC 6750) or
 * name and password ({@code Basic}, RFC 7617); browsers sign in once and keep a cookie that no script can read and no
 * other site can use.
 */
public final class SignInAccess implements Access {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final Authenticator authenticator;
    private final SessionCookie sessions;
    private final AttemptLimit attempts;
    private final Clock clock;
    private final String cookieName;

    /**
     * Access by signing in.
     *
     * @param authenticator knows the secrets
     * @param key signs cookies; another key signs everybody out
     * @param cookieName cookies know hosts but no ports, so that two pages on one host need two names
     * @param clock for expiry
     */
    public SignInAccess(Authenticator authenticator, AccessToken key, String cookieName, Clock clock) {
        this.authenticator = authenticator;
        this.sessions = new SessionCookie(key);
        this.attempts = new AttemptLimit(clock);
        this.clock = clock;
        this.cookieName = cookieName;
    }

    /** Access by one token, at a port. */
    public static SignInAccess byToken(AccessToken token, int port, Clock clock) {
        return new SignInAccess(new TokenAuthenticator(token), token, "ultrasonic-" + port, clock);
    }

    Authenticator.Kind kind() {
        return authenticator.kind();
    }

    @Override
    public Visitor visitor(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null) {
            return byHeader(request, header);
        }
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            Optional<String> subject = cookie.getName().equals(cookieName)
                    ? sessions.subject(cookie.getValue(), clock.instant())
                    : Optional.empty();
            if (subject.isPresent()) {
                return authenticator.visitor(subject.get());
            }
        }
        return Visitor.STRANGER;
    }

    private Visitor byHeader(HttpServletRequest request, String header) {
        String address = request.getRemoteAddr();
        if (attempts.waitSeconds(address) > 0) {
            return Visitor.STRANGER;
        }
        Optional<String> subject = Optional.empty();
        String scheme = header.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            subject = authenticator.byToken(header.substring(BEARER.length()).strip());
        } else if (scheme.startsWith(BASIC)) {
            subject = byBasic(header.substring(BASIC.length()).strip());
        }
        if (subject.isEmpty()) {
            attempts.failed(address);
        } else {
            succeeded(address);
        }
        return subject.map(authenticator::visitor).orElse(Visitor.STRANGER);
    }

    private void succeeded(String address) {
        attempts.trust(address);
        if (kind() == Authenticator.Kind.TOKEN) {
            attempts.forgive(address);
        }
    }

    private Optional<String> byBasic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : authenticator.bySecret(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Signs in.
     *
     * @throws ApiException 401 if the secret is wrong, 429 after too many failures
     */
    void signIn(ApiCall call) throws ApiException, IOException {
        boolean token = kind() == Authenticator.Kind.TOKEN;
        JsonBody body = token ? call.body("token") : call.body("user", "password");
        String user = token ? "" : body.text("user");
        String secret = body.text(token ? "token" : "password");
        String address = call.request().getRemoteAddr();
        long wait = attempts.waitSeconds(address);
        if (wait > 0) {
            call.response().setHeader("Retry-After", String.valueOf(wait));
            throw new ApiException(429, "too many failures; try again in " + wait + " s");
        }
        Optional<String> subject = authenticator.bySecret(user, secret);
        if (subject.isEmpty()) {
            attempts.failed(address);
            throw new ApiException(401, token ? "this is not the token" : "name or password are wrong");
        }
        succeeded(address);
        setCookie(
                call.request(),
                call.response(),
                sessions.issue(clock.instant(), subject.get()),
                SessionCookie.LIFETIME.toSeconds());
        call.done();
    }

    /** Signs out. */
    void signOut(ApiCall call) throws IOException {
        setCookie(call.request(), call.response(), "", 0);
        call.done();
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
