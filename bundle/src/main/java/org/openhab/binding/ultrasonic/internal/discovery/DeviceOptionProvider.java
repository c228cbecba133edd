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

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.audio.device.DeviceName;
import org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants;
import org.openhab.core.config.core.ConfigOptionProvider;
import org.openhab.core.config.core.ParameterOption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Offers the devices that there are at this moment for {@code outputDevice} and {@code inputDevice}, beside the
 * {@code auto} of the descriptor; opens none.
 */
@NonNullByDefault
@Component(service = ConfigOptionProvider.class)
public class DeviceOptionProvider implements ConfigOptionProvider {

    private static final URI SENSOR =
            URI.create("thing-type:" + UltrasonicBindingConstants.THING_TYPE_SENSOR.getAsString());

    private final Supplier<List<DeviceName>> names;

    /** Offers the devices of this host. */
    @Activate
    public DeviceOptionProvider() {
        this(AudioDevices::names);
    }

    /** Offers these devices. */
    DeviceOptionProvider(Supplier<List<DeviceName>> names) {
        this.names = names;
    }

    @Override
    public @Nullable Collection<ParameterOption> getParameterOptions(
            URI uri, String param, @Nullable String context, @Nullable Locale locale) {
        boolean plays = param.equals("outputDevice");
        if (!uri.equals(SENSOR) || !plays && !param.equals("inputDevice")) {
            return null;
        }
        List<ParameterOption> options = new ArrayList<>();
        for (DeviceName device : names.get()) {
            if (plays ? device.plays() : device.hears()) {
                options.add(new ParameterOption(device.name(), label(device)));
            }
        }
        return options;
    }

    private static String label(DeviceName device) {
        return device.description().isBlank() ? device.name() : device.description() + " (" + device.name() + ")";
    }
}
