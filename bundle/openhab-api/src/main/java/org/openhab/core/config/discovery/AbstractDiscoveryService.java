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
package org.openhab.core.config.discovery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/** What services that look for things share. */
public abstract class AbstractDiscoveryService implements DiscoveryService {

    /** For what takes time. */
    protected final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool("discovery");

    /** Who wants to know how the scan ends, or {@code null}. */
    protected ScanListener scanListener;

    /** Knows texts; set by those who translate, else {@code null}. */
    protected TranslationProvider i18nProvider;

    /** Knows the language; set by those who translate, else {@code null}. */
    protected LocaleProvider localeProvider;

    private final Set<DiscoveryListener> listeners = new CopyOnWriteArraySet<>();
    private final Map<ThingUID, DiscoveryResult> found = new ConcurrentHashMap<>();
    private final Set<ThingTypeUID> supportedThingTypes;
    private final int timeout;
    private boolean background;
    private ScheduledFuture<?> end;

    /**
     * A service that finds things.
     *
     * @param supportedThingTypes of these kinds; {@code null} for any
     * @param timeout after so many seconds a scan ends, 0 for never by itself
     * @param backgroundDiscoveryEnabledByDefault whether it looks all the time
     * @throws IllegalArgumentException if the timeout is negative
     */
    protected AbstractDiscoveryService(
            Set<ThingTypeUID> supportedThingTypes, int timeout, boolean backgroundDiscoveryEnabledByDefault)
            throws IllegalArgumentException {
        if (timeout < 0) {
            throw new IllegalArgumentException("the timeout must be 0 s or more, got " + timeout + " s");
        }
        this.supportedThingTypes = supportedThingTypes == null ? Set.of() : Set.copyOf(supportedThingTypes);
        this.timeout = timeout;
        this.background = backgroundDiscoveryEnabledByDefault;
    }

    /** A service that looks all the time. */
    protected AbstractDiscoveryService(Set<ThingTypeUID> supportedThingTypes, int timeout)
            throws IllegalArgumentException {
        this(supportedThingTypes, timeout, true);
    }

    @Override
    public Set<ThingTypeUID> getSupportedThingTypes() {
        return supportedThingTypes;
    }

    @Override
    public boolean isScanInputSupported() {
        return false;
    }

    @Override
    public String getScanInputLabel() {
        return null;
    }

    @Override
    public String getScanInputDescription() {
        return null;
    }

    @Override
    public int getScanTimeout() {
        return timeout;
    }

    @Override
    public boolean isBackgroundDiscoveryEnabled() {
        return background;
    }

    @Override
    public void addDiscoveryListener(DiscoveryListener listener) {
        found.values().forEach(result -> listener.thingDiscovered(this, result));
        listeners.add(listener);
    }

    @Override
    public void removeDiscoveryListener(DiscoveryListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void startScan(ScanListener listener) {
        synchronized (this) {
            cancelEnd();
            scanListener = listener;
            if (timeout > 0) {
                end = scheduler.schedule(this::stopScan, timeout, TimeUnit.SECONDS);
            }
        }
        startScan();
    }

    @Override
    public void startScan(String input, ScanListener listener) {
        startScan(listener);
    }

    private synchronized void cancelEnd() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    @Override
    public synchronized void abortScan() {
        cancelEnd();
        if (scanListener != null) {
            scanListener.onErrorOccurred(new java.util.concurrent.CancellationException("Scan has been aborted."));
            scanListener = null;
        }
    }

    /** Looks; must return at once. */
    protected abstract void startScan();

    /** The scan is over. */
    protected synchronized void stopScan() {
        cancelEnd();
        if (scanListener != null) {
            scanListener.onFinished();
            scanListener = null;
        }
    }

    /** A thing was found. */
    protected void thingDiscovered(DiscoveryResult discoveryResult) {
        found.put(discoveryResult.getThingUID(), discoveryResult);
        listeners.forEach(listener -> listener.thingDiscovered(this, discoveryResult));
    }

    /** A thing is gone. */
    protected void thingRemoved(ThingUID thingUID) {
        found.remove(thingUID);
        listeners.forEach(listener -> listener.thingRemoved(this, thingUID));
    }

    /** Called when the component begins; {@code background} in its configuration decides whether to look always. */
    protected void activate(Map<String, Object> configProperties) {
        if (configProperties != null && configProperties.get(CONFIG_PROPERTY_BACKGROUND_DISCOVERY) != null) {
            background = Boolean.parseBoolean(
                    configProperties.get(CONFIG_PROPERTY_BACKGROUND_DISCOVERY).toString());
        }
        if (background) {
            startBackgroundDiscovery();
        }
    }

    /** Called when the component's configuration changes. */
    protected void modified(Map<String, Object> configProperties) {
        boolean before = background;
        if (configProperties != null && configProperties.get(CONFIG_PROPERTY_BACKGROUND_DISCOVERY) != null) {
            background = Boolean.parseBoolean(
                    configProperties.get(CONFIG_PROPERTY_BACKGROUND_DISCOVERY).toString());
        }
        if (background && !before) {
            startBackgroundDiscovery();
        } else if (!background && before) {
            stopBackgroundDiscovery();
        }
    }

    /** Called when the component ends. */
    protected void deactivate() {
        if (background) {
            stopBackgroundDiscovery();
        }
    }

    /** Begins to look all the time; must return at once. */
    protected void startBackgroundDiscovery() {}

    /** Looks no more. */
    protected void stopBackgroundDiscovery() {}
}
