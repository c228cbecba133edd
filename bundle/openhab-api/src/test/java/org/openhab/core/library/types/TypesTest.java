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
package org.openhab.core.library.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import javax.measure.quantity.Time;
import org.junit.jupiter.api.Test;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.UnDefType;

/** The values of the types that the binding tells and is told, as openHAB has them. */
class TypesTest {

    @Test
    void quantitiesAreConverted() {
        QuantityType<Time> time = new QuantityType<>("2 min");
        assertThat(time.toUnit(Units.SECOND)).isEqualTo(new QuantityType<>(120, Units.SECOND));
        assertThat(time).isEqualTo(new QuantityType<>(120, Units.SECOND));
        assertThat(time.toUnit(Units.HERTZ)).isNull();
        assertThat(time.toUnit("h").doubleValue()).isCloseTo(2 / 60.0, within(1e-9));
        assertThat(time).isNotEqualTo(new QuantityType<>(120, Units.HERTZ));
    }

    @Test
    void quantitiesAreWrittenWithTheirUnit() {
        assertThat(new QuantityType<>(new BigDecimal("0.73"), Units.METRE_PER_SECOND))
                .hasToString("0.73 m/s");
        assertThat(new QuantityType<>(48.5, Units.DECIBEL)).hasToString("48.5 dB");
        assertThat(new QuantityType<>(5, Units.PERCENT).format("%.0f %unit%")).isEqualTo("5 %");
        assertThatIllegalArgumentException().isThrownBy(() -> new QuantityType<>("5 furlongs"));
    }

    @Test
    void decibelsAreTenfoldForEachTen() {
        QuantityType<?> ratio = new QuantityType<>(20, Units.DECIBEL).toUnit(Units.ONE);
        assertThat(ratio.doubleValue()).isCloseTo(100, within(1e-6));
    }

    @Test
    void numbersAreTheSameWhateverTheirDigits() {
        assertThat(new DecimalType("5.0")).isEqualTo(new DecimalType(5)).hasSameHashCodeAs(new DecimalType(5));
        assertThat(new DecimalType(0).as(OnOffType.class)).isEqualTo(OnOffType.OFF);
        assertThatIllegalArgumentException().isThrownBy(() -> new PercentType(101));
    }

    @Test
    void momentsAreReadBack() {
        DateTimeType noon = new DateTimeType(Instant.parse("2026-01-01T12:00:00Z"));
        assertThat(new DateTimeType(noon.toFullString(ZoneId.of("Europe/Berlin"))))
                .isEqualTo(noon);
        assertThat(noon.format("%1$tF %1$tT", ZoneId.of("Europe/Berlin"))).isEqualTo("2026-01-01 13:00:00");
        assertThatIllegalArgumentException().isThrownBy(() -> new DateTimeType("noon"));
    }

    @Test
    void undefinedIsNoOtherState() {
        assertThat(UnDefType.UNDEF.as(OnOffType.class)).isNull();
        assertThat(OnOffType.from("on")).isEqualTo(OnOffType.ON);
    }
}
