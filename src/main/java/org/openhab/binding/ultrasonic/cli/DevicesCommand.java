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

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openhab.binding.ultrasonic.audio.device.AudioDevice;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.audio.device.DuplexRequest;
import org.openhab.binding.ultrasonic.audio.device.PcmAbilities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists loudspeakers and microphones without a sound. */
@Command(
        name = "devices",
        description = "Lists sound devices, what they can do and which one 'auto' takes; plays nothing.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class DevicesCommand implements Callable<Integer> {

    private static final String ROW = "%-1s %-28s %-4s %-24s %-8s %-14s %s";

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(names = "--all", description = "List every name there is, not only sound cards and sound servers.")
    private boolean all;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<AudioDevice> devices = AudioDevices.list(all);
        Optional<DuplexRequest> automatic = AudioDevices.automatic(devices);
        if (json) {
            printJson(out, devices, automatic);
        } else {
            printTable(out, devices, automatic);
        }
        out.flush();
        return 0;
    }

    private static void printTable(PrintWriter out, List<AudioDevice> devices, Optional<DuplexRequest> automatic) {
        if (!devices.isEmpty()) {
            row(out, "", "DEVICE", "", "RATES", "CHANNELS", "DEPTHS", "DESCRIPTION");
        }
        for (AudioDevice device : devices) {
            String mark = automatic.isPresent() && takes(automatic.get(), device) ? "*" : "";
            if (device.playback() == null && device.capture() == null) {
                String trouble = device.trouble().isEmpty() ? "cannot be used" : device.trouble();
                out.println(mark + "  " + device.name() + ": " + trouble);
                continue;
            }
            direction(out, mark, device, "out", device.playback());
            direction(out, mark, device, "in", device.capture());
            if (!device.trouble().isEmpty()) {
                out.println("  " + device.name() + ": " + device.trouble());
            }
        }
        out.println(
                automatic.isPresent()
                        ? "* what 'auto' takes" + serverNote(automatic.get(), devices)
                        : "no device both plays and hears; 'auto' takes the virtual room, SIMULATED");
    }

    private static String serverNote(DuplexRequest taken, List<AudioDevice> devices) {
        boolean server =
                devices.stream().anyMatch(device -> device.name().equals(taken.output()) && !device.hardware());
        return server ? "; a sound server takes any format, what its card can do only the tone shows" : "";
    }

    private static boolean takes(DuplexRequest request, AudioDevice device) {
        return request.output().equals(device.name()) || request.input().equals(device.name());
    }

    private static void direction(
            PrintWriter out, String mark, AudioDevice device, String word, PcmAbilities abilities) {
        if (abilities != null) {
            row(
                    out,
                    mark,
                    device.name(),
                    word,
                    abilities.rates(),
                    abilities.channels(),
                    abilities.depths(),
                    device.description());
        }
    }

    private static void row(PrintWriter out, Object... cells) {
        out.println(String.format(Locale.ROOT, ROW, cells).stripTrailing());
    }

    private static void printJson(PrintWriter out, List<AudioDevice> devices, Optional<DuplexRequest> automatic) {
        JsonArray list = new JsonArray();
        for (AudioDevice device : devices) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", device.name());
            entry.addProperty("description", device.description());
            entry.add("out", abilities(device.playback()));
            entry.add("in", abilities(device.capture()));
            entry.addProperty("trouble", device.trouble());
            list.add(entry);
        }
        JsonObject root = new JsonObject();
        root.add("devices", list);
        JsonObject taken = new JsonObject();
        automatic.ifPresent(request -> {
            taken.addProperty("out", request.output());
            taken.addProperty("in", request.input());
        });
        root.add("auto", automatic.isPresent() ? taken : JsonNull.INSTANCE);
        out.println(new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .disableHtmlEscaping()
                .create()
                .toJson(root));
    }

    private static JsonElement abilities(PcmAbilities abilities) {
        if (abilities == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject entry = new JsonObject();
        JsonArray rates = new JsonArray();
        abilities.ratesHz().forEach(rates::add);
        entry.add("ratesHz", rates);
        entry.addProperty("leastChannels", abilities.leastChannels());
        entry.addProperty("mostChannels", abilities.mostChannels());
        JsonArray bits = new JsonArray();
        abilities.encodings().forEach(encoding -> bits.add(8 * encoding.bytes()));
        entry.add("bits", bits);
        entry.addProperty("hardware", abilities.hardware());
        return entry;
    }
}
