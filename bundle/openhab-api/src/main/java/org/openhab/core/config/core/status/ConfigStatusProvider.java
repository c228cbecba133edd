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
package org.openhab.core.config.core.status;

import java.util.Collection;

/** Says what is wrong with a configuration. */
public interface ConfigStatusProvider {

    /** What is wrong, parameter by parameter. */
    Collection<ConfigStatusMessage> getConfigStatus();

    /** Whether it speaks for the thing of this identifier. */
    boolean supportsEntity(String entityId);

    /** Whom to tell that it is to be asked again; {@code null} for nobody. */
    void setConfigStatusCallback(ConfigStatusCallback configStatusCallback);
}
