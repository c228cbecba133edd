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
package org.openhab.core.io.console;

import java.util.List;

/** Knows how what is being typed may go on. */
public interface ConsoleCommandCompleter {

    /**
     * How it may go on.
     *
     * @param args the words after the command
     * @param cursorArgumentIndex in which of them the cursor is
     * @param cursorPosition where in it
     * @param candidates receives the words that fit
     * @return whether there are any
     */
    boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates);
}
