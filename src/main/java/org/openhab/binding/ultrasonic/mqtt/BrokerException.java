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
package org.openhab.binding.ultrasonic.mqtt;

import java.io.IOException;
import java.util.Objects;

/** There is no connection to a broker; the message is one line for people: what is wrong and what to do. */
public final class BrokerException extends IOException {

    private static final long serialVersionUID = 1;

    private final BrokerProblem problem;

    /**
     * A failure.
     *
     * @param problem of which kind
     * @param message one line, without a password
     * @param cause for whoever looks for a fault, or {@code null}
     */
    public BrokerException(BrokerProblem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /** Of which kind. */
    public BrokerProblem problem() {
        return problem;
    }
}
