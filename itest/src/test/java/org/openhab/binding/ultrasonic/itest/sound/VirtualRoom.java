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
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The room's process as its tests handle it. */
final class VirtualRoom implements AutoCloseable {

    private final Process process;
    private final Writer orders;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile long originNanos;

    VirtualRoom(SoundServer sound, Path scene, double clockOffsetPpm) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("ultrasonic.jar") + ":" + System.getProperty("ultrasonic.itest.classes"),
                        RoomProcess.class.getName(),
                        scene.toString(),
                        sound.pipe().toString(),
                        String.valueOf(clockOffsetPpm))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(sound.environment());
        process = builder.start();
        orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread reader = new Thread(this::follow, "room");
        reader.setDaemon(true);
        reader.start();
        if (!ready.await(60, TimeUnit.SECONDS)) {
            throw new IOException("the virtual room does not start");
        }
    }

    private void follow() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            while (line != null) {
                if (line.equals("ready")) {
                    ready.countDown();
                } else if (line.startsWith("scene ")) {
                    long nanos = TimeUnit.SECONDS.toNanos(Long.parseLong(line.substring(6)));
                    originNanos = System.nanoTime() - nanos;
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            // The process was killed, which is how it ends.
            originNanos = 0;
        }
    }

    /** The scene's time at a moment of this Java, s; only after the scene has begun. */
    double sceneSeconds(long nanos) {
        return (nanos - originNanos) * 1e-9;
    }

    /** Whether the scene runs. */
    boolean running() {
        return originNanos != 0;
    }

    /** Switches a fault on or off. */
    void order(String text) throws IOException {
        orders.write(text + "\n");
        orders.flush();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
