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
package org.openhab.core.thing.binding;

import org.openhab.core.thing.Thing;

/** Works a bridge. */
public interface BridgeHandler extends ThingHandler {

    /** A thing behind it begins. */
    void childHandlerInitialized(ThingHandler childHandler, Thing childThing);

    /** A thing behind it ends. */
    void childHandlerDisposed(ThingHandler childHandler, Thing childThing);
}
