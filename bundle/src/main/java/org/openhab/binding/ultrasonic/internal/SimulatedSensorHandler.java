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

import java.util.Objects;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.config.Parameters;
import org.openhab.binding.ultrasonic.internal.config.SensingConfig;
import org.openhab.binding.ultrasonic.internal.config.SensorNames;
import org.openhab.binding.ultrasonic.internal.config.SimulatedThingConfig;
import org.openhab.core.thing.Thing;

/** Works a {@code simulated-sensor}: a virtual room through the same detector; opens no hardware. */
@NonNullByDefault
public final class SimulatedSensorHandler extends SensingThingHandler {

    /** Works a thing with what the binding shares. */
    SimulatedSensorHandler(Thing thing, SensingServices services) {
        super(thing, services);
    }

    @Override
    protected SensingConfig read(Parameters parameters) {
        String id = SensorNames.of(thing.getUID());
        return SimulatedThingConfig.read(
                id,
                Objects.requireNonNullElse(thing.getLabel(), id),
                parameters,
                services().files(thing.getUID()));
    }

    @Override
    protected Set<String> devices(Parameters parameters) {
        return Set.of();
    }
}
