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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * All that a training needs to go on: written under another name and moved, so that whatever happens in between leaves
 * the one before.
 *
 * @param config of the training
 * @param mined scenes that are learnt from in addition to those of the configuration
 * @param epoch that goes on, from 1
 * @param step of all steps that was made last
 * @param epochLoss sum of the losses of the epoch so far
 * @param epochSteps steps of the epoch so far
 * @param epochSeconds time they took
 * @param records of the epochs that are over
 * @param state of the graph
 * @param best weights of the best epoch; empty before the first is over
 */
record Checkpoint(
        TrainingConfig config,
        List<MinedScene> mined,
        int epoch,
        long step,
        double epochLoss,
        int epochSteps,
        double epochSeconds,
        List<EpochRecord> records,
        List<float[]> state,
        List<float[]> best) {

    private static final int MAGIC = 0x55534350;
    private static final Gson GSON = new Gson();
    private static final int PREFIX_BYTES = 3 * Integer.BYTES;

    private record Header(
            TrainingConfig config,
            List<MinedScene> mined,
            int epoch,
            long step,
            double epochLoss,
            int epochSteps,
            double epochSeconds,
            List<EpochRecord> records,
            List<Integer> state,
            List<Integer> best) {}

    void write(Path file) throws IOException {
        Header header = new Header(
                config,
                mined,
                epoch,
                step,
                epochLoss,
                epochSteps,
                epochSeconds,
                records,
                state.stream().map(values -> values.length).toList(),
                best.stream().map(values -> values.length).toList());
        byte[] text = GSON.toJson(header).getBytes(StandardCharsets.UTF_8);
        List<float[]> all = new ArrayList<>(state);
        all.addAll(best);
        int floats = all.stream().mapToInt(values -> values.length).sum();
        ByteBuffer data = ByteBuffer.allocate(PREFIX_BYTES + text.length + Float.BYTES * floats)
                .order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(MAGIC).putInt(0).putInt(text.length).put(text);
        for (float[] values : all) {
            for (float value : values) {
                data.putFloat(value);
            }
        }
        data.putInt(Integer.BYTES, checksum(data.array()));
        try (AtomicFile target = new AtomicFile(file)) {
            Files.write(target.temporary(), data.array());
            target.commit();
        }
    }

    /**
     * Reads a checkpoint.
     *
     * @throws IOException if it is none or damaged; says what to do
     */
    static Checkpoint read(Path file) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (data.remaining() < PREFIX_BYTES || data.getInt() != MAGIC) {
            throw new IOException(file + ": is no checkpoint of a training; remove it and start without --resume");
        }
        if (data.getInt() != checksum(data.array())) {
            throw new IOException(file + ": is damaged; remove it and start without --resume");
        }
        byte[] text = new byte[data.getInt()];
        data.get(text);
        try {
            Header header = GSON.fromJson(new String(text, StandardCharsets.UTF_8), Header.class);
            return new Checkpoint(
                    header.config(),
                    header.mined() == null ? List.of() : header.mined(),
                    header.epoch(),
                    header.step(),
                    header.epochLoss(),
                    header.epochSteps(),
                    header.epochSeconds(),
                    header.records(),
                    values(header.state(), data),
                    values(header.best(), data));
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new IOException(
                    file + ": is of another version of this program; remove it and start without --resume", e);
        }
    }

    private static List<float[]> values(List<Integer> lengths, ByteBuffer data) {
        List<float[]> all = new ArrayList<>();
        for (int length : lengths) {
            float[] values = new float[length];
            for (int i = 0; i < length; i++) {
                values[i] = data.getFloat();
            }
            all.add(values);
        }
        return all;
    }

    private static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 2 * Integer.BYTES, bytes.length - 2 * Integer.BYTES);
        return (int) sum.getValue();
    }
}
