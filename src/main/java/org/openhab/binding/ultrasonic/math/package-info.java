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
 * Arithmetic of the trade, free of any audio or room: windows, filters, transforms, statistics, decibels, and what air
 * does to sound.
 *
 * <p>Complex arrays are split into {@code re} and {@code im}, or interleaved where the transform library wants it so;
 * each method says which.
 */
package org.openhab.binding.ultrasonic.math;
