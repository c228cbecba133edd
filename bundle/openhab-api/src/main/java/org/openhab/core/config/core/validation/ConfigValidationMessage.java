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
package org.openhab.core.config.core.validation;

/** What does not do about one parameter. */
public final class ConfigValidationMessage {

    /** Which parameter. */
    public final String parameterName;

    /** The text, as long as nobody translates it. */
    public final String defaultMessage;

    /** The key of the text. */
    public final String messageKey;

    /** What is filled into the text. */
    public final Object[] content;

    /** What does not do about a parameter. */
    public ConfigValidationMessage(String parameterName, String defaultMessage, String messageKey) {
        this(parameterName, defaultMessage, messageKey, new Object[0]);
    }

    /** What does not do about a parameter, with what is filled in. */
    public ConfigValidationMessage(String parameterName, String defaultMessage, String messageKey, Object... content) {
        this.parameterName = parameterName;
        this.defaultMessage = defaultMessage;
        this.messageKey = messageKey;
        this.content = content.clone();
    }
}
