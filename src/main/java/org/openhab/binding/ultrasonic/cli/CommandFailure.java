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

/**
 * A command cannot do what it was asked for; the user reads the message as one line and the exit code is 1.
 *
 * <p>The message names the file, the offset, the key or the value at fault, the limit, and what to do about it.
 */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A failure found by the command itself.
     *
     * @param message one line for the user, without a full stop at the end
     */
    public CommandFailure(String message) {
        super(message);
    }

    /**
     * A failure that another exception led to.
     *
     * @param message one line for the user, without a full stop at the end
     * @param cause what {@code --verbose} shows in addition
     */
    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
