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
package org.openhab.core.config.core;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;

/** Offers values for parameters. */
public interface ConfigOptionProvider {

    /**
     * What a parameter may be.
     *
     * @param uri of the description to which it belongs
     * @param param its name
     * @param context what it is, or {@code null}
     * @param locale the user's language, or {@code null}
     * @return {@code null} if it is not known here
     */
    Collection<ParameterOption> getParameterOptions(URI uri, String param, String context, Locale locale);
}
