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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.neural.HandMadeModel;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.PersonalAdaptation;
import org.openhab.binding.ultrasonic.recording.BasebandClip;
import org.openhab.binding.ultrasonic.recording.RareEvent;
import org.openhab.binding.ultrasonic.recording.RareEventStore;

/** A home with something that recedes at 2.6 m/s and is no person, and people who approach at 0.9 m/s. */
class PersonalTrainingTest {

    private static final int HOP = 64;
    private static final int RATE_HZ = 48_000;
    private static final double BASEBAND_HZ = 3000;
    private static final double TONE_HZ = 20_000;
    private static final int HOPS = 470;
    /** Weak, as whoever is rare: the more there is to see, the surer is the model, and the less may a home change. */
    private static final double ECHO = 1e-5;

    private static final double FROM_SECONDS = 6;
    private static final double TO_SECONDS = 8;

    @TempDir
    private Path folder;

    private final NetworkModel model = HandMadeModel.walkers();

    private void add(RareEventStore store, int number, double metersPerSecond, RareEvent.Label label)
            throws IOException {
        Random random = new Random(number);
        List<float[]> hops = new ArrayList<>();
        List<RareEvent.Score> scores = new ArrayList<>();
        for (int hop = 0; hop < HOPS; hop++) {
            float[] samples = new float[2 * HOP];
            for (int i = 0; i < HOP; i++) {
                double time = (hop * HOP + i) / BASEBAND_HZ;
                double fade = Math.max(0, Math.min(1, Math.min(time - FROM_SECONDS, TO_SECONDS - time) / 0.2));
                double phase = 2 * Math.PI * 2 * metersPerSecond * TONE_HZ / 343.2 * time;
                samples[i] = (float) (0.05 + fade * ECHO * Math.cos(phase) + 3e-6 * random.nextGaussian());
                samples[HOP + i] = (float) (fade * ECHO * Math.sin(phase) + 3e-6 * random.nextGaussian());
            }
            hops.add(samples);
            double end = (hop + 1) * HOP / BASEBAND_HZ;
            boolean moves = end > FROM_SECONDS + 0.2 && end < TO_SECONDS;
            scores.add(new RareEvent.Score((float) end, moves ? 0.98f : 0.02f, 0.02f, 0, moves ? 150 : 5));
        }
        RareEvent event = new RareEvent(
                "event-" + number,
                "2026-03-01T12:00:00Z",
                List.of(TONE_HZ),
                RareEvent.Reason.SHORT_ALARM,
                3,
                "hand-made",
                label,
                scores);
        store.add(event, new BasebandClip(RATE_HZ, 1, List.of(TONE_HZ), 0, hops));
    }

    private RareEventStore home(RareEvent.Label ofFast, RareEvent.Label ofSlow) throws IOException {
        RareEventStore store = new RareEventStore(folder, 1 << 26);
        for (int i = 0; i < 12; i++) {
            add(store, 10 + i, i % 2 == 0 ? -2.6 : 0.9, i % 2 == 0 ? ofFast : ofSlow);
        }
        return store;
    }

    private PersonalTraining training() {
        return new PersonalTraining(model, SyntheticTracks.some(6, 1), 1);
    }

    @Test
    void aThingIsToldFromPeopleOfThatHomeInEventsThatWereHeldOut() throws IOException {
        RareEventStore store = home(RareEvent.Label.FALSE_ALARM, RareEvent.Label.SOMEBODY);
        PersonalTraining.Outcome outcome = training().run(store, "2026-03-02T00:00:00Z");
        assertThat(outcome.figures().get(0)).startsWith("held-out events of this home: 2 of 4 right -> 4,");
        assertThat(outcome.objections()).isEmpty();
        Path file = folder.resolve("personal.bin");
        outcome.adaptation().write(file);
        PersonalAdaptation read = PersonalAdaptation.read(file);
        assertThat(read.examples()).isEqualTo(12);
        NetworkModel adapted = read.applyTo(model);
        HomeEvent thing =
                new HomeEvent(store.list().get(0), store.clipOf(store.list().get(0)));
        assertThat(thing.alarms(model)).isTrue();
        assertThat(thing.alarms(adapted)).isFalse();
    }

    @Test
    void labelsThatCallEverybodyAFalseAlarmAreRefusedWithTheFigures() throws IOException {
        // Whoever calls every walk a false alarm gets a detector that finds nobody; the simulated rooms show it.
        RareEventStore store = home(RareEvent.Label.FALSE_ALARM, RareEvent.Label.FALSE_ALARM);
        PersonalTraining.Outcome outcome = training().run(store, "2026-03-02T00:00:00Z");
        assertThat(outcome.objections()).contains("the simulated rooms of the standard get worse");
        assertThat(outcome.figures()).hasSize(2);
    }

    @Test
    void tooFewEventsAndDamagedOnesAreTold() throws IOException {
        RareEventStore store = new RareEventStore(folder, 1 << 26);
        add(store, 1, 0.9, RareEvent.Label.SOMEBODY);
        add(store, 2, 0.9, RareEvent.Label.NONE);
        assertThatThrownBy(() -> training().run(store, "now"))
                .hasMessage("a home needs 6 or more labelled events, got 1; label more with 'rare label'");
        byte[] bytes = Files.readAllBytes(folder.resolve("event-1.baseband"));
        Files.write(folder.resolve("event-1.baseband"), Arrays.copyOf(bytes, 1000));
        assertThatThrownBy(() -> PersonalTraining.requireEnough(store)).hasMessageContaining("event-1.baseband");
    }
}
