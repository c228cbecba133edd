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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of rare events within a quota: for each a clip and a JSON file of the same name.
 *
 * <p>The clip is written first and the JSON file makes it count, so that a crash leaves at most a clip that nobody
 * counts, which the next start removes. When the quota is reached, what has no label goes first, of that the least
 * rare, of that the oldest.
 */
public final class RareEventStore {

    private static final String CLIP = ".baseband";
    private static final String ABOUT = ".json";
    private static final long LEAST_QUOTA_BYTES = 1 << 20;

    private final Path folder;
    private final long quotaBytes;

    /**
     * Opens a folder, which is made if there is none, and removes what a crash left.
     *
     * @param quotaBytes the most that its clips may take, at least 1 MiB
     * @throws IllegalArgumentException if the quota is smaller
     * @throws IOException if the folder cannot be made or read
     */
    public RareEventStore(Path folder, long quotaBytes) throws IOException {
        if (quotaBytes < LEAST_QUOTA_BYTES) {
            throw new IllegalArgumentException(
                    "the quota must be at least " + LEAST_QUOTA_BYTES + " bytes, got " + quotaBytes);
        }
        this.folder = folder;
        this.quotaBytes = quotaBytes;
        Files.createDirectories(folder);
        for (Path clip : files(CLIP)) {
            if (!Files.exists(about(nameOf(clip, CLIP)))) {
                Files.delete(clip);
            }
        }
    }

    private List<Path> files(String suffix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path file, String suffix) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - suffix.length());
    }

    private Path clip(String name) {
        return folder.resolve(name + CLIP);
    }

    /** Where the clip of an event is, or would be. */
    public Path path(RareEvent event) {
        return clip(event.name());
    }

    private Path about(String name) {
        return folder.resolve(name + ABOUT);
    }

    /**
     * Keeps an event, in place of less rare ones if need be.
     *
     * @return whether it was kept; it is not if it is the least rare of all and there is no room
     * @throws IOException if the disk refuses
     */
    public synchronized boolean add(RareEvent event, BasebandClip clip) throws IOException {
        Path file = clip(event.name());
        clip.write(file);
        event.write(about(event.name()));
        List<RareEvent> least = new ArrayList<>(list());
        least.sort(Comparator.comparing((RareEvent any) -> any.label() != RareEvent.Label.NONE)
                .thenComparingDouble(RareEvent::rarity)
                .thenComparing(RareEvent::name));
        long bytes = 0;
        for (RareEvent any : least) {
            bytes += Files.size(clip(any.name()));
        }
        for (int i = 0; bytes > quotaBytes && i < least.size(); i++) {
            bytes -= Files.size(clip(least.get(i).name()));
            remove(least.get(i).name());
        }
        return Files.exists(file);
    }

    /**
     * All events in order of their names, which begin with their times.
     *
     * @throws IOException if one cannot be read; names the file
     */
    public synchronized List<RareEvent> list() throws IOException {
        List<RareEvent> events = new ArrayList<>();
        for (Path file : files(ABOUT)) {
            if (Files.exists(clip(nameOf(file, ABOUT)))) {
                events.add(RareEvent.read(file));
            }
        }
        return events;
    }

    /**
     * The clip of an event.
     *
     * @throws IOException if there is none or it is damaged
     */
    public BasebandClip clipOf(RareEvent event) throws IOException {
        return BasebandClip.read(clip(event.name()));
    }

    /**
     * Keeps what the user says about an event.
     *
     * @throws IOException if there is no such event, or the disk refuses
     */
    public synchronized RareEvent label(String name, RareEvent.Label label) throws IOException {
        RareEvent labelled = RareEvent.read(about(name)).withLabel(label);
        labelled.write(about(name));
        return labelled;
    }

    /**
     * Removes an event; the JSON file first, so that half of it never counts.
     *
     * @throws IOException if the disk refuses
     */
    public synchronized void remove(String name) throws IOException {
        Files.deleteIfExists(about(name));
        Files.deleteIfExists(clip(name));
    }
}
