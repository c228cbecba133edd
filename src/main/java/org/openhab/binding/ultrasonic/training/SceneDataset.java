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

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneMix;

/**
 * The tracks of many scenes of one family, kept in a folder as shards of a few scenes.
 *
 * <p>Rendered scenes are kept as their basebands, too, so that other features do not need rendering again. Which scenes
 * a shard holds depends on seed and number alone, so shards are made in any order, by any number of threads, and those
 * that are there already need not be made again.
 */
public final class SceneDataset {

    /** Scenes in a shard. */
    static final int SCENES_PER_SHARD = 4;

    /** Limits that are dealt out to the scenes at random. */
    private static final int[] MOST_MICROPHONES = {2, 2, 2, 4, 4, 4, 4, 4, 8};

    /** Of scenes without people, how many are merged with others: several things at work are no person either. */
    private static final double EMPTY_SHARE = 0.35;

    private static final int MOST_ATTEMPTS = 40;

    /** A gain that is switched is switched for all that is heard, not for one of two scenes; such are not merged. */
    private static final String GAIN_SWITCH = "gain switch";

    /** What is made of a rendered scene in place of its own tracks. */
    private interface Variation {
        List<FeatureTrack> tracks(BasebandScene scene) throws IOException;
    }

    private static final double SECONDS_PER_HOUR = 3600;
    private static final String ABOUT = "about.json";
    private static final String BASEBAND = "baseband";

    private final Path folder;
    private final SceneFamily family;
    private final SceneMix.Theme theme;
    private final long seed;
    private final int mostMicrophones;
    private final int shards;
    private final Path rendered;
    private final Optional<Variation> variation;

    /**
     * A dataset that may or may not exist yet.
     *
     * @param folder of all datasets
     * @param family whose scenes
     * @param theme what they are about
     * @param seed of the scenes
     * @param scenes how many; rounded up to whole shards
     * @param mostMicrophones of a scene's device
     * @throws IllegalArgumentException if there are no scenes
     */
    public SceneDataset(
            Path folder, SceneFamily family, SceneMix.Theme theme, long seed, int scenes, int mostMicrophones) {
        if (scenes < 1) {
            throw new IllegalArgumentException("a dataset needs 1 scene or more, got " + scenes);
        }
        String suffix = theme == SceneMix.Theme.HOME ? "" : "-" + theme.name().toLowerCase(Locale.ROOT);
        this.folder = folder.resolve(family.word() + suffix);
        this.theme = theme;
        this.family = family;
        this.seed = seed;
        this.mostMicrophones = mostMicrophones;
        this.shards = (scenes + SCENES_PER_SHARD - 1) / SCENES_PER_SHARD;
        this.rendered = this.folder.resolve(BASEBAND);
        this.variation = Optional.empty();
    }

    private SceneDataset(SceneDataset scenes, String word, int draw, Variation variation) {
        String suffix = draw == 0 ? "" : "-" + (draw + 1);
        this.folder = scenes.folder.resolveSibling(scenes.folder.getFileName() + "-" + word + suffix);
        this.theme = scenes.theme;
        this.family = scenes.family;
        this.seed = scenes.seed;
        this.mostMicrophones = scenes.mostMicrophones;
        this.shards = scenes.shards;
        this.rendered = scenes.rendered;
        this.variation = Optional.of(variation);
    }

    /**
     * The same scenes once more, each with all that disturbs in another added: those with people, and a third of the
     * others. What neither of both is rendered for costs nothing but features.
     *
     * @param others whose scenes without people are added
     * @param draw from 0; each draws other disturbers for the same scenes
     */
    public SceneDataset merged(SceneDataset others, int draw) {
        return new SceneDataset(this, "merged", draw, scene -> mergedTracks(scene, others, draw));
    }

    /**
     * The same scenes once more in more noise: those with people, and a third of the others.
     *
     * @param draw from 0; each draws other noise for the same scenes
     */
    public SceneDataset noisy(int draw) {
        return new SceneDataset(this, "noisy", draw, scene -> noisyTracks(scene, draw));
    }

    /** What a folder of shards was made with; all must agree for shards to be used again. */
    private record About(
            String family,
            long seed,
            int scenesPerShard,
            int mostMicrophones,
            int featureVersion,
            List<String> features) {}

    /** How many scenes, whole shards. */
    public int scenes() {
        return shards * SCENES_PER_SHARD;
    }

