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
 * How good a detector is on labelled recordings: events found, false alarms per hour, area under the ROC curve.
 *
 * <p>Pure arithmetic on motion reports and labels; times are seconds from the start of a recording. A figure for which
 * a recording holds no case (no event, no hop of one class) is absent, never 0.
 */
package org.openhab.binding.ultrasonic.evaluation;
