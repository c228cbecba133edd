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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;

class RareEventRecorderTest {

    private static final int RATE_HZ = 48_000;
    private static final double TONE_HZ = 20_000;
    private static final double LOUD = 0.4;
    private static final long QUOTA = 8 << 20;

    @TempDir
    private Path folder;

    private final List<String> messages = new ArrayList<>();
    private final List<MotionReport> reports = new ArrayList<>();

    /** A tone, a mover at 0.9 m/s and a loud 1 kHz tone, with a recorder beside the pipeline. */
    private RareEventStore sense(Path where, double audible, double seconds, double from, double to)
            throws IOException {
        return sense(where, audible, seconds, from, to, Runnable::run);
    }

    private RareEventStore sense(Path where, double audible, double seconds, double from, double to, Executor executor)
            throws IOException {
        RareEventStore store = new RareEventStore(where, QUOTA);
        SensingPipeline pipeline =
                new SensingPipeline(RATE_HZ, 1, PipelineConfig.defaults().withDetector(Detector.PHYSICS));
        RareEventRecorder recorder = new RareEventRecorder(
                RATE_HZ,
                pipeline.hopSeconds(),
                "physics",
                store,
                frame -> 0,
                InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")),
                executor,
                messages::add);
        Random random = new Random(5);
        float[][] block = new float[1][4800];
        for (long first = 0; first < seconds * RATE_HZ; first += block[0].length) {
            for (int i = 0; i < block[0].length; i++) {
                double time = (double) (first + i) / RATE_HZ;
                double fade = Math.max(0, Math.min(1, Math.min(time - from, to - time) / 0.2));
                block[0][i] = (float) (0.05 * Math.sin(2 * Math.PI * TONE_HZ * time)
                        + fade * 2e-4 * Math.sin(2 * Math.PI * (TONE_HZ + 2 * 0.9 * TONE_HZ / 343.2) * time)
                        + audible * Math.sin(2 * Math.PI * 1000 * time)
                        + 1e-5 * random.nextGaussian());
            }
            pipeline.process(new AudioBlock(block, RATE_HZ, first), (report, frame) -> {
                reports.add(report);
                recorder.report(report, frame);
            });
        }
        return store;
    }

    @Test
    void anAlarmThatStandsAloneIsKeptAndPlaysAsItWasLive() throws IOException {
        RareEventStore store = sense(folder, 0, 40, 20, 21.5);
        assertThat(store.list()).hasSize(1);
        RareEvent event = store.list().get(0);
        assertThat(event.reason()).isEqualTo(RareEvent.Reason.SHORT_ALARM);
        assertThat(event.name()).isEqualTo("2026-03-01T12-00-00Z-short_alarm");
        assertThat(event.carriersHz().get(0)).isEqualTo(TONE_HZ, within(1.0));
        assertThat(event.label()).isEqualTo(RareEvent.Label.NONE);
        BasebandClip clip = store.clipOf(event);
        assertThat(clip.startSeconds()).isBetween(14.9, 15.5);
        assertThat(clip.hops().size() * clip.hopSeconds()).isBetween(11.0, 13.0);
        assertThat(event.scores()).hasSameSizeAs(clip.hops());
        double[] level = new double[1];
        double[] velocity = new double[1];
        double[] at = {clip.startSeconds()};
        new RareEventSource(clip, false).run(frame -> {
            if (Math.abs(at[0] - 20.8) < 0.01) {
                level[0] = frame.levelDb();
                velocity[0] = frame.velocityMetersPerSecond();
            }
            at[0] += clip.hopSeconds();
        });
        assertThat(velocity[0]).isEqualTo(0.9, within(0.03));
        MotionReport live = reports.stream()
                .filter(report -> Math.abs(report.timeSeconds() - 20.8) < 0.011)
                .findFirst()
                .orElseThrow();
        assertThat(level[0]).isEqualTo(live.levelDb(), within(3.0));
    }

    /** Privacy: speech and music lie far below the sensing band. A full 90 dB below is what the mixer leaves. */
    @Test
    void aLoudToneOfOneKilohertzIsNowhereInTheFile() throws IOException {
        RareEventStore quiet = sense(folder.resolve("quiet"), 0, 40, 20, 21.5);
        RareEventStore loud = sense(folder.resolve("loud"), LOUD, 40, 20, 21.5);
        BasebandClip without = quiet.clipOf(quiet.list().get(0));
        BasebandClip with = loud.clipOf(loud.list().get(0));
        assertThat(with.hops()).hasSameSizeAs(without.hops());
        double energy = 0;
        long count = 0;
        for (int hop = 0; hop < with.hops().size(); hop++) {
            for (int i = 0; i < with.hops().get(hop).length; i++) {
                double difference = with.hops().get(hop)[i] - without.hops().get(hop)[i];
                energy += difference * difference;
                count++;
            }
        }
        assertThat(10 * Math.log10(energy / count / (LOUD * LOUD / 2))).isLessThan(-90);
    }

