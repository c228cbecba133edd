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
package org.openhab.core.i18n;

import java.util.Locale;
import org.osgi.framework.Bundle;

/** Knows the texts of all bundles in all languages. */
public interface TranslationProvider {

    /** The text of a key in a language, or the default. */
    String getText(Bundle bundle, String key, String defaultText, Locale locale);

    /** The text of a key in a language, or the default, with arguments filled in. */
    String getText(Bundle bundle, String key, String defaultText, Locale locale, Object... arguments);
}
