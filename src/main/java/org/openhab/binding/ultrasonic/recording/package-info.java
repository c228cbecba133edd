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
/**
 * What is kept of a session: the states of each hop as CSV, and the intervals of motion in them.
 *
 * <p>Times are seconds from the start of the recording. A report's time is the end of its hop; an interval reaches from
 * the beginning of its first hop to the end of its last.
 *
 * <p>{@link org.openhab.binding.ultrasonic.recording.RareEventRecorder} keeps rare events for learning, on this host
 * and only if it is switched on: the sensing band alone, never what can be heard.
 */
package org.openhab.binding.ultrasonic.recording;
