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
package org.openhab.binding.ultrasonic.internal.discovery;

import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_DEVICE_ID;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SENSOR;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.audio.device.DeviceName;
import org.openhab.core.config.discovery.AbstractDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResult;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.config.discovery.DiscoveryService;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;

/** Finds sound devices that both play and hear. Asks the system for their names and opens none. */
@NonNullByDefault
@Component(service = DiscoveryService.class, configurationPid = "discovery.ultrasonic")
public class SoundDeviceDiscoveryService extends AbstractDiscoveryService {

    private static final int TIMEOUT_SECONDS = 10;
    private static final int HASH_DIGITS = 0xffff;

    private final Supplier<List<DeviceName>> names;
    private @Nullable Future<?> search;

    /** Looks among the devices of this host. */
    @Activate
    public SoundDeviceDiscoveryService() {
        this(AudioDevices::names);
    }

    /** Looks among these devices. */
    SoundDeviceDiscoveryService(Supplier<List<DeviceName>> names) {
        super(Set.of(THING_TYPE_SENSOR), TIMEOUT_SECONDS, true);
        this.names = names;
    }

    @Override
    @Activate
    protected void activate(@Nullable Map<String, Object> configProperties) {
        super.activate(configProperties);
    }

    @Override
    @Modified
    protected void modified(@Nullable Map<String, Object> configProperties) {
        super.modified(configProperties);
    }

    @Override
    @Deactivate
    protected void deactivate() {
        super.deactivate();
        stopBackgroundDiscovery();
    }

    @Override
    protected void startScan() {
        search = scheduler.submit(() -> {
            search();
            stopScan();
        });
    }

    @Override
    protected void startBackgroundDiscovery() {
        search = scheduler.submit(this::search);
    }

    @Override
    protected void stopBackgroundDiscovery() {
        Future<?> searching = search;
        if (searching != null) {
            searching.cancel(false);
        }
    }

    /** Tells all devices that both play and hear. */
    void search() {
        for (DeviceName device : names.get()) {
            if (device.plays() && device.hears()) {
                thingDiscovered(result(device));
            }
        }
    }

    private static DiscoveryResult result(DeviceName device) {
        String description = device.description().isBlank() ? device.name() : device.description();
        return DiscoveryResultBuilder.create(new ThingUID(THING_TYPE_SENSOR, id(device.name())))
                .withThingType(THING_TYPE_SENSOR)
                .withLabel("Ultrasonic Sensor (" + description + ")")
                .withProperties(Map.of(
                        "outputDevice", device.name(), "inputDevice", device.name(), PROPERTY_DEVICE_ID, device.name()))
                .withRepresentationProperty(PROPERTY_DEVICE_ID)
                .build();
    }

    /** A name that is the same for the same device at all times, and another for another. */
    static String id(String device) {
        String plain = device.toLowerCase(Locale.ROOT)
                .replace("card=", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        boolean simple = plain.equals(device);
        return simple ? plain : String.format(Locale.ROOT, "%s-%04x", plain, device.hashCode() & HASH_DIGITS);
    }
}
