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
package org.openhab.core.auth;

/** Something is not allowed. */
@SuppressWarnings("JavaLangClash")
public class SecurityException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public SecurityException(String message) {
        super(message);
    }

    /** Why. */
    public SecurityException(Throwable cause) {
        super(cause);
    }

    /** Why. */
    public SecurityException(String message, Throwable cause) {
        super(message, cause);
    }
}
