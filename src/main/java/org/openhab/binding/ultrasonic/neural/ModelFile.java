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
package org.openhab.binding.ultrasonic.neural;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * The compact file of a model: what it was trained for and its weights, self-contained and checked when loaded.
 *
 * <p>Frame: "ULTRANET", int32 format version, int32 length of the header, int32 length of the weights, the header as
 * JSON (features, classes, normalisation, calibration, provenance, layers), the weights as float32 or int8, CRC-32;
 * integers little-endian.
 */
public final class ModelFile {

    /** No file that is shipped may be larger. */
    public static final int MOST_BYTES = 250_000;

    private static final String KIND = "ULTRANET";
    private static final String NOUN = "a model file of this project";

    /** How the weights are stored. */
    public enum Encoding {
        /** As they are. */
        FLOAT32,
        /** Rounded to 255 steps per output channel; a quarter of the size. The engine calculates in float. */
        INT8;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Encoding of(String key) {
            return Arrays.stream(values())
                    .filter(encoding -> encoding.key().equals(key))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("weights: expected float32 or int8, got '" + key + "'"));
        }
    }

    private ModelFile() {}

    /**
     * Writes a model, whole or not at all.
     *
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if it would be larger than {@link #MOST_BYTES}
     */
    public static void write(Path file, NetworkModel model, Encoding encoding) throws IOException {
        byte[] bytes = encode(model, encoding);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("a model file may have " + MOST_BYTES + " bytes, this one would have "
                    + bytes.length + " with " + model.network().parameters() + " parameters as " + encoding.key());
        }
        try (AtomicFile target = new AtomicFile(file)) {
            Files.write(target.temporary(), bytes);
            target.commit();
        }
    }

    /** The content of a model's file, of any size. */
    public static byte[] encode(NetworkModel model, Encoding encoding) {
        return ModelContainer.write(
                KIND,
                ModelHeader.of(model, encoding),
                WeightCodec.encode(NetworkLayer.tensors(model.network().layers()), encoding));
    }

    /**
     * Reads a model.
     *
     * @throws ModelFileException if the file is none of this program; the message is one line for the user
     * @throws IOException if it cannot be read
     */
    public static NetworkModel read(Path file) throws IOException {
        return decode(bytes(file, NOUN), file.toString());
    }

    /**
     * The model of a file's content.
     *
     * @param name of the file, for messages
     * @throws ModelFileException as above
     */
    public static NetworkModel decode(byte[] bytes, String name) throws ModelFileException {
        ModelContainer container = ModelContainer.read(bytes, name, KIND, NOUN);
        try {
            return ModelHeader.read(container.header(), container.weights());
        } catch (IllegalArgumentException e) {
            throw new ModelFileException(name, e.getMessage());
        }
    }

    static byte[] bytes(Path file, String noun) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ModelFileException(file.toString(), "is a folder; expected " + noun);
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ModelFileException(file.toString(), "no such file; expected " + noun);
        } catch (AccessDeniedException e) {
            throw new ModelFileException(file.toString(), "may not be read; check its permissions");
        }
    }
}
