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
package org.openhab.binding.ultrasonic.internal.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.audio.device.AudioDevice;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.audio.device.DuplexRequest;
import org.openhab.binding.ultrasonic.audio.device.PcmAbilities;
import org.openhab.binding.ultrasonic.internal.RunningSensors;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console's command {@code openhab:ultrasonic}: devices, sensors and what can be done with them. */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class UltrasonicConsoleCommand extends AbstractConsoleCommandExtension implements ConsoleCommandCompleter {

    private static final String DEVICES = "devices";
    private static final String LIST = "list";
    private static final String MODEL = "model";

    private final RunningSensors running;
    private final Supplier<List<AudioDevice>> devices;

    /** A command on the sensors that run. */
    @Activate
    public UltrasonicConsoleCommand(@Reference RunningSensors running) {
        this(running, () -> AudioDevices.list(false));
    }

    /** A command on these devices. */
    UltrasonicConsoleCommand(RunningSensors running, Supplier<List<AudioDevice>> devices) {
        super("ultrasonic", "motion and occupancy by ultrasound: devices, sensors, tests");
        this.running = running;
        this.devices = devices;
    }

    @Override
    public List<String> getUsages() {
        List<String> usages = new ArrayList<>();
        usages.add(buildCommandUsage(DEVICES, "lists sound devices and what they can do; plays nothing"));
        usages.add(buildCommandUsage(LIST, "lists the sensors that run"));
        for (SensorVerb verb : SensorVerb.values()) {
            usages.add(buildCommandUsage(verb.syntax(), verb.description()));
        }
        usages.add(buildCommandUsage(MODEL + " [FILE]", "tells of the network that comes along, or of a model file"));
        return usages;
    }

    @Override
    public void execute(String[] args, Console console) {
        String verb = args.length == 0 ? "" : args[0];
        if (verb.equals(DEVICES) && args.length == 1) {
            devices(console);
        } else if (verb.equals(LIST) && args.length == 1) {
            list(console);
        } else if (verb.equals(MODEL) && args.length <= 2) {
            ModelText.lines(args.length == 2 ? args[1] : null).forEach(console::println);
        } else {
            Optional<SensorVerb> known = SensorVerb.of(verb);
            if (known.isEmpty()) {
                printUsage(console);
            } else {
                onSensor(known.get(), args, console);
            }
        }
    }

    private void onSensor(SensorVerb verb, String[] args, Console console) {
        if (args.length < 2 || args.length > 2 + verb.mostArguments()) {
            console.printUsage(buildCommandUsage(verb.syntax(), verb.description()));
            return;
        }
        Optional<PresenceSensor> sensor = running.find(args[1]);
        if (sensor.isEmpty()) {
            console.println("no sensor '" + args[1] + "' runs; 'openhab:ultrasonic list' tells which do");
            return;
        }
        try {
            verb.execute(sensor.get(), Arrays.asList(args).subList(2, args.length), console);
        } catch (IllegalArgumentException e) {
            console.println(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void devices(Console console) {
        List<AudioDevice> all = devices.get();
        Optional<DuplexRequest> automatic = AudioDevices.automatic(all);
        for (AudioDevice device : all) {
            boolean taken = automatic.isPresent()
                    && (automatic.get().output().equals(device.name())
                            || automatic.get().input().equals(device.name()));
            console.println((taken ? "* " : "  ") + device.name() + "  " + device.description());
            abilities(console, "out", device.playback());
            abilities(console, "in", device.capture());
            if (!device.trouble().isEmpty()) {
                console.println("      " + device.trouble());
            }
        }
        console.println(
                automatic.isPresent() ? "* is what 'auto' takes" : "no device both plays and hears; 'auto' takes none");
    }

    private static void abilities(Console console, String direction, @Nullable PcmAbilities abilities) {
        if (abilities != null) {
            console.println("      " + direction + ": " + abilities.rates() + ", channels " + abilities.channels()
                    + ", " + abilities.depths());
        }
    }

    private void list(Console console) {
        List<PresenceSensor> sensors = running.all();
        if (sensors.isEmpty()) {
            console.println("no sensor runs");
        }
        for (PresenceSensor sensor : sensors) {
            console.println(String.format(
                    Locale.ROOT,
                    "%-24s %-12s %-10s %s%s",
                    sensor.id(),
                    sensor.status().state(),
                    sensor.reading().room().occupancy(),
                    sensor.label(),
                    sensor.simulated() ? " (SIMULATED)" : ""));
        }
    }

    @Override
    public @Nullable ConsoleCommandCompleter getCompleter() {
        return this;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        if (cursorArgumentIndex <= 0) {
            List<String> verbs = new ArrayList<>(List.of(DEVICES, LIST, MODEL));
            Arrays.stream(SensorVerb.values()).map(SensorVerb::word).forEach(verbs::add);
            return new StringsCompleter(verbs, false).complete(args, cursorArgumentIndex, cursorPosition, candidates);
        }
        Optional<SensorVerb> verb = SensorVerb.of(args[0]);
        if (verb.isPresent() && cursorArgumentIndex == 1) {
            List<String> ids = running.all().stream().map(PresenceSensor::id).toList();
            return new StringsCompleter(ids, false).complete(args, cursorArgumentIndex, cursorPosition, candidates);
        }
        if (verb.isPresent() && cursorArgumentIndex == 2) {
            return new StringsCompleter(verb.get().words(), false)
                    .complete(args, cursorArgumentIndex, cursorPosition, candidates);
        }
        return false;
    }
}
