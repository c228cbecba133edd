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
package org.openhab.core.config.core;

import java.net.URI;
import org.openhab.core.common.registry.Identifiable;

/** What can be configured; here no more than its name. */
public class ConfigDescription implements Identifiable<URI> {

    private final URI uri;

    /** For the stand-in alone: openHAB has a builder. */
    ConfigDescription(URI uri) {
        this.uri = uri;
    }

    @Override
    public URI getUID() {
        return uri;
    }
}
