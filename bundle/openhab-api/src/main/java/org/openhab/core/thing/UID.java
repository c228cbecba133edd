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
package org.openhab.core.thing;

import java.util.List;
import org.openhab.core.common.AbstractUID;

/** An identifier whose first segment names the binding. */
public abstract class UID extends AbstractUID {

    /** For frameworks that fill objects in later. */
    public UID() {}

    /** Splits an identifier into its segments. */
    public UID(String uid) {
        super(uid);
    }

    /** Joins segments to an identifier. */
    public UID(String... segments) {
        super(segments);
    }

    /** Joins segments to an identifier. */
    protected UID(List<String> segments) {
        super(segments);
    }

    /** The binding that the identifier belongs to. */
    public String getBindingId() {
        return getSegment(0);
    }

    @Override
    protected List<String> getAllSegments() {
        return super.getAllSegments();
    }

    @Override
    public String toString() {
        return super.toString();
    }

    @Override
    public String getAsString() {
        return super.getAsString();
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }
}
