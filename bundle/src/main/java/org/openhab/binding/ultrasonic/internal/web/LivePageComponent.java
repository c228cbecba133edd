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
package org.openhab.binding.ultrasonic.internal.web;

import java.time.Clock;
import javax.servlet.Servlet;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.RunningSensors;
import org.openhab.binding.ultrasonic.sensor.HostSensor;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.Subscription;
import org.openhab.binding.ultrasonic.web.AccessToken;
import org.openhab.binding.ultrasonic.web.HostNames;
import org.openhab.binding.ultrasonic.web.LivePageServlet;
import org.openhab.binding.ultrasonic.web.SensorFacts;
import org.openhab.binding.ultrasonic.web.SensorPage;
import org.openhab.binding.ultrasonic.web.SignInAccess;
import org.openhab.binding.ultrasonic.web.Site;
import org.openhab.core.auth.UserRegistry;
import org.openhab.core.thing.ThingUID;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The live page of all sensors of this openHAB, served by openHAB's own server (OSGi Compendium, "Http Whiteboard
 * Specification"). Under which names openHAB lets itself be called is openHAB's affair; without signing in nothing is
 * to be seen.
 */
@NonNullByDefault
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=ultrasonic",
            "osgi.http.whiteboard.servlet.pattern=/ultrasonic/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class LivePageComponent extends LivePageServlet {

    private static final long serialVersionUID = 1;
    private static final String COOKIE = "ultrasonic";

    private final transient Site site;
    private final transient Subscription subscription;

    /** A page of all sensors that run. */
    @Activate
    public LivePageComponent(@Reference UserRegistry users, @Reference RunningSensors running) {
        this(new Site(), users, running);
    }

    private LivePageComponent(Site site, UserRegistry users, RunningSensors running) {
        // A new key at each start: after a restart users sign in again, and no secret lies on the disk.
        super(
                site,
                new SignInAccess(new OpenHabAuthenticator(users), AccessToken.random(), COOKIE, Clock.systemUTC()),
                HostNames.ANY);
        this.site = site;
        this.subscription = running.watch(new RunningSensors.Watcher() {
            @Override
            public void started(ThingUID thing, PresenceSensor sensor) {
                site.add(page(thing, sensor, running));
            }

            @Override
            public void stopped(ThingUID thing, PresenceSensor sensor) {
                site.remove(sensor.id());
            }
        });
    }

    private static SensorPage page(ThingUID thing, PresenceSensor sensor, RunningSensors running) {
        SensorPage page = SensorPage.of(
                        sensor,
                        () -> sensor instanceof HostSensor host
                                ? SensorFacts.of(host, version())
                                : new SensorFacts("", "", version()))
                .withSettings(wanted -> running.configure(thing, wanted));
        return sensor instanceof HostSensor host
                ? page.withRareEvents(
                        host.config().files().rareEvents(), host.config().recordsRareEvents())
                : page;
    }

    private static String version() {
        var bundle = FrameworkUtil.getBundle(LivePageComponent.class);
        return bundle == null ? "not in openHAB" : bundle.getVersion().toString();
    }

    /** Ends all streams. */
    @Deactivate
    public void end() {
        subscription.close();
        site.close();
    }
}
