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
 * The whole chain in one object: audio blocks in, motion reports out.
 *
 * <p>No threads, no clock but the sample counter, the same for live sensing, replay, simulation and training.
 */
package org.openhab.binding.ultrasonic.pipeline;
