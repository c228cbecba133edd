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
package org.openhab.binding.ultrasonic.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.render.FullRateRenderer;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneGenerator;

/**
 * Low power against always on, over a simulated day of the training family. Static stretches give motion second by
 * second, repeated for as long as they stand for; walk-ins into the room are met by glances at random phases. Prints
 * emitting share, walk-ins missed and how long they took to be found.
 */
public final class LowPowerDay {

    private static final int RATE_HZ = 96_000;
    private static final int PHASES = 25;
    private static final double STATIC_SECONDS = 20;
    /** From the order to sense until the tone is heard: device opened, ramp, latency. */
    private static final double START_SECONDS = 0.5;

    private LowPowerDay() {}

    /** Renders the day and prints. */
    public static void main(String[] arguments) throws Exception {
        List<SceneFile> day = new SceneGenerator(SceneFamily.TRAIN, 613).day(0);
        LowPowerConfig config = LowPowerConfig.defaults();
        EmissionSchedule schedule = new EmissionSchedule(config);
        Random random = new Random(5);
        double clock = 0;
        int walkIns = 0;
        int missedAlways = 0;
        int missedLow = 0;
        double lateAlways = 0;
        double lateLow = 0;
        for (SceneFile file : day) {
            boolean whole = file.standsForSeconds() <= file.scene().durationSeconds() + 1;
            SceneFile thin = file.withMicrophones(
                    Math.min(2, file.scene().device().microphones().size()), Path.of(""));
            double seconds = whole
                    ? thin.scene().durationSeconds()
                    : Math.min(STATIC_SECONDS, thin.scene().durationSeconds());
            List<float[][]> sound = render(thin, seconds);
            boolean[] always = motion(sound, thin, 0, 0, 0);
            double arrival = arrival(thin);
            if (whole && arrival >= 0) {
                double found = firstAfter(always, arrival);
                for (int phase = 0; phase < PHASES; phase++) {
                    double shift = random.nextDouble() * (config.onSeconds() + config.offSeconds());
                    double foundLow =
                            firstAfter(motion(sound, thin, shift, config.onSeconds(), config.offSeconds()), arrival);
                    walkIns++;
                    missedAlways += found < 0 ? 1 : 0;
                    missedLow += foundLow < 0 ? 1 : 0;
                    lateAlways += found < 0 ? 0 : found - arrival;
                    lateLow += foundLow < 0 ? 0 : foundLow - arrival;
                }
            }
            for (double at = 0; at < file.standsForSeconds(); at += 0.1) {
                int index = (int) ((whole ? at : 3 + at % (seconds - 4)) * 10);
                LocalTime time = LocalTime.ofSecondOfDay((long) (clock + at) % 86_400);
                schedule.process(clock + at, time, index < always.length && always[index]);
            }
            clock += file.standsForSeconds();
            System.out.printf(
                    "%-50s emitting share so far %.3f; walk-ins %d, missed %d / %d%n",
                    file.scene().name(), schedule.emittingShare(), walkIns, missedAlways, missedLow);
        }
        System.out.printf(
                "day of %.1f h: emitting share 1.000 -> %.3f; walk-ins missed %.1f %% -> %.1f %%,"
                        + " found after %.1f s -> %.1f s"
                        + " (%d walk-ins at random phases)%n",
                clock / 3600,
                schedule.emittingShare(),
                100.0 * missedAlways / walkIns,
                100.0 * missedLow / walkIns,
                lateAlways / Math.max(1, walkIns - missedAlways),
                lateLow / Math.max(1, walkIns - missedLow),
                walkIns);
    }

    /** When somebody who was not there before begins to move, or -1. */
    private static double arrival(SceneFile file) {
        boolean sitting = file.scene().name().contains("leav")
                || file.scene().name().contains("ends")
                || file.scene().name().contains("going")
                || file.scene().name().contains("passes")
                || file.scene().name().contains("cat");
        return sitting
                ? -1
                : file.scene().people().stream()
                        .flatMap(mover -> mover.activities().stream())
                        .filter(activity -> activity.kind() == ActivityKind.MAJOR)
                        .mapToDouble(Activity::startSeconds)
                        .min()
                        .orElse(-1);
    }

    private static List<float[][]> render(SceneFile file, double seconds) throws IOException {
        FullRateRenderer renderer = new FullRateRenderer(file.scene(), RenderSettings.at(RATE_HZ));
        List<float[][]> blocks = new ArrayList<>();
        AudioBlock block;
        while ((block = renderer.read(RATE_HZ / 10)) != null && block.firstSampleIndex() < seconds * RATE_HZ) {
            float[][] copy = new float[block.microphones()][];
            for (int mic = 0; mic < copy.length; mic++) {
                copy[mic] = Arrays.copyOf(block.samples()[mic], block.length());
            }
            blocks.add(copy);
        }
        return blocks;
    }

    /** Motion in tenths of a second; with on and off above 0 only what glances see, the floor being known before. */
    private static boolean[] motion(
            List<float[][]> sound, SceneFile file, double shiftSeconds, double onSeconds, double offSeconds) {
        List<Double> carriers = file.scene().emission().tones().stream()
                .map(tone -> tone.frequencyHz())
                .toList();
        SensingPipeline pipeline = new SensingPipeline(
                RATE_HZ,
                sound.get(0).length,
                PipelineConfig.defaults().withDetector(Detector.PHYSICS).withCarriersHz(carriers));
        boolean[] motion = new boolean[1200];
        long index = 0;
        for (float[][] samples : sound) {
            double seconds = (double) index / RATE_HZ;
            double within = (seconds + shiftSeconds) % (onSeconds + offSeconds);
            // The first seconds teach the floor, as hours before would have.
            boolean heard = onSeconds == 0 || seconds < 2 || within >= START_SECONDS && within < onSeconds;
            if (heard) {
                pipeline.process(new AudioBlock(samples, RATE_HZ, index), (report, frame) -> {
                    int at = (int) (report.timeSeconds() * 10);
                    motion[Math.min(at, motion.length - 1)] |= report.motion() != Motion.NONE;
                });
            }
            index += samples[0].length;
        }
        return motion;
    }

    private static double firstAfter(boolean[] motion, double seconds) {
        for (int at = (int) (seconds * 10); at < motion.length; at++) {
            if (motion[at]) {
                return at / 10.0;
            }
        }
        return -1;
    }
}
