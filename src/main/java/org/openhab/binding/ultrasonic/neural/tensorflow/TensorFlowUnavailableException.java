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
package org.openhab.binding.ultrasonic.neural.tensorflow;

import java.io.IOException;

/** TensorFlow cannot run here; the message is one line that says why and what to do instead. */
public final class TensorFlowUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param reason why not, and what to do */
    public TensorFlowUnavailableException(String reason) {
        super("TensorFlow cannot run here: " + reason + "; the built-in engine needs nothing of it (--engine builtin)");
    }

    TensorFlowUnavailableException(String reason, Throwable cause) {
        this(reason);
        initCause(cause);
    }
}
