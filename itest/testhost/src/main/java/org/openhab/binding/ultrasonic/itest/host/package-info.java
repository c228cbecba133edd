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
 * A stand-in for openHAB's runtime, as small as can be: it creates things as the binding's descriptors describe them,
 * records what their handlers say, passes commands on, calls actions, and looks for what is left behind.
 */
package org.openhab.binding.ultrasonic.itest.host;
