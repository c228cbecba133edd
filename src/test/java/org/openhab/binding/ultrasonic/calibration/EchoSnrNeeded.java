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
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
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
 * emitted at levels that give the echo at the walk's median distance a set SNR. A table on standard output, for the
 * network, which judges by default, and for the physics alone.
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
        int[] byNetwork = new int[SNRS_DB.length];
        int[] byPhysics = new int[SNRS_DB.length];
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
                    Finding network = new Finding(Detector.NETWORK, walk);
                    Finding physics = new Finding(Detector.PHYSICS, walk);
                    hear(atLevel(scene, level), List.of(network, physics));
                    byNetwork[k] += network.found ? 1 : 0;
                    byPhysics[k] += physics.found ? 1 : 0;
                }
            }
            System.out.printf(
                    "%d: %.1f m network %s physics %s of %s%n",
                    i, meters, Arrays.toString(byNetwork), Arrays.toString(byPhysics), Arrays.toString(walks));
        }
        for (int k = 0; k < SNRS_DB.length; k++) {
            System.out.printf(
                    "%4.0f dB: network %d of %d, physics %d of %d%n",
                    SNRS_DB[k], byNetwork[k], walks[k], byPhysics[k], walks[k]);
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
        double hz = carrierHz(scene);
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

    private static Scene atLevel(Scene scene, double levelDbfs) {
        Emission emission = new Emission(
                List.of(new Tone(carrierHz(scene), levelDbfs)),
                scene.emission().music(),
                scene.emission().musicLevelDb());
        return new Scene(
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
    }

    private static double carrierHz(Scene scene) {
        return scene.emission().tones().get(0).frequencyHz();
    }

    private static void hear(Scene scene, List<Finding> findings) throws Exception {
        FullRateRenderer renderer = new FullRateRenderer(scene, RenderSettings.at(RATE_HZ));
        List<SensingPipeline> pipelines = findings.stream()
                .map(finding -> new SensingPipeline(
                        RATE_HZ,
                        renderer.microphones(),
                        PipelineConfig.defaults()
                                .withDetector(finding.detector)
                                .withCarriersHz(List.of(carrierHz(scene)))))
                .toList();
        AudioBlock block;
        while ((block = renderer.read(4096)) != null) {
            for (int i = 0; i < pipelines.size(); i++) {
                pipelines.get(i).process(block, findings.get(i));
            }
        }
    }

    /** Whether a detector sees motion during a walk. */
    private static final class Finding implements MotionListener {

        private final Detector detector;
        private final Activity walk;
        private boolean found;

        Finding(Detector detector, Activity walk) {
            this.detector = detector;
            this.walk = walk;
        }

        @Override
        public void report(MotionReport report, FeatureFrame frame) {
            found |= report.motion() != Motion.NONE
                    && report.timeSeconds() > walk.startSeconds()
                    && report.timeSeconds() < walk.endSeconds() + 0.5;
        }
    }
}
