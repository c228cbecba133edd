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
package org.openhab.binding.ultrasonic.itest.sound;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.render.SimulatedAudio;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;

/**
 * A virtual room behind a sound server, as a process of its own: hears the loudspeaker's monitor, speaks into the
 * microphones' pipe. Lines on standard input switch faults: {@code dead N}, {@code alive}; {@code deaf} while there is
 * no loudspeaker, since the server would let the room hear its own microphones, {@code listen} when it is back.
 * Standard output tells each second of the scene.
 */
public final class RoomProcess {

    static final int RATE_HZ = 96_000;
    static final int MICROPHONES = 4;
    private static final int BLOCK = RATE_HZ / 100;
    private static final int QUEUED_BLOCKS = 4;

    private static volatile int deadMicrophone = -1;
    private static volatile boolean deaf;

    private RoomProcess() {}

    /**
     * Runs until it is killed.
     *
     * @param arguments scene file, pipe, clock offset in ppm
     */
    public static void main(String[] arguments) throws Exception {
        Path scene = Path.of(arguments[0]);
        Path pipe = Path.of(arguments[1]);
        double offsetPpm = Double.parseDouble(arguments[2]);
        SimulatedAudio room = new SimulatedAudio(SceneFile.read(scene).scene(), RenderSettings.at(RATE_HZ));
        warmUp(scene);
        ArrayBlockingQueue<byte[]> spoken = new ArrayBlockingQueue<>(QUEUED_BLOCKS);
        background("pipe", () -> speak(pipe, spoken));
        background("orders", RoomProcess::takeOrders);
        ClockDrift drift = new ClockDrift(offsetPpm);
        System.out.println("ready");
        float[] block = new float[BLOCK];
        float[] drifted = new float[BLOCK + 2];
        float[][] heard = new float[room.microphones()][BLOCK + 2];
        long samples = 0;
        while (true) {
            while (deaf) {
                Arrays.fill(drifted, 0);
                room.exchange(drifted, heard, BLOCK);
                spoken.offer(encode(heard, BLOCK));
                samples += BLOCK;
                TimeUnit.MILLISECONDS.sleep(10);
            }
            Process monitor = new ProcessBuilder(
                            "parec",
                            "--raw",
                            "--device=speaker.monitor",
                            "--format=s32le",
                            "--rate=" + RATE_HZ,
                            "--channels=1",
                            "--latency-msec=10")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (DataInputStream in = new DataInputStream(monitor.getInputStream())) {
                byte[] bytes = new byte[4 * BLOCK];
                while (!deaf) {
                    in.readFully(bytes);
                    decode(bytes, block);
                    int count = drift.process(block, drifted);
                    room.exchange(drifted, heard, count);
                    // Nobody listens, or not fast enough: dropped.
                    spoken.offer(encode(heard, count));
                    if (samples / RATE_HZ != (samples + count) / RATE_HZ) {
                        System.out.println("scene " + (samples + count) / RATE_HZ);
                    }
                    samples += count;
                }
            } catch (IOException e) {
                // The server or the loudspeaker is gone; the room waits for another.
                System.err.println("monitor ended: " + e);
            }
            monitor.destroy();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** A room that is compiled already keeps up from its first second. */
    private static void warmUp(Path scene) throws IOException {
        SimulatedAudio room = new SimulatedAudio(SceneFile.read(scene).scene(), RenderSettings.at(RATE_HZ));
        float[] tone = new float[BLOCK];
        float[][] heard = new float[room.microphones()][BLOCK];
        for (int n = 0; n < BLOCK; n++) {
            tone[n] = (float) (0.1 * Math.cos(2 * Math.PI * 360 / BLOCK * n));
        }
        for (int i = 0; i < 400; i++) {
            room.exchange(tone, heard, BLOCK);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void background(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (Exception e) {
                        System.err.println(name + " ended: " + e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Writes into the pipe, which is another one whenever the server has been restarted. Each gets a thread of its own:
     * opening a dead server's pipe, just before it is removed, waits for a reader for ever.
     */
    private static void speak(Path pipe, ArrayBlockingQueue<byte[]> spoken) throws Exception {
        Object served = null;
        while (true) {
            Object key = identity(pipe);
            if (key != null && !key.equals(served)) {
                background("pipe", () -> write(pipe, key, spoken));
            }
            served = key;
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void write(Path pipe, Object key, ArrayBlockingQueue<byte[]> spoken) throws Exception {
        try (FileOutputStream out = new FileOutputStream(pipe.toFile())) {
            while (key.equals(identity(pipe))) {
                byte[] bytes = spoken.poll(100, TimeUnit.MILLISECONDS);
                if (bytes != null) {
                    out.write(bytes);
                }
            }
        }
    }

    /** What tells a pipe from the next one of its name; {@code null} if there is none. */
    private static Object identity(Path pipe) throws IOException {
        try {
            return Files.getAttribute(pipe, "unix:ino");
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static void takeOrders() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line != null) {
            String[] words = line.split(" ");
            deaf = words[0].equals("deaf") || (deaf && !words[0].equals("listen"));
            deadMicrophone = words[0].equals("dead") ? Integer.parseInt(words[1]) : -1;
            line = in.readLine();
        }
        // Whoever started the room has gone.
        System.exit(0);
    }

    private static void decode(byte[] bytes, float[] block) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < block.length; n++) {
            block[n] = buffer.getInt() * 0x1p-31f;
        }
    }

    private static byte[] encode(float[][] heard, int count) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * count * MICROPHONES).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < count; n++) {
            for (int mic = 0; mic < MICROPHONES; mic++) {
                float value = mic == deadMicrophone ? 0 : heard[mic][n];
                buffer.putInt((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value * 0x1p31)));
            }
        }
        return buffer.array();
    }
}
