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
package org.openhab.binding.ultrasonic.training;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;

/**
 * A scene's baseband in a file: magic, version, length of a JSON text that describes it, the text, then for each run
 * its samples and its clipped samples, little endian. Appears whole or not at all.
 */
final class BasebandFile {

    private static final int MAGIC = 0x55534242;
    private static final int VERSION = 1;
    private static final Gson GSON = new Gson();

    private BasebandFile() {}

    private record Header(
            SceneInfo info, int microphones, List<Double> carriersHz, double hopSeconds, List<RunHeader> runs) {}

    private record RunHeader(double firstSeconds, int hops) {}

    /**
     * Writes a scene.
     *
     * @throws IOException if the disk refuses
     */
    static void write(Path target, BasebandScene scene) throws IOException {
        Header header = new Header(
                scene.info(),
                scene.microphones(),
                scene.carriersHz(),
                scene.hopSeconds(),
                scene.runs().stream()
                        .map(run -> new RunHeader(run.firstSeconds(), run.hops()))
                        .toList());
        try (DescribedFile file = new DescribedFile(target, MAGIC, VERSION, GSON.toJson(header))) {
            for (BasebandScene.Run run : scene.runs()) {
                ByteBuffer samples =
                        BasebandScene.buffer(Float.BYTES * run.samples().remaining());
                samples.asFloatBuffer().put(run.samples().duplicate());
                file.add(samples);
                file.add(run.clipped().duplicate());
            }
            file.commit();
        }
    }

    /**
     * Opens a scene; its samples lie in the mapped file.
     *
     * @throws IOException if it is none, or shorter than it says; names the file and what to do
     */
    static BasebandScene read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer data = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            data.order(ByteOrder.LITTLE_ENDIAN);
            if (data.remaining() < DescribedFile.PREFIX_BYTES || data.getInt() != MAGIC) {
                throw new IOException(file + ": is no rendered scene; remove it, it is made anew");
            }
            int version = data.getInt();
            int length = data.getInt();
            if (version != VERSION || length < 0 || length > data.remaining()) {
                throw new IOException(file + ": version " + version + " with a header of " + length
                        + " bytes, expected version " + VERSION + "; remove it, it is made anew");
            }
            byte[] text = new byte[length];
            data.get(text);
            return scene(file, GSON.fromJson(new String(text, StandardCharsets.UTF_8), Header.class), data);
        } catch (JsonParseException e) {
            throw new IOException(file + ": its header is damaged; remove it, it is made anew", e);
        }
    }

    private static BasebandScene scene(Path file, Header header, ByteBuffer data) throws IOException {
        int floats = BasebandScene.floatsPerHop(header.carriersHz().size(), header.microphones(), BasebandPlan.HOP);
        List<BasebandScene.Run> runs = new ArrayList<>();
        for (RunHeader run : header.runs()) {
            long bytes = (long) run.hops() * (floats * (long) Float.BYTES + header.microphones());
            if (bytes > data.remaining()) {
                throw new IOException(file + ": ends within its samples; remove it, it is made anew");
            }
            int sampleBytes = run.hops() * floats * Float.BYTES;
            ByteBuffer samples = data.slice(data.position(), sampleBytes).order(ByteOrder.LITTLE_ENDIAN);
            ByteBuffer clipped = data.slice(data.position() + sampleBytes, run.hops() * header.microphones());
            data.position((int) (data.position() + bytes));
            runs.add(new BasebandScene.Run(run.firstSeconds(), run.hops(), samples.asFloatBuffer(), clipped));
        }
        return new BasebandScene(header.info(), header.microphones(), header.carriersHz(), header.hopSeconds(), runs);
    }
}
