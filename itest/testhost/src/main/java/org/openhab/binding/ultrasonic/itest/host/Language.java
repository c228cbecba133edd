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

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;

/** An English speaking host in the time zone of Greenwich. */
@Component(service = {TranslationProvider.class, LocaleProvider.class, TimeZoneProvider.class})
public final class Language implements TranslationProvider, LocaleProvider, TimeZoneProvider {

    @Override
    public String getText(Bundle bundle, String key, String defaultText, Locale locale) {
        URL texts = bundle.getEntry("OH-INF/i18n/ultrasonic.properties");
        if (texts == null) {
            return defaultText;
        }
        Properties known = new Properties();
        try (Reader in = new InputStreamReader(texts.openStream(), StandardCharsets.UTF_8)) {
            known.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known.getProperty(key, defaultText);
    }

    @Override
    public String getText(Bundle bundle, String key, String defaultText, Locale locale, Object... arguments) {
        String text = getText(bundle, key, defaultText, locale);
        return text == null ? null : new MessageFormat(text, Locale.ENGLISH).format(arguments);
    }

    @Override
    public Locale getLocale() {
        return Locale.ENGLISH;
    }

    @Override
    public ZoneId getTimeZone() {
        return ZoneOffset.UTC;
    }
}
