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
 * The long tail: a model listens to large amounts of simulated or recorded sound, and what it finds rare there is kept,
 * shown and fed back into training.
 *
 * <p>Times are seconds from the start of a scene or recording, levels percent of the evidence that triggers.
 */
package org.openhab.binding.ultrasonic.training.mining;
