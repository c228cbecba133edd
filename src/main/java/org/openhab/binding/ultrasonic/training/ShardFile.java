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
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/**
 * Some tracks in a file: magic, length of a JSON text that describes them, the text, then their values one after
 * another, little endian. Appears whole or not at all.
 */
final class ShardFile {

    private static final int MAGIC = 0x55534844;
    private static final int VERSION = 1;
    private static final Gson GSON = new Gson();

    private ShardFile() {}

    /** What the text says. */
    private record Header(int featureVersion, List<String> features, double seconds, List<TrackInfo> tracks) {}

    /**
     * A shard's content.
     *
     * @param seconds of the rendered scenes
     * @param tracks their values lie in the mapped file
     */
    record Content(double seconds, List<FeatureTrack> tracks) {}

    /**
     * Writes tracks.
     *
     * @param seconds of the rendered scenes
     * @throws IOException if the disk refuses
     */
    static void write(Path target, double seconds, List<FeatureTrack> tracks) throws IOException {
        Header header = new Header(
                FeatureSpec.VERSION,
                FeatureSpec.names(),
                seconds,
                tracks.stream().map(FeatureTrack::info).toList());
        try (DescribedFile file = new DescribedFile(target, MAGIC, VERSION, GSON.toJson(header))) {
            for (FeatureTrack track : tracks) {
                file.add(track.data());
            }
            file.commit();
        }
    }

    /**
     * Opens a shard.
     *
     * @throws IOException if it is none, of other features, or shorter than it says; names the file and what to do
     */
    static Content read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer data = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            data.order(ByteOrder.LITTLE_ENDIAN);
            if (data.remaining() < DescribedFile.PREFIX_BYTES || data.getInt() != MAGIC) {
                throw new IOException(file + ": is no shard of training data; remove it");
            }
            int version = data.getInt();
            int length = data.getInt();
            if (version != VERSION) {
                throw new IOException(
                        file + ": is of version " + version + ", expected " + VERSION + "; remove it, it is made anew");
            }
            if (length < 0 || length > data.remaining()) {
                throw new IOException(file + ": ends within its header; remove it, it is made anew");
            }
            byte[] text = new byte[length];
            data.get(text);
            return content(file, GSON.fromJson(new String(text, StandardCharsets.UTF_8), Header.class), data);
        } catch (JsonParseException e) {
            throw new IOException(file + ": its header is damaged; remove it, it is made anew", e);
        }
    }

    private static Content content(Path file, Header header, ByteBuffer data) throws IOException {
        if (header.featureVersion() != FeatureSpec.VERSION || !header.features().equals(FeatureSpec.names())) {
            throw new IOException(file + ": holds features of version " + header.featureVersion() + ", expected "
                    + FeatureSpec.VERSION + "; choose another folder or remove it");
        }
        List<FeatureTrack> tracks = new ArrayList<>();
        for (TrackInfo info : header.tracks()) {
            int bytes = FeatureTrack.bytes(info.hops());
            if (bytes > data.remaining()) {
                throw new IOException(
                        file + ": ends within the values of scene '" + info.scene() + "'; remove it, it is made anew");
            }
            tracks.add(new FeatureTrack(info, data.slice(data.position(), bytes)));
            data.position(data.position() + bytes);
        }
        return new Content(header.seconds(), tracks);
    }
}
