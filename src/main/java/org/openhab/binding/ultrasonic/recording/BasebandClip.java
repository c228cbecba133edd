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
package org.openhab.binding.ultrasonic.recording;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;

/**
 * Seconds of the sensing band: the complex basebands of all tones and microphones.
 *
 * <p>What people can hear is not in it. The baseband is what
 * {@link org.openhab.binding.ultrasonic.carrier.Downconverter} leaves: {@value BasebandPlan#PASS_BAND_HZ} Hz on either
 * side of each tone, which lie at 16 kHz or above, everything else at least 90 dB down. Speech cannot be got back out
 * of it.
 *
 * @param sampleRateHz of the sound it came from, which sets the rates of the baseband
 * @param microphones how many
 * @param carriersHz the tone at 0 Hz in each baseband
 * @param startSeconds when the first hop began, on the source's clock
 * @param hops for each hop the samples of all tones and microphones: real parts, then imaginary parts of a hop each,
 *     microphone by microphone, tone by tone
 */
public record BasebandClip(
        int sampleRateHz, int microphones, List<Double> carriersHz, double startSeconds, List<float[]> hops) {

    private static final int MAGIC = 0x55535245;
    private static final int VERSION = 1;
    private static final int MOST_MICROPHONES = 64;
    private static final int MOST_CARRIERS = 4;
    private static final int MOST_HOPS = 100_000;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a hop has another length than its microphones and tones make
     */
    public BasebandClip {
        carriersHz = List.copyOf(carriersHz);
        hops = List.copyOf(hops);
        int values = values(microphones, carriersHz.size());
        for (float[] hop : hops) {
            if (hop.length != values) {
                throw new IllegalArgumentException("a hop must have " + values + " values, got " + hop.length);
            }
        }
    }

    /** Values of a hop. */
    static int values(int microphones, int tones) {
        return 2 * BasebandPlan.HOP * microphones * tones;
    }

    /** Duration of a hop. */
    public double hopSeconds() {
        return BasebandPlan.of(sampleRateHz).hopSeconds();
    }

    /**
     * Writes it, whole or not at all.
     *
     * @throws IOException if the disk refuses
     */
    public void write(Path target) throws IOException {
        try (AtomicFile file = new AtomicFile(target)) {
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file.temporary())))) {
                out.writeInt(MAGIC);
                out.writeInt(VERSION);
                out.writeInt(sampleRateHz);
                out.writeInt(microphones);
                out.writeInt(carriersHz.size());
                out.writeInt(hops.size());
                out.writeDouble(startSeconds);
                for (double carrierHz : carriersHz) {
                    out.writeDouble(carrierHz);
                }
                ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values(microphones, carriersHz.size()));
                for (float[] hop : hops) {
                    bytes.asFloatBuffer().put(hop);
                    out.write(bytes.array());
                }
            }
            file.commit();
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it cannot be read, is something else or too short; names the file and what is wrong
     */
    public static BasebandClip read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + ": is no baseband clip");
            }
            within(file, "version", in.readInt(), VERSION, VERSION);
            int sampleRateHz = in.readInt();
            int microphones = within(file, "microphones", in.readInt(), 1, MOST_MICROPHONES);
            int tones = within(file, "carriers", in.readInt(), 1, MOST_CARRIERS);
            int count = within(file, "hops", in.readInt(), 0, MOST_HOPS);
            double startSeconds = in.readDouble();
            List<Double> carriersHz = new ArrayList<>();
            for (int tone = 0; tone < tones; tone++) {
                carriersHz.add(in.readDouble());
            }
            BasebandPlan.of(sampleRateHz);
            List<float[]> hops = new ArrayList<>();
            for (int hop = 0; hop < count; hop++) {
                float[] values = new float[values(microphones, tones)];
                byte[] bytes = new byte[Float.BYTES * values.length];
                in.readFully(bytes);
                ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
                hops.add(values);
            }
            return new BasebandClip(sampleRateHz, microphones, carriersHz, startSeconds, hops);
        } catch (EOFException e) {
            throw new IOException(file + ": ends too early; it is damaged, delete it", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": is damaged: " + e.getMessage(), e);
        }
    }

    private static int within(Path file, String key, int value, int least, int most) throws IOException {
        if (value < least || value > most) {
            throw new IOException(file + ": " + key + " must be " + least + ".." + most + ", is " + value);
        }
        return value;
    }
}
