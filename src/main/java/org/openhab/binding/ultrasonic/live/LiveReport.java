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
package org.openhab.binding.ultrasonic.live;

import java.util.Optional;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * What a live sensor says, once a hop while it senses and about twice a second otherwise.
 *
 * @param timeSeconds since the sensor was started, by a monotonic clock
 * @param motion what the pipeline sees; empty while nothing can be known
 * @param health how well it works
 */
public record LiveReport(double timeSeconds, Optional<MotionReport> motion, LiveHealth health) {}
