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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.recording.RareEvent;
import org.openhab.binding.ultrasonic.recording.RareEventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Rare events that 'run --record-rare' has kept: lists, labels and deletes them. */
@Command(
        name = "rare",
        description = "Lists, labels and deletes the rare events that 'run --record-rare' has kept.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class RareCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected list, label or delete");
    }

    /** Opened to read and label, not to add. */
    private static RareEventStore open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(folder + ": no such folder; 'run --record-rare " + folder + "' makes it");
        }
        return new RareEventStore(folder, Long.MAX_VALUE);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The events of a folder, or one line that there are none. */
    @Command(name = "list", description = "Lists the events of a folder.", mixinStandardHelpOptions = true)
    void list(@Parameters(paramLabel = "DIR", description = "The folder.") Path folder) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<RareEvent> events = open(folder).list();
        for (RareEvent event : events) {
            double seconds = event.scores().isEmpty()
                    ? 0
                    : event.scores().get(event.scores().size() - 1).timeSeconds();
            double level = event.scores().stream()
                    .mapToDouble(RareEvent.Score::levelPercent)
                    .max()
                    .orElse(0);
            out.printf(
                    Locale.ROOT,
                    "%s  %-12s  %-11s  %4.1f s  rarity %.1f  evidence %.0f %%%n",
                    event.name(),
                    word(event.reason()),
                    word(event.label()),
                    seconds,
                    event.rarity(),
                    level);
        }
        out.println(events.isEmpty() ? "no events yet" : Plain.count(events.size(), "event"));
        out.flush();
    }

    /** Keeps what the user says about an event. */
    @Command(name = "label", description = "Says what an event truly was.", mixinStandardHelpOptions = true)
    void label(
            @Parameters(paramLabel = "DIR", description = "The folder.") Path folder,
            @Parameters(paramLabel = "NAME", description = "The event, as 'rare list' names it.") String name,
            @Parameters(
                            paramLabel = "false-alarm|somebody|none",
                            description = "Nobody was there, somebody was, or forget what was said.",
                            converter = LabelConverter.class)
                    RareEvent.Label label)
            throws IOException {
        RareEvent labelled = existing(folder, name).label(name, label);
        spec.commandLine().getOut().println(labelled.name() + ": " + word(labelled.label()));
        spec.commandLine().getOut().flush();
    }

    /** Removes an event. */
    @Command(name = "delete", description = "Deletes an event and its clip.", mixinStandardHelpOptions = true)
    void delete(
            @Parameters(paramLabel = "DIR", description = "The folder.") Path folder,
            @Parameters(paramLabel = "NAME", description = "The event, as 'rare list' names it.") String name)
            throws IOException {
        existing(folder, name).remove(name);
        spec.commandLine().getOut().println(name + ": deleted");
        spec.commandLine().getOut().flush();
    }

    private static RareEventStore existing(Path folder, String name) throws IOException {
        RareEventStore store = open(folder);
        if (store.list().stream().noneMatch(event -> event.name().equals(name))) {
            throw new CommandFailure(
                    folder + ": no event '" + name + "'; 'rare list " + folder + "' names those there are");
        }
        return store;
    }

    /** Reads a label. */
    static final class LabelConverter implements ITypeConverter<RareEvent.Label> {
        @Override
        public RareEvent.Label convert(String text) {
            for (RareEvent.Label label : RareEvent.Label.values()) {
                if (word(label).equals(text)) {
                    return label;
                }
            }
            throw new TypeConversionException("expected false-alarm, somebody or none, got '" + text + "'");
        }
    }
}
