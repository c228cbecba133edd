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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;
import org.openhab.binding.ultrasonic.audio.WavFormat;
import org.openhab.binding.ultrasonic.audio.WavWriter;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.ToneEmitter;
import org.openhab.binding.ultrasonic.recording.SensingBandFilter;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Emits the tone and records what the microphones hear of it. */
@Command(
        name = "record",
        description = "Emits the tone and records the sensing band, without speech, to a WAV file.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class RecordCommand implements Callable<Integer> {

    private static final double MOST_SECONDS = 86_400;
    private static final int MOST_EMPTY_BLOCKS = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DeviceOptions devices;

    @Mixin
    private ToneOptions tones;

    @Option(names = "--out", required = true, paramLabel = "FILE.WAV", description = "Where the recording goes.")
    private Path file;

    @Option(
            names = "--seconds",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long (default: ${DEFAULT-VALUE}); Ctrl-C ends it earlier.")
    private double seconds;

    @Option(names = "--full-band", description = "Record audible sound as well, speech included. Asks before it does.")
    private boolean fullBand;

    @Option(
            names = "--everybody-agrees",
            description = "With --full-band: everybody who may be heard agrees; nothing is asked.")
    private boolean everybodyAgrees;

    @Override
    public Integer call() throws IOException {
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw wrong("invalid value for option '--seconds': must be above 0 and at most "
                    + Plain.number(MOST_SECONDS) + ", got " + seconds);
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".wav")) {
            throw wrong("invalid value for option '--out': " + file + ", must end with .wav");
        }
        if (everybodyAgrees && !fullBand) {
            throw wrong("--everybody-agrees is of use with --full-band only");
        }
        if (fullBand && !everybodyAgrees && !confirmed()) {
            throw wrong("--full-band records speech: it must be confirmed, by 'yes' or by --everybody-agrees");
        }
        PrintWriter out = spec.commandLine().getOut();
        DeviceChoice chosen = devices.choose().unpaced();
        if (chosen.simulated()) {
            out.println("SIMULATED: a virtual room, not this one; 'devices' lists real ones");
        }
        try (StopSignal stop = StopSignal.install();
                AudioDuplex device = chosen.opener().open();
                WavWriter writer = WavWriter.create(
                        file, new WavFormat(SampleEncoding.PCM_24, device.microphones(), device.sampleRateHz()))) {
            EmissionConfig emission = tones.emission(chosen.name(), device);
            long gaps = record(device, emission, writer, stop);
            writer.finish();
            out.println(String.format(
                    Locale.ROOT,
                    "%s: %.1f s, %s, %s, tone %s%s%s",
                    file,
                    (double) writer.samplesWritten() / device.sampleRateHz(),
                    Plain.count(device.microphones(), "microphone"),
                    fullBand ? "full band" : "15.5 kHz and above only",
                    Plain.kilohertz(emission.tones().get(0).frequencyHz()),
                    gaps == 0 ? "" : ", " + Plain.count(gaps, "gap"),
                    writer.clippedSamples() == 0 ? "" : ", " + Plain.count(writer.clippedSamples(), "clipped sample")));
            out.flush();
        }
        return 0;
    }

    /** Asks whoever sits at the terminal; nobody does if there is none. */
    private boolean confirmed() throws IOException {
        if (!Terminal.onStandardOutput()) {
            return false;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print("This records everything that is said in the room. Does everybody agree? yes/no: ");
        out.flush();
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return Optional.ofNullable(answers.readLine())
                .map(String::strip)
                .filter("yes"::equals)
                .isPresent();
    }

    /** Records until the time is over, then lets the tone fade. Returns the number of gaps. */
    private long record(AudioDuplex device, EmissionConfig emission, WavWriter writer, StopSignal stop)
            throws IOException {
        ToneEmitter emitter = new ToneEmitter(emission, device.sampleRateHz());
        SensingBandFilter filter = new SensingBandFilter(device.sampleRateHz(), device.microphones());
        Playback playback = emitter;
        emitter.on();
        long wanted = Math.round(seconds * device.sampleRateHz());
        int lead = fullBand ? 0 : filter.delaySamples();
        long expected = -1;
        long gaps = 0;
        int empty = 0;
        try (ProgressLine line = ProgressLine.begin("recording", (long) seconds, " s", 1)) {
            while (writer.samplesWritten() < wanted && !stop.requested()) {
                AudioBlock block = device.exchange(playback);
                empty = block.length() == 0 ? empty + 1 : 0;
                if (empty > MOST_EMPTY_BLOCKS) {
                    throw new IOException(device.name() + " delivers no sound; is it suspended or unplugged?");
                }
                gaps += expected >= 0 && block.length() > 0 && block.firstSampleIndex() != expected ? 1 : 0;
                expected = block.length() > 0 ? block.endSampleIndex() : expected;
                float[][] samples = fullBand ? block.samples() : filter.process(block.samples(), block.length());
                int skip = Math.min(lead, block.length());
                lead -= skip;
                int length = (int) Math.min(block.length() - skip, wanted - writer.samplesWritten());
                writer.write(fullBand ? samples : shifted(samples, skip), length);
                line.at(writer.samplesWritten() / device.sampleRateHz());
            }
        }
        emitter.off();
        while (!emitter.isSilent()) {
            device.exchange(playback);
        }
        return gaps;
    }

    private static float[][] shifted(float[][] samples, int skip) {
        if (skip == 0) {
            return samples;
        }
        return Arrays.stream(samples)
                .map(row -> Arrays.copyOfRange(row, skip, row.length))
                .toArray(float[][]::new);
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
