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

import java.util.Collection;
import org.openhab.core.thing.ThingTypeUID;

/** Looks for things. */
public interface DiscoveryService {

    /** The configuration's name of whether to look all the time. */
    String CONFIG_PROPERTY_BACKGROUND_DISCOVERY = "background";

    /** The kinds that it can find. */
    Collection<ThingTypeUID> getSupportedThingTypes();

    /** Whether it looks for what the user types. */
    boolean isScanInputSupported();

    /** What the user is to type, or {@code null}. */
    String getScanInputLabel();

    /** What that is for, or {@code null}. */
    String getScanInputDescription();

    /** After how many seconds a scan ends, 0 for at once. */
    int getScanTimeout();

    /** Whether it looks all the time. */
    boolean isBackgroundDiscoveryEnabled();

    /** Looks; tells the listener, or nobody if it is {@code null}, how it ended. */
    void startScan(ScanListener listener);

    /** Looks for what the user typed. */
    void startScan(String input, ScanListener listener);

    /** Stops looking. */
    void abortScan();

    /** Tells a listener what is found from now on, and what was. */
    void addDiscoveryListener(DiscoveryListener listener);

    /** Tells a listener nothing more. */
    void removeDiscoveryListener(DiscoveryListener listener);
}
