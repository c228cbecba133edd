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
 * The command line: one class per command, and what they share about arguments, messages and exit codes.
 *
 * <p>Exit codes are 0 for success, 1 for a command that failed, 2 for wrong usage. Results go to standard output, all
 * else to standard error.
 */
package org.openhab.binding.ultrasonic.cli;
