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
package org.openhab.binding.ultrasonic.mqtt;

import java.util.Optional;

/**
 * How a publisher fares. Immutable.
 *
 * @param connected whether the broker is there
 * @param problem why not; empty while connected, and before the first attempt has ended
 * @param text one line for people
 * @param published messages handed to the broker since the start
 * @param droppedEvents events that happened while the broker was away, or too many for it; states are never dropped but
 *     replaced by newer ones
 * @param refusedCommands commands that were not understood, too large, retained or too many
 */
public record PublisherStatus(
        boolean connected,
        Optional<BrokerProblem> problem,
        String text,
        long published,
        long droppedEvents,
        long refusedCommands) {}
