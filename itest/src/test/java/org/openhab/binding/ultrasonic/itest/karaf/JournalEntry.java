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
package org.openhab.binding.ultrasonic.itest.karaf;

/**
 * Something that a handler said to openHAB.
 *
 * @param millis when
 * @param thing which thing
 * @param kind {@code status}, {@code state}, {@code event} and the like
 * @param text what
 */
public record JournalEntry(long millis, String thing, String kind, String text) {

    /** Whether it is this. */
    public boolean is(String wantedThing, String wantedKind, String wantedText) {
        return thing.equals(wantedThing) && kind.equals(wantedKind) && text.equals(wantedText);
    }
}
