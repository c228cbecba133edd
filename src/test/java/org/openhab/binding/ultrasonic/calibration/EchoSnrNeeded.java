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
package org.openhab.binding.ultrasonic.calibration;

import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.device.MicrophoneModel;
import org.openhab.binding.ultrasonic.simulation.device.Tone;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.render.FullRateRenderer;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneGenerator;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;

/**
 * How much echo SNR, as {@link EchoBudget} counts it, a walk needs to be found: random walks of the training family,
 * emitted at levels that give the echo at the walk's median distance a set SNR. A table on standard output.
 */
public final class EchoSnrNeeded {

    private static final double[] SNRS_DB = {-4, 0, 4, 8, 12, 16};
    private static final int WALKS = 20;
    private static final int RATE_HZ = 96_000;

    private EchoSnrNeeded() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        SceneGenerator generator = new SceneGenerator(SceneFamily.TRAIN, 611);
        int[] walks = new int[SNRS_DB.length];
        int[] found = new int[SNRS_DB.length];
        for (int i = 0; i < WALKS; i++) {
            Scene scene = generator.scene(SceneKind.WALKS, i).scene();
            Mover walker = scene.people().get(0);
            Activity walk = walker.activities().stream()
                    .filter(activity -> activity.kind() == ActivityKind.MAJOR)
                    .findFirst()
                    .orElseThrow();
            double meters = medianDistance(scene, walker, walk);
            for (int k = 0; k < SNRS_DB.length; k++) {
                double level = SNRS_DB[k] - snrAtFullScaleDb(scene, meters);
                if (level <= 0) {
                    walks[k]++;
                    found[k] += isFound(scene, level, walk) ? 1 : 0;
                }
            }
            System.out.printf("%d: %.1f m %s %s%n", i, meters, Arrays.toString(found), Arrays.toString(walks));
        }
        for (int k = 0; k < SNRS_DB.length; k++) {
            System.out.printf("%4.0f dB: %d of %d%n", SNRS_DB[k], found[k], walks[k]);
        }
    }

    private static double medianDistance(Scene scene, Mover walker, Activity walk) {
        Vector3 speaker = scene.placement().speaker(scene.device().geometry());
        double[] meters = new double[50];
        for (int i = 0; i < meters.length; i++) {
            double time = walk.startSeconds() + (walk.endSeconds() - walk.startSeconds()) * (i + 0.5) / meters.length;
            meters[i] = walker.referencePoint(time).distanceTo(speaker);
        }
        Arrays.sort(meters);
        return meters[meters.length / 2];
    }

    private static double snrAtFullScaleDb(Scene scene, double meters) {
        double hz = scene.emission().tones().get(0).frequencyHz();
        double echo = Decibels.toPower(new EchoBudget(scene.air()).echoDb(hz, meters)
                + scene.device().speaker().response().db(hz));
        double snr = 0;
        for (MicrophoneModel microphone : scene.device().microphones()) {
            double density = 2 * Decibels.toPower(microphone.noiseDbPerRootHz());
            double step = scene.device().converter().stepSize();
            density += 2 * step * step / 12 / (RATE_HZ / 2.0);
            snr += echo * Decibels.toPower(microphone.response().db(hz)) / (density * EchoBudget.ECHO_BANDWIDTH_HZ);
        }
        return Decibels.ofPower(snr);
    }

    private static boolean isFound(Scene scene, double levelDbfs, Activity walk) throws Exception {
        double hz = scene.emission().tones().get(0).frequencyHz();
        Emission emission = new Emission(
                List.of(new Tone(hz, levelDbfs)),
                scene.emission().music(),
                scene.emission().musicLevelDb());
        Scene louder = new Scene(
                scene.name(),
                scene.seed(),
                scene.durationSeconds(),
                scene.room(),
                scene.air(),
                scene.ambientAir(),
                scene.device(),
                scene.placement(),
                emission,
                scene.people(),
                scene.disturbers());
        FullRateRenderer renderer = new FullRateRenderer(louder, RenderSettings.at(RATE_HZ));
        SensingPipeline pipeline = new SensingPipeline(
                RATE_HZ,
                renderer.microphones(),
                PipelineConfig.defaults().withDetector(Detector.PHYSICS).withCarriersHz(List.of(hz)));
        boolean[] found = new boolean[1];
        AudioBlock block;
        while ((block = renderer.read(4096)) != null) {
            pipeline.process(
                    block,
                    (report, frame) -> found[0] |= report.motion() != Motion.NONE
                            && report.timeSeconds() > walk.startSeconds()
                            && report.timeSeconds() < walk.endSeconds() + 0.5);
        }
        return found[0];
    }
}
