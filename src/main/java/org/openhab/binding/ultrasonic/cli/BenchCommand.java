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

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.openhab.binding.ultrasonic.neural.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows how fast the detector is on this machine. */
@Command(
        name = "bench",
        description = "Measures speed and memory on this machine.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class BenchCommand implements Callable<Integer> {

    private static final int[] MICROPHONES = {1, 2, 4, 8};
    private static final int TARGET_MICROPHONES = 4;
    private static final double MOST_SECONDS = 3600;
    private static final double HEAP_SECONDS = 600;
    private static final double CARRIER_TARGET = 150;
    private static final double PIPELINE_TARGET = 100;
    private static final double CANCELLER_SHARE_TARGET = 1.0 / 3;
    private static final double ALLOCATION_TARGET_BYTES = 2000;
    private static final double NETWORK_TARGET_MICROS = 60;
    private static final double HEAP_TARGET_MEGABYTES = 32;
    private static final double MEGABYTE = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Seconds of sound per round (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean asJson;

    @Override
    public Integer call() throws IOException {
        if (!(seconds >= 1 && seconds <= MOST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "invalid value for option '--seconds': must be 1.." + Plain.number(MOST_SECONDS) + ", got "
                            + Plain.number(seconds));
        }
        BenchRun run = new BenchRun(seconds);
        List<BenchFigures> figures = new ArrayList<>();
        long heapBytes;
        double networkMicros;
        try (ProgressLine progress = ProgressLine.begin("bench", MICROPHONES.length + 2L, "", 1)) {
            BenchRun.warmUp();
            for (int microphones : MICROPHONES) {
                figures.add(run.measure(microphones));
                progress.at(figures.size());
            }
            networkMicros = run.networkMicros();
            progress.at(figures.size() + 1L);
            heapBytes = run.residentHeap(TARGET_MICROPHONES, HEAP_SECONDS);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json(figures, heapBytes, networkMicros));
        } else {
            print(out, figures, heapBytes / MEGABYTE);
            Network network = run.model().network();
            out.printf(
                    Locale.ROOT,
                    "One hop through the network %s of %d parameters: %.1f us   wanted <= %.0f: %s%n",
                    network.architecture(),
                    network.parameters(),
                    networkMicros,
                    NETWORK_TARGET_MICROS,
                    verdict(networkMicros <= NETWORK_TARGET_MICROS));
        }
        out.flush();
        return 0;
    }

    private void print(PrintWriter out, List<BenchFigures> figures, double heapMegabytes) {
        out.printf(
                Locale.ROOT,
                "Times real time on one core, 96 kHz, one tone; Java %s, medians over rounds of %s s%n",
                System.getProperty("java.version"),
                Plain.number(seconds));
        StringBuilder header = new StringBuilder(String.format(Locale.ROOT, "%-28s", "microphones"));
        figures.forEach(figure -> header.append(String.format(Locale.ROOT, "%9d", figure.microphones())));
        out.println(header.append("   wanted with ").append(TARGET_MICROPHONES));
        row(out, figures, "carrier search (at start)", BenchFigures::carrierSearch, 0);
        row(out, figures, "carrier stage", BenchFigures::carrierStage, CARRIER_TARGET);
        row(out, figures, "Doppler spectra", BenchFigures::doppler, 0);
        row(out, figures, "features", BenchFigures::features, 0);
        row(out, figures, "classifier", BenchFigures::classifier, 0);
        row(out, figures, "array receiver (canceller)", BenchFigures::canceller, 0);
        row(out, figures, "whole pipeline", BenchFigures::pipeline, PIPELINE_TARGET);
        row(out, figures, "pipeline with canceller", BenchFigures::pipelineWithCanceller, PIPELINE_TARGET);
        row(out, figures, "canceller's share of that", BenchFigures::cancellerShare, -CANCELLER_SHARE_TARGET);
        row(out, figures, "share that it adds", BenchFigures::cancellerExtra, 0);
        row(out, figures, "pipeline with network, too", BenchFigures::pipelineWithNetwork, PIPELINE_TARGET);
        row(out, figures, "plain STFT of the samples", BenchFigures::plainStft, 0);
        row(out, figures, "pipeline time / STFT time", BenchFigures::pipelineOverStft, 0);
        row(out, figures, "bytes allocated per hop", BenchFigures::allocatedBytesPerHop, -ALLOCATION_TARGET_BYTES);
        out.printf(
                Locale.ROOT,
                "Heap in use during a replay of %s s, %d microphones: %.1f MB   wanted < %.0f: %s%n",
                Plain.number(HEAP_SECONDS),
                TARGET_MICROPHONES,
                heapMegabytes,
                HEAP_TARGET_MEGABYTES,
                verdict(heapMegabytes < HEAP_TARGET_MEGABYTES));
    }

    /**
     * One figure for every number of microphones.
     *
     * @param target what is wanted: positive for at least, negative for less than, 0 for nothing
     */
    private static void row(
            PrintWriter out,
            List<BenchFigures> figures,
            String name,
            ToDoubleFunction<BenchFigures> value,
            double target) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-28s", name));
        String verdict = "";
        for (BenchFigures figure : figures) {
            double number = value.applyAsDouble(figure);
            line.append(String.format(Locale.ROOT, number < 10 ? "%9.2f" : "%9.0f", number));
            if (figure.microphones() == TARGET_MICROPHONES && target != 0) {
                verdict = String.format(
                        Locale.ROOT,
                        Math.abs(target) < 10 ? "   %s %.2f: %s" : "   %s %.0f: %s",
                        target > 0 ? ">=" : "<",
                        Math.abs(target),
                        verdict(target > 0 ? number >= target : number < -target));
            }
        }
        out.println(line + verdict);
    }

    private static String verdict(boolean met) {
        return met ? "met" : "NOT MET";
    }

    private static String json(List<BenchFigures> figures, long heapBytes, double networkMicros) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY);
            json.beginObject();
            json.name("java").value(System.getProperty("java.version"));
            json.name("sample_rate").value(BenchSignal.SAMPLE_RATE_HZ);
            json.name("times_real_time").beginArray();
            for (BenchFigures figure : figures) {
                json.beginObject();
                json.name("microphones").value(figure.microphones());
                json.name("carrier_search").value(figure.carrierSearch());
                json.name("carrier_stage").value(figure.carrierStage());
                json.name("doppler").value(figure.doppler());
                json.name("features").value(figure.features());
                json.name("classifier").value(figure.classifier());
                json.name("array_receiver").value(figure.canceller());
                json.name("pipeline").value(figure.pipeline());
                json.name("pipeline_with_canceller").value(figure.pipelineWithCanceller());
                json.name("canceller_share").value(figure.cancellerShare());
                json.name("canceller_extra").value(figure.cancellerExtra());
                json.name("pipeline_with_network").value(figure.pipelineWithNetwork());
                json.name("plain_stft").value(figure.plainStft());
                json.name("pipeline_over_stft").value(figure.pipelineOverStft());
                json.name("allocated_bytes_per_hop").value(figure.allocatedBytesPerHop());
                json.endObject();
            }
            json.endArray();
            json.name("network_microseconds_per_hop").value(networkMicros);
            json.name("resident_heap_bytes").value(heapBytes);
            json.endObject();
        }
        return text.toString();
    }
}
