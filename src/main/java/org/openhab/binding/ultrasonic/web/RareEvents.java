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
package org.openhab.binding.ultrasonic.web;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.recording.BasebandClip;
import org.openhab.binding.ultrasonic.recording.RareEvent;
import org.openhab.binding.ultrasonic.recording.RareEventSource;
import org.openhab.binding.ultrasonic.recording.RareEventStore;

/**
 * The rare events of a folder, which may appear at any time, and their spectrograms, played from the clips when
 * somebody looks; the last few are remembered.
 */
final class RareEvents {

    private static final int MOST_COLUMNS = 200;
    private static final int REMEMBERED = 8;

    private final Path folder;
    private final Map<String, JsonObject> remembered = new LinkedHashMap<>();
    private RareEventStore store;

    RareEvents(Path folder) {
        this.folder = folder;
    }

    /** Opened once, to read and label; whoever opens a store clears away what seems half written. */
    private synchronized Optional<RareEventStore> store() throws IOException {
        if (store == null && Files.isDirectory(folder)) {
            store = new RareEventStore(folder, Long.MAX_VALUE);
        }
        return Optional.ofNullable(store);
    }

    List<RareEvent> list() throws IOException {
        Optional<RareEventStore> opened = store();
        return opened.isPresent() ? opened.get().list() : List.of();
    }

    /** The event of a name; no other name ever becomes that of a file. */
    Optional<RareEvent> find(String name) throws IOException {
        return list().stream().filter(event -> event.name().equals(name)).findFirst();
    }

    RareEvent label(RareEvent event, RareEvent.Label label) throws IOException {
        return store().orElseThrow(RareEvents::gone).label(event.name(), label);
    }

    void remove(RareEvent event) throws IOException {
        store().orElseThrow(RareEvents::gone).remove(event.name());
    }

    private static IOException gone() {
        return new IOException("the folder of rare events is gone");
    }

    /**
     * The spectrogram of an event.
     *
     * @throws IOException if its clip is gone or damaged
     */
    synchronized JsonObject spectrogram(RareEvent event) throws IOException {
        JsonObject known = remembered.get(event.name());
        if (known != null) {
            return known;
        }
        BasebandClip clip = store().orElseThrow(RareEvents::gone).clipOf(event);
        List<float[]> hops = new ArrayList<>();
        new RareEventSource(clip, false).run(frame -> {
            float[] quiet = new float[FeatureSpec.FAST_GRID.cells()];
            hops.add(frame.valid() ? frame.fastExcess().clone() : quiet);
        });
        JsonObject picture = picture(hops, clip.hopSeconds());
        remembered.put(event.name(), picture);
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return picture;
    }

    /** Columns are the largest of their hops, so that nothing short is lost. */
    private static JsonObject picture(List<float[]> hops, double hopSeconds) {
        int cells = FeatureSpec.FAST_GRID.cells();
        int perColumn = Math.max(1, (hops.size() + MOST_COLUMNS - 1) / MOST_COLUMNS);
        int columns = (hops.size() + perColumn - 1) / perColumn;
        byte[] bytes = new byte[columns * cells];
        for (int column = 0; column < columns; column++) {
            float[] largest = new float[cells];
            for (float[] hop : hops.subList(column * perColumn, Math.min(hops.size(), (column + 1) * perColumn))) {
                for (int cell = 0; cell < cells; cell++) {
                    largest[cell] = Math.max(largest[cell], hop[cell]);
                }
            }
            for (int cell = 0; cell < cells; cell++) {
                bytes[column * cells + cell] = ExcessBytes.ofPower(largest[cell]);
            }
        }
        JsonObject picture = new JsonObject();
        picture.addProperty("columns", columns);
        picture.addProperty("rows", cells);
        picture.addProperty("columnSeconds", hopSeconds * perColumn);
        picture.addProperty("highestMetersPerSecond", FeatureSpec.FAST_GRID.velocityMetersPerSecond(cells - 1));
        picture.addProperty("stepDb", ExcessBytes.STEP_DB);
        picture.addProperty("data", Base64.getEncoder().encodeToString(bytes));
        return picture;
    }
}
