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
package org.openhab.binding.ultrasonic.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.MotionChecks;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeBlock;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeRenderer;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;

class GalleryTest {

    @Test
    void everyExhibitMovesOrSoundsOrStirsAndHasItsOwnName() {
        List<Exhibit> exhibits = Gallery.exhibits();
        assertThat(exhibits).extracting(Exhibit::name).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        for (Exhibit exhibit : exhibits) {
            for (Disturber disturber : exhibit.disturbers()) {
                int effects = disturber.movers().size()
                        + disturber.sounds().size()
                        + disturber.airStirrers().size()
                        + disturber.vibrations().size();
                boolean changes = disturber.captureGainDb().at(4) != 0
                        || disturber.playbackGainDb().at(4) != 0
                        || disturber.temperatureDriftKelvin().at(4) != 0;
                assertThat(effects > 0 || changes).as(exhibit.name()).isTrue();
                assertThat(disturber.activities()).allMatch(a -> a.kind() == ActivityKind.MECHANICAL);
            }
        }
    }

    @Test
    void everythingStaysFiniteInTheRoomAndPure() {
        for (Exhibit exhibit : Gallery.exhibits()) {
            Scene scene = exhibit.scene(SimulatedRooms.ideal(ArrayGeometry.phone()), Emission.tone(33_000, -6));
            boolean staysInside =
                    !exhibit.name().contains("door") && !exhibit.name().contains("wall");
            for (Mover mover : scene.movers()) {
                MotionChecks.requirePure(mover, -1, exhibit.durationSeconds());
                ScattererPose pose = new ScattererPose(mover.scatterers().size());
                for (double time = -0.5; time < exhibit.durationSeconds(); time += 0.1) {
                    mover.pose(time, pose);
                    for (int part = 0; part < pose.size(); part++) {
                        String where = exhibit.name() + " part " + part + " at " + time;
                        assertThat(pose.center(part, 0)).as(where).isFinite();
                        if (staysInside) {
                            assertThat(pose.center(part, 0)).as(where).isBetween(0.0, 5.0);
                            assertThat(pose.center(part, 1)).as(where).isBetween(0.0, 4.0);
                            assertThat(pose.center(part, 2)).as(where).isBetween(-0.02, 2.5);
                        }
                    }
                }
            }
        }
    }

    @Test
    void labelsAscendAndDoNotOverlap() {
        for (Exhibit exhibit : Gallery.exhibits()) {
            for (Mover mover : exhibit.people()) {
                double end = Double.NEGATIVE_INFINITY;
                for (Activity activity : mover.activities()) {
                    assertThat(activity.startSeconds()).as(exhibit.name()).isGreaterThanOrEqualTo(end);
                    end = activity.endSeconds();
                }
            }
        }
    }

    @Test
    void everyExhibitCanBeRendered() {
        RenderSettings settings = new RenderSettings(96_000, 16, 0, -10, true);
        for (Exhibit exhibit : Gallery.exhibits()) {
            Scene scene = exhibit.scene(SimulatedRooms.ideal(ArrayGeometry.phone()), Emission.tone(33_000, -6));
            EnvelopeBlock block = new EnvelopeRenderer(scene, settings).process(1200);
            double sum = 0;
            for (int n = 0; n < block.length(); n++) {
                sum += Math.abs(block.re()[0][0][n]) + Math.abs(block.im()[0][0][n]);
            }
            assertThat(sum / block.length()).as(exhibit.name()).isFinite().isGreaterThan(1e-6);
        }
    }

    @Test
    void guestIsLabelledOnlyInsideTheRoom() {
        Exhibit entering = Gallery.exhibits().stream()
                .filter(exhibit -> exhibit.name().equals("entering by the door"))
                .findFirst()
                .orElseThrow();
        Mover guest = entering.people().get(0);
        Activity first = guest.activities().get(0);
        assertThat(first.kind()).isEqualTo(ActivityKind.MAJOR);
        assertThat(guest.referencePoint(first.startSeconds()).x()).isBetween(4.9, 5.0);
        assertThat(guest.referencePoint(0).x()).isGreaterThan(6);
    }
}
