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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.MicrophoneModel;

/**
 * What a calibration should find, from the scene's own physics, by trying every frequency: the virtual room takes
 * responses, absorption and walls at the nearest multiple of 3 kHz.
 */
final class CalibrationTruth {

    private static final double BAND_HZ = 3000;
    private static final double STEP_HZ = 50;
    private static final double DOPPLER_HZ = 1200;
    private static final double TARGET_SCATTERING_METERS = 0.1;

    private final Scene scene;
    private final int sampleRateHz;
    private final double rangeMeters;
    private final List<Double> foreignHz;

    CalibrationTruth(Scene scene, int sampleRateHz, double rangeMeters, List<Double> foreignHz) {
        this.scene = scene;
        this.sampleRateHz = sampleRateHz;
        this.rangeMeters = rangeMeters;
        this.foreignHz = foreignHz;
    }

    /** SNR of the echo for a tone of full scale, all microphones together, dB. */
    double snrDb(double frequencyHz) {
        double at = BAND_HZ * Math.round(frequencyHz / BAND_HZ);
        double spreading = TARGET_SCATTERING_METERS / (rangeMeters * rangeMeters);
        double absorbed = Decibels.toAmplitude(-2 * rangeMeters * scene.air().absorptionDbPerMeter(at));
        double snr = 0;
        for (MicrophoneModel microphone : scene.device().microphones()) {
            double echo = scene.device().speaker().response().amplitude(at)
                    * microphone.response().amplitude(at)
                    * spreading
                    * absorbed;
            double step = scene.device().converter().stepSize();
            double density = Decibels.toPower(microphone.noiseDbPerRootHz()) + step * step / 12 / (sampleRateHz / 2.0);
            snr += echo * echo / 2 / (density * EchoBudget.ECHO_BANDWIDTH_HZ);
        }
        return Decibels.ofPower(snr);
    }

    private List<Double> free(double fromHz, double toHz) {
        List<Double> free = new ArrayList<>();
        for (double hz = fromHz; hz <= toHz; hz += STEP_HZ) {
            double frequencyHz = hz;
            if (foreignHz.stream().allMatch(foreign -> Math.abs(foreign - frequencyHz) > DOPPLER_HZ)) {
                free.add(hz);
            }
        }
        return free;
    }

    /** The best SNR that any frequency of a band gives for a tone of full scale, foreign tones avoided, dB. */
    double bestSnrDb(SensingBand band) {
        double highest = Math.min(band.highestHz(), 0.47 * sampleRateHz);
        return free(band.lowestHz(), highest).stream()
                .mapToDouble(this::snrDb)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
