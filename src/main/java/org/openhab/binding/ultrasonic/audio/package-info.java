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
 * Samples and where they come from: blocks, sources, WAV/RF64 and FLAC files, label files.
 *
 * <p>Samples are floats, full scale is 1.0, arrays are {@code float[microphone][sample]}. Sample indices count from the
 * start of the source and are the only clock of everything downstream.
 */
package org.openhab.binding.ultrasonic.audio;
