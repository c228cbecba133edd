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
package org.openhab.core.config.core.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** What is to be said of one parameter. */
public final class ConfigStatusMessage {

    /** How bad it is. */
    public enum Type {
        /** Not at all. */
        INFORMATION,
        /** Worth a look. */
        WARNING,
        /** It does not do. */
        ERROR,
        /** It is being changed. */
        PENDING
    }

    /** Which parameter. */
    public final String parameterName;

    /** How bad it is. */
    public final Type type;

    /** The text; {@code null} as long as it is only known as a key. */
    public final String message;

    /** A number for it, or {@code null}. */
    public final Integer statusCode;

    private final String messageKey;
    private final Object[] arguments;

    private ConfigStatusMessage(Builder builder) {
        parameterName = builder.parameterName;
        type = builder.type;
        message = null;
        statusCode = builder.statusCode;
        messageKey = builder.messageKey;
        arguments = builder.arguments;
    }

    /** Puts a message together. */
    public static class Builder {

        private final String parameterName;
        private final Type type;
        private String messageKey;
        private Object[] arguments;
        private Integer statusCode;

        private Builder(String parameterName, Type type) {
            this.parameterName = Objects.requireNonNull(parameterName, "parameterName");
            this.type = type;
        }

        /** Something that is not bad. */
        public static Builder information(String parameterName) {
            return new Builder(parameterName, Type.INFORMATION);
        }

        /** Something worth a look. */
        public static Builder warning(String parameterName) {
            return new Builder(parameterName, Type.WARNING);
        }

        /** Something that does not do. */
        public static Builder error(String parameterName) {
            return new Builder(parameterName, Type.ERROR);
        }

        /** Something that is being changed. */
        public static Builder pending(String parameterName) {
            return new Builder(parameterName, Type.PENDING);
        }

        /** The end of the text's key, after {@code config-status.type.}. */
        public Builder withMessageKeySuffix(String messageKeySuffix) {
            messageKey = "config-status." + type.name().toLowerCase(Locale.ROOT) + "." + messageKeySuffix;
            return this;
        }

        /** What is filled into the text. */
        public Builder withArguments(Object... values) {
            arguments = values.clone();
            return this;
        }

        /** A number for it. */
        public Builder withStatusCode(Integer code) {
            statusCode = code;
            return this;
        }

        /** The message. */
        public ConfigStatusMessage build() {
            return new ConfigStatusMessage(this);
        }
    }

    @Override
    public int hashCode() {
        return Objects.hash(message, parameterName, statusCode, type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfigStatusMessage that
                && Objects.equals(message, that.message)
                && parameterName.equals(that.parameterName)
                && Objects.equals(statusCode, that.statusCode)
                && type == that.type;
    }

    @Override
    public String toString() {
        return "ConfigStatusMessage [parameterName=" + parameterName + ", type=" + type + ", messageKey=" + messageKey
                + ", arguments=" + Arrays.toString(arguments) + ", message=" + message + ", statusCode=" + statusCode
                + "]";
    }
}
