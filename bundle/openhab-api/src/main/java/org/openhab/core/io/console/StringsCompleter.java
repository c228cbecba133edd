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
package org.openhab.core.io.console;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One of several words. */
public class StringsCompleter implements ConsoleCommandCompleter {

    private final SortedSet<String> strings;
    private final boolean caseSensitive;

    /** No words yet. */
    public StringsCompleter() {
        this(List.of(), false);
    }

    /** One of these words. */
    public StringsCompleter(Collection<String> strings, boolean caseSensitive) {
        this.strings = new TreeSet<>(caseSensitive ? String::compareTo : String.CASE_INSENSITIVE_ORDER);
        this.strings.addAll(strings);
        this.caseSensitive = caseSensitive;
    }

    /** The words, to which more can be added. */
    public SortedSet<String> getStrings() {
        return strings;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        boolean typed = cursorArgumentIndex >= 0 && cursorArgumentIndex < args.length;
        String begin = typed ? args[cursorArgumentIndex].substring(0, cursorPosition) : "";
        for (String word : strings) {
            if (word.regionMatches(!caseSensitive, 0, begin, 0, begin.length())) {
                candidates.add(word + " ");
            }
        }
        return !candidates.isEmpty();
    }
}
