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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;

/** Whether somebody watches. */
final class Terminal {

    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;

    private Terminal() {}

    /** Whether standard output is a terminal. */
    static boolean onStandardOutput() {
        return isTerminal(STANDARD_OUTPUT);
    }

    /** Whether standard error is a terminal. */
    static boolean onStandardError() {
        return isTerminal(STANDARD_ERROR);
    }

    /** Java knows only whether input and output both are terminals; POSIX's own question asks for each. */
    private static boolean isTerminal(int descriptor) {
        try {
            Process question = new ProcessBuilder("test", "-t", String.valueOf(descriptor))
                    .inheritIO()
                    .start();
            return question.waitFor() == 0;
        } catch (IOException e) {
            // No such program, so no POSIX system either, and no telling.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
