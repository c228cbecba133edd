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
package org.openhab.binding.ultrasonic.simulation.disturber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.MotionChecks;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeBlock;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeRenderer;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;

class FanTest {

    private static final Period ALWAYS = new Period(-60, 60);

    @Test
    void combLinesLieAtMultiplesOfBladesTimesRevolutions() {
        double perSecond = 12.5;
        int blades = 3;
        Vector3 place = new Vector3(1.6, 2.4, 1);
        Disturber fan = new StillAir(Fan.desk("fan", place, Math.PI, Fan.Setting.steady(ALWAYS, perSecond, blades), 4));
        Scene scene = SimulatedRooms.scene(ArrayGeometry.phone(), 33_000, 10, List.of(), List.of(fan));
        RenderSettings settings = new RenderSettings(96_000, 8, 0, -140, false);
        int length = 48_000;
        EnvelopeBlock block = new EnvelopeRenderer(scene, settings).process(length);
        float[] re = block.re()[0][0];
        float[] im = block.im()[0][0];
        double lines = 0;
        double between = 0;
        for (int order = -20; order <= 20; order++) {
            if (order != 0) {
                double line = order * blades * perSecond;
                lines += power(re, im, length, line, block.rateHz());
                between += power(re, im, length, line + 0.3 * blades * perSecond, block.rateHz());
                between += power(re, im, length, line + 0.5 * blades * perSecond, block.rateHz());
            }
        }
        assertThat(10 * Math.log10(lines / between)).isGreaterThan(25);
    }

    /** Power at one frequency, Hann window. */
    private static double power(float[] re, float[] im, int length, double frequencyHz, double rateHz) {
        double sumRe = 0;
        double sumIm = 0;
        for (int n = 0; n < length; n++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (n + 0.5) / length);
            double phase = -2 * Math.PI * frequencyHz * n / rateHz;
            sumRe += window * (re[n] * Math.cos(phase) - im[n] * Math.sin(phase));
            sumIm += window * (re[n] * Math.sin(phase) + im[n] * Math.cos(phase));
        }
        return sumRe * sumRe + sumIm * sumIm;
    }

    /** The blades alone. */
    private record StillAir(Disturber fan) implements Disturber {

        @Override
        public String name() {
            return fan.name();
        }

        @Override
        public List<Activity> activities() {
            return fan.activities();
        }

        @Override
        public List<Mover> movers() {
            return fan.movers();
        }
    }

    @Test
    void tipsGoAtTwoPiRadiusTimesRevolutions() {
        Disturber fan = Fan.desk("fan", new Vector3(2, 2, 1), 0, Fan.Setting.steady(ALWAYS, 15, 4), 4);
        Mover rotor = fan.movers().get(0);
        double fastest = 0;
        for (int part = 0; part < rotor.scatterers().size(); part++) {
            Vector3 before = MotionChecks.center(rotor, part, 1 - 1e-5);
            Vector3 after = MotionChecks.center(rotor, part, 1 + 1e-5);
            fastest = Math.max(fastest, after.distanceTo(before) / 2e-5);
        }
        // The outermost of three pieces lies at 7/8 of the blade's radius of 0.15 m.
        assertThat(fastest).isCloseTo(2 * Math.PI * 0.15 * 0.875 * 15, within(0.02));
        assertThat(rotor.controlRateHz()).isEqualTo(600);
    }

    @Test
    void bladesSpinUpAndDownAndStandStillOtherwise() {
        Rotation rotation = Rotation.during(new Period(5, 20), 10, 3, 6);
        assertThat(rotation.perSecond(4)).isZero();
        assertThat(rotation.perSecond(10)).isEqualTo(10);
        assertThat(rotation.perSecond(27)).isZero();
        assertThat(rotation.turns(12) - rotation.turns(11)).isCloseTo(10, within(1e-9));
        // Half of the speed on average while it changes.
        assertThat(rotation.turns(30)).isCloseTo(10 * (15 - 1.5 + 3), within(1e-9));
        for (double time = 4; time < 30; time += 0.1) {
            double slope = (rotation.turns(time + 1e-4) - rotation.turns(time - 1e-4)) / 2e-4;
            assertThat(slope).isCloseTo(rotation.perSecond(time), within(1e-6));
        }
        assertThatThrownBy(() -> new Rotation(List.of(new Rotation.Stage(0, 2, 3), new Rotation.Stage(1, 2, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void jetsHaveTheMeasuredFiguresAndFollowTheSwingingHead() {
        Fan.Setting swinging = new Fan.Setting(new Period(0, 100), 12, 3, 0.8, 10, 1);
        Disturber fan = Fan.desk("fan", new Vector3(2, 2, 1), 0, swinging, 9);
        assertThat(fan.airStirrers()).hasSize(3);
        for (AirStirrer jet : fan.airStirrers()) {
            assertThat(jet.innovationMetersPerSecond()).isBetween(0.031, 0.040);
            assertThat(jet.coefficient()).isBetween(0.24, 0.60);
            double low = 9;
            double high = 0;
            for (double time = 10; time < 30; time += 0.1) {
                low = Math.min(low, jet.strength().at(time));
                high = Math.max(high, jet.strength().at(time));
            }
            assertThat(high).isGreaterThan(0.9);
            assertThat(low).isLessThan(0.4);
            assertThat(jet.strength().at(-1)).isZero();
        }
    }

    @Test
    void rotorsAreSmoothAndPure() {
        Period period = new Period(0.2, 6);
        List<Disturber> fans = List.of(
                Fan.desk("desk", new Vector3(2, 2, 1), 1, new Fan.Setting(period, 10, 3, 0.5, 6, 1), 1),
                Fan.tower("tower", new Vector3(2, 2, 0.6), 1, new Fan.Setting(period, 10, 8, 0.5, 6, 1), 1),
                Fan.ceiling("ceiling", new Vector3(2, 2, 2.2), Fan.Setting.steady(period, 3, 4), 1));
        for (Disturber fan : fans) {
            MotionChecks.requireSmooth(fan.movers().get(0), 0, 4, 14, 900, 1e5);
            MotionChecks.requirePure(fan.movers().get(0), 0, 7);
        }
    }
}
