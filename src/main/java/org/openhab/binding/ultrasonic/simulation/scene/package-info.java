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
 * Scenes as text: files that are read, checked and written, random ones that are drawn, and the truth about them.
 *
 * <p>A scene file is YAML (JSON is a part of it). {@code Section} and {@code Key} say what may stand where; reading,
 * the messages about faults and the reference all follow from them. The generator writes scene files, too, so that
 * whatever it draws can be looked at, kept and changed by hand.
 */
package org.openhab.binding.ultrasonic.simulation.scene;
