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
package org.openhab.binding.ultrasonic.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem;
import org.openhab.binding.ultrasonic.internal.config.Parameters;
import org.openhab.binding.ultrasonic.internal.config.RoomThingConfig;
import org.openhab.binding.ultrasonic.sensor.Subscription;

class SatellitesTest {

    private static final String HALL = "ultrasonic/hall";

    private final Satellites satellites = new Satellites();
    private final List<Set<String>> asked = new ArrayList<>();
    private int news;

    @Test
    void earsAreToldWhatIsWantedWheneverItChanges() {
        Subscription ear = satellites.attend(asked::add);
        Subscription one = satellites.want(List.of(HALL), () -> news++);
        Subscription two = satellites.want(List.of(HALL, "ultrasonic/attic"), () -> news++);
        two.close();
        one.close();
        assertThat(asked)
                .containsExactly(Set.of(), Set.of(HALL), Set.of(HALL, "ultrasonic/attic"), Set.of(HALL), Set.of());
        ear.close();
        satellites.want(List.of(HALL), () -> news++);
        assertThat(asked).hasSize(5);
    }

    @Test
    void onlyWhatIsWantedIsKeptAndOnlyWhileItIsFresh() {
        satellites.heard(HALL, Readings.moving(200));
        assertThat(satellites.reading(HALL, Readings.NOON)).isEmpty();
        satellites.want(List.of(HALL), () -> news++);
        satellites.heard(HALL, Readings.moving(200));
        satellites.heard("ultrasonic/attic", Readings.moving(200));
        assertThat(news).isEqualTo(1);
        assertThat(satellites.reading(HALL, Readings.NOON.plusSeconds(14))).isPresent();
        assertThat(satellites.reading(HALL, Readings.NOON.plusSeconds(15))).isEmpty();
        assertThat(satellites.reading("ultrasonic/attic", Readings.NOON)).isEmpty();
    }

    @Test
    void whoIsGoneIsForgottenAndThatIsNews() {
        satellites.want(List.of(HALL), () -> news++);
        satellites.gone(HALL);
        assertThat(news).as("it was not there").isZero();
        satellites.heard(HALL, Readings.moving(200));
        satellites.gone(HALL);
        assertThat(news).isEqualTo(2);
        assertThat(satellites.reading(HALL, Readings.NOON)).isEmpty();
    }

    @Test
    void topicsThatAreNoneOfSensorsAreProblems() {
        RoomThingConfig config = RoomThingConfig.read(new Parameters(Map.of("members", "mqtt:hall, mqtt:a/#")));
        assertThat(config.satellites()).isEmpty();
        assertThat(config.problems()).extracting(ConfigProblem::value).containsExactly("mqtt:hall", "mqtt:a/#");
    }
}
