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
package org.openhab.binding.ultrasonic.plot;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Numbers of an axis on which the sign is a direction: +1, 0, \u22121. */
final class SignedFormat extends NumberFormat {

    private static final long serialVersionUID = 1;

    private final DecimalFormat signed;

    /** @param decimals digits behind the point */
    SignedFormat(int decimals) {
        String digits = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        signed = new DecimalFormat("+" + digits + ";\u2212" + digits, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    @Override
    public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
        return Math.abs(number) < 1e-9 ? text.append('0') : signed.format(number, text, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
        return format((double) number, text, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        return signed.parse(text, position);
    }
}
