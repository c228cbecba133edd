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
package org.openhab.core.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ThingTypeUIDTest {

    @Test
    void textAndSegmentsGiveTheSameIdentifier() {
        ThingTypeUID uid = new ThingTypeUID("ultrasonic:sensor");

        assertThat(uid).isEqualTo(new ThingTypeUID("ultrasonic", "sensor")).hasToString("ultrasonic:sensor");
        assertThat(uid).hasSameHashCodeAs(new ThingTypeUID("ultrasonic", "sensor"));
        assertThat(uid.getBindingId()).isEqualTo("ultrasonic");
        assertThat(uid.getId()).isEqualTo("sensor");
        assertThat(uid).isNotEqualTo(new ThingTypeUID("ultrasonic", "other"));
    }

    @Test
    void tooFewSegmentsAndForeignCharactersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ThingTypeUID("ultrasonic"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ThingTypeUID("ultrasonic", "my sensor"))
                .withMessageContaining("my sensor");
    }
}