    /**
     * Makes the shards that are missing.
     *
     * @param jobs scenes rendered at once
     * @param progress told the number of scenes that are done, those that were there included; from any thread
     * @throws IOException if the disk refuses, or the folder holds shards of something else
     */
    public void build(int jobs, IntConsumer progress) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(rendered);
        requireSame();
        AtomicInteger done = new AtomicInteger();
        List<Integer> missing = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            if (Files.isRegularFile(shardFile(shard))) {
                progress.accept(done.addAndGet(SCENES_PER_SHARD));
            } else {
                missing.add(shard);
            }
        }
        SceneMix mix = new SceneMix(family, theme, seed);
        List<Callable<Void>> making = new ArrayList<>();
        for (int shard : missing) {
            making.add(() -> make(mix, shard, done, progress));
        }
        ParallelTasks.run(making, jobs);
    }

    private Void make(SceneMix mix, int shard, AtomicInteger done, IntConsumer progress) throws IOException {
        List<FeatureTrack> tracks = new ArrayList<>();
        double seconds = 0;
        for (int i = 0; i < SCENES_PER_SHARD; i++) {
            BasebandScene scene = rendered(mix, (long) shard * SCENES_PER_SHARD + i);
            if (variation.isPresent()) {
                tracks.addAll(variation.get().tracks(scene));
            } else {
                seconds += scene.info().durationSeconds();
                tracks.addAll(SceneTracks.of(scene));
            }
            progress.accept(done.incrementAndGet());
        }
        ShardFile.write(shardFile(shard), seconds, tracks);
        return null;
    }

    /** A track of a scene and another's disturbers, or none if it is not drawn or nothing fits. */
    private static List<FeatureTrack> mergedTracks(BasebandScene scene, SceneDataset others, int draw)
            throws IOException {
        Random random = random(scene, "merged", draw);
        boolean drawn = !scene.info().empty() || random.nextDouble() < EMPTY_SHARE;
        if (!drawn || scene.info().disturbers().contains(GAIN_SWITCH)) {
            return List.of();
        }
        SceneMix mix = new SceneMix(others.family, others.theme, others.seed);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            BasebandScene other = others.rendered(mix, random.nextInt(others.scenes()));
            SceneInfo info = other.info();
            boolean wanted = info.empty()
                    && !info.pet()
                    && !info.disturbers().isEmpty()
                    && !info.disturbers().contains(GAIN_SWITCH);
            if (wanted && !info.name().equals(scene.info().name()) && MergedScene.fit(scene, other)) {
                return SceneTracks.one(MergedScene.of(scene, other, random), random);
            }
        }
        return List.of();
    }

    /** A track of a scene in more noise, or none if it is not drawn. */
    private static List<FeatureTrack> noisyTracks(BasebandScene scene, int draw) {
        Random random = random(scene, "noisy", draw);
        boolean wanted = !scene.info().empty() || random.nextDouble() < EMPTY_SHARE;
        return wanted && !scene.runs().isEmpty() ? SceneTracks.one(NoisyScene.of(scene, random), random) : List.of();
    }

    private static Random random(BasebandScene scene, String word, int draw) {
        return new Random(SeededNoise.derive(scene.info().index(), draw == 0 ? word : word + " " + draw));
    }

    /** A scene's baseband; rendered unless it is there. */
    BasebandScene rendered(SceneMix mix, long index) throws IOException {
        Path file = rendered.resolve(String.format(Locale.ROOT, "scene-%06d.bin", index));
        if (!Files.isRegularFile(file)) {
            SceneFile scene = scene(mix, seed, index, mostMicrophones);
            BasebandFile.write(file, BasebandCapture.of(scene, index));
        }
        return BasebandFile.read(file);
    }

    /** A scene of a mix with the number of microphones that is dealt out to it. */
    static SceneFile scene(SceneMix mix, long seed, long index, int mostMicrophones) throws IOException {
        // Rendering costs in proportion to the microphones, and few devices have more than four.
        int most = MOST_MICROPHONES[(int) (SeededNoise.uniform(seed, index) * MOST_MICROPHONES.length)];
        return mix.scene(index).withMicrophonesUpTo(Math.min(most, mostMicrophones), Path.of(""));
    }

    private void requireSame() throws IOException {
        About wanted = new About(
                family.word(), seed, SCENES_PER_SHARD, mostMicrophones, FeatureSpec.VERSION, FeatureSpec.names());
        Path file = folder.resolve(ABOUT);
        String text = new GsonBuilder().setPrettyPrinting().create().toJson(wanted) + "\n";
        if (!Files.exists(file)) {
            AtomicFile.writeString(file, text);
            return;
        }
        if (!Objects.equals(Files.readString(file), text)) {
            throw new IOException(file + ": the folder holds training data of another seed or other features; name"
                    + " another folder with --work, or remove it");
        }
    }

    /**
     * Removes the features, as is right when what computes them may have changed; the rendered scenes stay.
     *
     * @throws IOException if the disk refuses
     */
    public void forgetFeatures() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.deleteIfExists(folder.resolve(ABOUT));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "shard-*.bin")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    private Path shardFile(int shard) {
        return folder.resolve(String.format(Locale.ROOT, "shard-%05d.bin", shard));
    }

    /**
     * All tracks, in the order of the scenes.
     *
     * @throws IOException if a shard is missing or damaged
     */
    public Tracks read() throws IOException {
        List<FeatureTrack> tracks = new ArrayList<>();
        double seconds = 0;
        for (int shard = 0; shard < shards; shard++) {
            ShardFile.Content content = ShardFile.read(shardFile(shard));
            tracks.addAll(content.tracks());
            seconds += content.seconds();
        }
        return new Tracks(tracks, seconds);
    }

    /**
     * What a dataset holds.
     *
     * @param tracks in the order of the scenes
     * @param renderedSeconds length of all scenes; that of the tracks is more, since a scene has several
     */
    public record Tracks(List<FeatureTrack> tracks, double renderedSeconds) {

        /** Copies the list. */
        public Tracks {
            tracks = List.copyOf(tracks);
        }

        /** These and others. */
        Tracks with(Tracks others) {
            List<FeatureTrack> all = new ArrayList<>(tracks);
            all.addAll(others.tracks);
            return new Tracks(all, renderedSeconds + others.renderedSeconds);
        }

        /** Length of the rendered scenes. */
        double hours() {
            return renderedSeconds / SECONDS_PER_HOUR;
        }

        /** Length of the tracks. */
        double trackHours() {
            return tracks.stream()
                            .mapToDouble(track -> track.hops() * track.info().hopSeconds())
                            .sum()
                    / SECONDS_PER_HOUR;
        }

        /** Hops of all tracks. */
        public long hops() {
            return tracks.stream().mapToLong(FeatureTrack::hops).sum();
        }
    }
}
