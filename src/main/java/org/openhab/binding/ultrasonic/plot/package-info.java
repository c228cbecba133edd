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
 * Pictures of what was sensed, as PNG files: Doppler spectrograms with the states beside them, ROC curves.
 *
 * <p>Drawn without a screen. Memory is bounded by the size of the picture, not by the length of the recording.
 */
package org.openhab.binding.ultrasonic.plot;
