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
package org.openhab.binding.ultrasonic.training.mining;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.Objects;

/**
 * A rare event that a model was found out by.
 *
 * @param kind why it is kept
 * @param rarity the larger the rarer, comparable between kinds
 * @param source the scene: family, seed and index; of a recording: its file
 * @param startSeconds when it begins
 * @param endSeconds when it ends
 * @param levelPercent largest evidence within, as a share of what triggers
 * @param novelty how unlike what the network was shown, 1 for the farthest of that
 * @param embedding of its strongest hop
 * @param picture Doppler spectrogram from 2 s before to 2 s after it
 */
public record MinedEvent(
        Kind kind,
        double rarity,
        SceneSource source,
        double startSeconds,
        double endSeconds,
        double levelPercent,
        double novelty,
        float[] embedding,
        Thumbnail picture) {

    private static final Gson GSON = new Gson();

    /** Why an event is kept. */
    public enum Kind {
        /** Motion is reported where nobody is. */
        FALSE_ALARM,
        /** Somebody moves and nothing is reported in time. */
        MISS,
        /** A short alarm in a recording without labels. */
        ALARM,
        /** Nobody is there, and evidence nearly was enough. */
        LOW_MARGIN,
        /** Unlike what the network was shown. */
        NOVEL
    }

    /** Nothing may be missing. */
    public MinedEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(embedding, "embedding");
        Objects.requireNonNull(picture, "picture");
    }

    /** Time of its middle. */
    double middleSeconds() {
        return (startSeconds + endSeconds) / 2;
    }

    /** What makes it again, without embedding and picture: a line of the file that training takes. */
    public JsonObject summary() {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind.name());
        json.addProperty("rarity", rarity);
        json.add("source", GSON.toJsonTree(source));
        json.addProperty("startSeconds", startSeconds);
        json.addProperty("endSeconds", endSeconds);
        json.addProperty("levelPercent", levelPercent);
        json.addProperty("novelty", novelty);
        return json;
    }

    /** All of it, for the log. */
    JsonObject json() {
        JsonObject json = summary();
        json.add("embedding", GSON.toJsonTree(embedding));
        json.addProperty("columns", picture.columns());
        json.addProperty("cells", Base64.getEncoder().encodeToString(picture.cellsDb()));
        return json;
    }

    /**
     * Reads what {@link #json} made.
     *
     * @throws RuntimeException of Gson or of missing values, if it is something else
     */
    static MinedEvent of(JsonObject json) {
        return new MinedEvent(
                Kind.valueOf(json.get("kind").getAsString()),
                json.get("rarity").getAsDouble(),
                GSON.fromJson(json.get("source"), SceneSource.class),
                json.get("startSeconds").getAsDouble(),
                json.get("endSeconds").getAsDouble(),
                json.get("levelPercent").getAsDouble(),
                json.get("novelty").getAsDouble(),
                GSON.fromJson(json.get("embedding"), float[].class),
                new Thumbnail(
                        json.get("columns").getAsInt(),
                        Base64.getDecoder().decode(json.get("cells").getAsString())));
    }
}
