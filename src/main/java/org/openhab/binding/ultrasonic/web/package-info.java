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
 * The live page: what a sensor senses at this moment and has sensed for a day, its calibration, its rare events and its
 * settings, as static files and a JSON API with a stream of events behind them.
 *
 * <p>{@link org.openhab.binding.ultrasonic.web.LivePageServlet} runs in any servlet container from version 3.1 on: in
 * openHAB's own server, and in the one that {@link org.openhab.binding.ultrasonic.web.jetty} brings along for the
 * command line. Who may see and who may change is up to an {@link org.openhab.binding.ultrasonic.web.Access}. Nothing
 * that people can hear leaves the machine: spectra begin and end {@code +-1.2 kHz} beside the tones.
 */
package org.openhab.binding.ultrasonic.web;
