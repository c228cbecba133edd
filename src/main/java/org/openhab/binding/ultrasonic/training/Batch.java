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
package org.openhab.binding.ultrasonic.training;

/**
 * Stretches of hops that are learnt from at once.
 *
 * @param features {@code [stretch][hop][feature]}
 * @param targets {@code [stretch][hop][target]}, 0 or 1
 * @param weights {@code [stretch][hop][target]}, 0 or more
 */
record Batch(float[] features, float[] targets, float[] weights) {}
