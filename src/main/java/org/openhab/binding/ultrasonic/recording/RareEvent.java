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

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * What is known about a clip that was kept: the JSON file beside it.
 *
 * @param name of the clip and of this file, without suffix
 * @param time when it happened, ISO 8601
 * @param carriersHz the tones
 * @param reason why it was kept
 * @param rarity how rare it is, the larger the rarer
 * @param model which detector judged
 * @param label what the user says
 * @param scores of the hops of the clip
 */
public record RareEvent(
        String name,
        String time,
        List<Double> carriersHz,
        Reason reason,
        double rarity,
        String model,
        Label label,
        List<Score> scores) {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    /** Why an event is worth keeping. */
    public enum Reason {
        /** An alarm of a moment with nothing before or after it. */
        SHORT_ALARM,
        /** Evidence that nearly was enough. */
        LOW_MARGIN,
        /** Something that is surely no person. */
        MECHANICAL,
        /** Unlike anything that the detector has learnt. */
        NOVEL,
        /** The user says that the detector erred. */
        REPORTED
    }

    /** What the user says about it. */
    public enum Label {
        /** Nothing. */
        NONE,
        /** Nobody was there. */
        FALSE_ALARM,
        /** Somebody was there. */
        SOMEBODY
    }

    /**
     * What the detector made of a hop.
     *
     * @param timeSeconds the hop's end, from the start of the clip
     * @param major probability, 0..1
     * @param minor probability, 0..1
     * @param mechanical probability, 0..1
     * @param levelPercent evidence as a share of what triggers
     */
    public record Score(float timeSeconds, float major, float minor, float mechanical, float levelPercent) {}

    /** Copies the lists; nothing may be missing. */
    public RareEvent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(label, "label");
        carriersHz = List.copyOf(carriersHz);
        scores = List.copyOf(scores);
    }

    /** The same with another label. */
    public RareEvent withLabel(Label wanted) {
        return new RareEvent(name, time, carriersHz, reason, rarity, model, wanted, scores);
    }

    void write(Path target) throws IOException {
        AtomicFile.writeString(target, GSON.toJson(this) + "\n");
    }

    static RareEvent read(Path file) throws IOException {
        try {
            RareEvent event = GSON.fromJson(Files.readString(file), RareEvent.class);
            if (event == null) {
                throw new IOException(file + ": is empty; delete it and the clip beside it");
            }
            return event;
        } catch (JsonParseException | NullPointerException e) {
            throw new IOException(file + ": is damaged; delete it and the clip beside it", e);
        }
    }
}
