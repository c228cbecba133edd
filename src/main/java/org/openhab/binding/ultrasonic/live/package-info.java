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
 * Sensing live: device, tone and pipeline kept running together for months.
 *
 * <p>One thread waits for the device, one computes, one supervises. What counts as alive is progress against a
 * monotonic clock and the tone in the microphones; what a device says about itself does not count. While the sensor
 * cannot know what happens, it says so, and never repeats its last word.
 */
package org.openhab.binding.ultrasonic.live;