    /** The ring uses its arrays again: what waits for the disk must not change meanwhile. */
    @Test
    void whatIsHeardWhileAClipWaitsForTheDiskIsNotInIt() throws IOException {
        List<Runnable> waiting = new ArrayList<>();
        RareEventStore now = sense(folder.resolve("now"), 0, 40, 20, 21.5);
        RareEventStore later = sense(folder.resolve("later"), 0, 90, 20, 21.5, waiting::add);
        assertThat(later.list()).isEmpty();
        waiting.forEach(Runnable::run);
        assertThat(later.clipOf(later.list().get(0)).hops())
                .usingElementComparator(Arrays::compare)
                .isEqualTo(now.clipOf(now.list().get(0)).hops());
    }

    @Test
    void whoWalksForLongIsNotRare() throws IOException {
        assertThat(sense(folder, 0, 50, 20, 30).list()).isEmpty();
        assertThat(reports).anyMatch(MotionReport::occupied);
    }

    @Test
    void aDiskThatRefusesEndsRecordingWithOneMessageAndNotTheSensing() throws IOException {
        Path gone = folder.resolve("gone");
        RareEventStore store = new RareEventStore(gone, QUOTA);
        Files.delete(gone);
        assertThatThrownBy(() -> store.add(event("a", 1), clip(1))).isInstanceOf(IOException.class);
        Path taken = Files.createDirectory(folder.resolve("taken"));
        // A folder that has the clip's name: nothing can be written there, whoever runs the test.
        Files.createDirectory(taken.resolve("2026-03-01T12-00-00Z-short_alarm.baseband"));
        Files.writeString(taken.resolve("2026-03-01T12-00-00Z-short_alarm.json"), "{}");
        sense(taken, 0, 60, 20, 21.5);
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0))
                .startsWith("rare events are no longer recorded: ")
                .contains("make room");
        assertThat(reports.get(reports.size() - 1).timeSeconds()).isGreaterThan(59);
    }

    @Test
    void theQuotaCostsTheLeastRareFirstAndNotWhatTheUserHasLabelled() throws IOException {
        RareEventStore store = new RareEventStore(folder, 1 << 20);
        int hops = 800;
        assertThat(store.add(event("1-common", 1), clip(hops))).isTrue();
        store.label("1-common", RareEvent.Label.SOMEBODY);
        assertThat(store.add(event("2-common", 1), clip(hops))).isTrue();
        assertThat(store.add(event("3-rare", 3), clip(hops))).isTrue();
        assertThat(names(store)).containsExactly("1-common", "3-rare");
        assertThat(store.add(event("4-common", 2), clip(hops))).isFalse();
        assertThat(names(store)).containsExactly("1-common", "3-rare");
        assertThat(store.add(event("5-rare", 3), clip(hops))).isTrue();
        assertThat(names(store)).containsExactly("1-common", "5-rare");
        assertThat(store.list().get(0).label()).isEqualTo(RareEvent.Label.SOMEBODY);
        store.remove("1-common");
        assertThat(names(store)).containsExactly("5-rare");
        assertThatThrownBy(() -> new RareEventStore(folder, 1000)).hasMessageContaining("got 1000");
    }

    @Test
    void whatACrashLeftIsRemovedAndWhatIsDamagedIsNamed() throws IOException {
        RareEventStore store = new RareEventStore(folder, QUOTA);
        store.add(event("whole", 1), clip(10));
        Files.copy(folder.resolve("whole.baseband"), folder.resolve("half.baseband"));
        RareEventStore again = new RareEventStore(folder, QUOTA);
        assertThat(folder.resolve("half.baseband")).doesNotExist();
        assertThat(names(again)).containsExactly("whole");
        assertThat(again.clipOf(again.list().get(0)).hops().get(3))
                .isEqualTo(clip(10).hops().get(3));
        byte[] bytes = Files.readAllBytes(folder.resolve("whole.baseband"));
        Files.write(folder.resolve("whole.baseband"), Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> again.clipOf(again.list().get(0)))
                .hasMessageContaining("whole.baseband: ends too early");
        bytes[0] = 0;
        Files.write(folder.resolve("whole.baseband"), bytes);
        assertThatThrownBy(() -> again.clipOf(again.list().get(0))).hasMessageContaining("is no baseband clip");
        Files.writeString(folder.resolve("whole.json"), "{\"name\":");
        assertThatThrownBy(again::list).hasMessageContaining("whole.json: is damaged");
    }

    private static List<String> names(RareEventStore store) throws IOException {
        return store.list().stream().map(RareEvent::name).toList();
    }

    private static RareEvent event(String name, double rarity) {
        return new RareEvent(
                name,
                "2026-03-01T12:00:00Z",
                List.of(TONE_HZ),
                RareEvent.Reason.NOVEL,
                rarity,
                "physics",
                RareEvent.Label.NONE,
                List.of(new RareEvent.Score(0, 0.1f, 0.2f, 0.3f, 40)));
    }

    /** Hops of 512 bytes each. */
    private static BasebandClip clip(int hops) {
        List<float[]> samples = new ArrayList<>();
        for (int hop = 0; hop < hops; hop++) {
            float[] values = new float[BasebandClip.values(1, 1)];
            Arrays.fill(values, hop);
            samples.add(values);
        }
        return new BasebandClip(RATE_HZ, 1, List.of(TONE_HZ), 0, samples);
    }
}
