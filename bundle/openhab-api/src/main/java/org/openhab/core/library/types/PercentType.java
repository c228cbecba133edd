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
package org.openhab.core.library.types;

import java.math.BigDecimal;

/** A share, 0 to 100. */
public class PercentType extends DecimalType {

    /** Nothing. */
    public static final PercentType ZERO = new PercentType(0);

    /** Everything. */
    public static final PercentType HUNDRED = new PercentType(100);

    private static final long serialVersionUID = 1L;

    /** Nothing. */
    public PercentType() {
        this(0);
    }

    /**
     * A share.
     *
     * @throws IllegalArgumentException unless it is 0 to 100
     */
    public PercentType(int value) {
        this(BigDecimal.valueOf(value));
    }

    /**
     * Reads a share.
     *
     * @throws IllegalArgumentException unless it is 0 to 100
     */
    public PercentType(String value) {
        this(new BigDecimal(value));
    }

    /**
     * A share.
     *
     * @throws IllegalArgumentException unless it is 0 to 100
     */
    public PercentType(BigDecimal value) {
        super(value);
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a share must be 0 to 100, got " + value);
        }
    }
}
