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
package org.openhab.binding.ultrasonic.itest.host;

import java.util.Locale;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.PercentType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;

/** Commands as tests write them: a type, a colon and a value, such as {@code decimal:7} or {@code quantity:20 s}. */
final class Commands {

    private Commands() {}

    /**
     * The command.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    static Command parse(String text) {
        int split = text.indexOf(':');
        String value = text.substring(split + 1);
        return switch (text.substring(0, split).toLowerCase(Locale.ROOT)) {
            case "decimal" -> new DecimalType(value);
            case "percent" -> new PercentType(value);
            case "quantity" -> new QuantityType<>(value);
            case "onoff" -> OnOffType.from(value);
            case "string" -> new StringType(value);
            case "refresh" -> RefreshType.REFRESH;
            default -> throw new IllegalArgumentException("no such type of command: " + text);
        };
    }
}
