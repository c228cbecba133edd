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
package org.openhab.core.thing.type;

import org.openhab.core.thing.UID;

/** The identifier of a type of channels: binding and type. */
public class ChannelTypeUID extends UID {

    /** Splits an identifier into its segments. */
    public ChannelTypeUID(String channelUid) {
        super(channelUid);
    }

    /** A binding's type. */
    public ChannelTypeUID(String bindingId, String id) {
        super(bindingId, id);
    }

    @Override
    protected int getMinimalNumberOfSegments() {
        return 2;
    }

    /** The type's name within its binding. */
    public String getId() {
        return getSegment(1);
    }
}
