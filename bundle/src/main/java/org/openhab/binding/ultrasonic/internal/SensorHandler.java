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
package org.openhab.binding.ultrasonic.internal;

import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_DEVICE_ID;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.audio.device.DuplexRequest;
import org.openhab.binding.ultrasonic.internal.config.Parameters;
import org.openhab.binding.ultrasonic.internal.config.SensingConfig;
import org.openhab.binding.ultrasonic.internal.config.SensorNames;
import org.openhab.binding.ultrasonic.internal.config.SensorThingConfig;
import org.openhab.core.thing.Thing;

/** Works a {@code sensor}: a loudspeaker of this host and its microphones. */
@NonNullByDefault
public final class SensorHandler extends SensingThingHandler {

    /** Works a thing with what the binding shares. */
    SensorHandler(Thing thing, SensingServices services) {
        super(thing, services);
    }

    @Override
    protected SensingConfig read(Parameters parameters) {
        String id = SensorNames.of(thing.getUID());
        return SensorThingConfig.read(
                id,
                Objects.requireNonNullElse(thing.getLabel(), id),
                parameters,
                services().files(thing.getUID()));
    }

    @Override
    protected Set<String> devices(Parameters parameters) {
        String output = parameters.text("outputDevice", AudioDevices.AUTO);
        String input = parameters.text("inputDevice", AudioDevices.AUTO);
        Optional<DuplexRequest> automatic =
                output.equals(AudioDevices.AUTO) ? services().automatic().get() : Optional.empty();
        Set<String> devices = new HashSet<>();
        devices.add(automatic.map(DuplexRequest::output).orElse(output));
        if (!input.equals(AudioDevices.AUTO)) {
            devices.add(input);
        } else {
            automatic.map(DuplexRequest::input).ifPresent(devices::add);
        }
        mirror(Map.of(PROPERTY_DEVICE_ID, automatic.map(DuplexRequest::output).orElse(output)));
        return devices;
    }
}
