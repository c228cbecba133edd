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

import java.time.Instant;
import java.util.List;

/**
 * What a calibration has found. Immutable; lists over microphones are in their order.
 *
 * @param created when it was made
 * @param device which device
 * @param rangeMeters the range that was wanted
 * @param wantedEchoSnrDb the echo's SNR that was wanted there
 * @param carriers what to emit, at least one
 * @param reachMeters the range at which a walking person gives the wanted echo
 * @param curves response and noise over frequency
 * @param foreignTones what else sounded, strongest first
 * @param levelSteps how device and microphones followed the level, lowest first
 * @param warnings what the user should know
 */
public record CalibrationResult(
        Instant created,
        DeviceIdentity device,
        double rangeMeters,
        double wantedEchoSnrDb,
        List<Carrier> carriers,
        double reachMeters,
        Curves curves,
        List<ForeignTone> foreignTones,
        List<LevelStep> levelSteps,
        List<CalibrationWarning> warnings) {

    /**
     * Copies the lists and checks that they fit.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public CalibrationResult {
        carriers = List.copyOf(carriers);
        foreignTones = List.copyOf(foreignTones);
        levelSteps = List.copyOf(levelSteps);
        warnings = List.copyOf(warnings);
        if (carriers.isEmpty()) {
            throw new IllegalArgumentException("a calibration needs at least one carrier, got 0");
        }
        int microphones = device.microphones();
        for (Carrier carrier : carriers) {
            if (carrier.heardDbfs().size() != microphones
                    || carrier.dopplerFloorDbfs().size() != microphones) {
                throw new IllegalArgumentException("a carrier must have levels of " + microphones + " microphones, got "
                        + carrier.heardDbfs().size() + " and "
                        + carrier.dopplerFloorDbfs().size());
            }
            if (!(carrier.frequencyHz() >= 16_000 && carrier.frequencyHz() < device.sampleRateHz() / 2.0)) {
                throw new IllegalArgumentException("a carrier must lie between 16000 Hz and half of "
                        + device.sampleRateHz() + " Hz, got " + carrier.frequencyHz() + " Hz");
            }
            if (!(carrier.levelDbfs() >= -100 && carrier.levelDbfs() <= 0)) {
                throw new IllegalArgumentException(
                        "a carrier's level must be -100 to 0 dBFS, got " + carrier.levelDbfs() + " dBFS");
            }
        }
        if (curves.responseDb().size() != microphones || curves.noiseDbfs().size() != microphones) {
            throw new IllegalArgumentException("curves must be of " + microphones + " microphones, got "
                    + curves.responseDb().size() + " and " + curves.noiseDbfs().size());
        }
    }

    /**
     * A tone to emit.
     *
     * @param frequencyHz frequency
     * @param levelDbfs level
     * @param echoSnrDb predicted echo of a walking person at the wanted range over the noise
     * @param heardDbfs its level in each microphone, when tried
     * @param dopplerFloorDbfs noise in 1 Hz beside it in each microphone, while the room was empty
     */
    public record Carrier(
            double frequencyHz,
            double levelDbfs,
            double echoSnrDb,
            List<Double> heardDbfs,
            List<Double> dopplerFloorDbfs) {

        /** Copies the lists. */
        public Carrier {
            heardDbfs = List.copyOf(heardDbfs);
            dopplerFloorDbfs = List.copyOf(dopplerFloorDbfs);
        }

        /** Whether some people and animals may hear it. */
        public boolean audibleToSome() {
            return SensingBand.of(frequencyHz) == SensingBand.LOW;
        }
    }

    /**
     * Curves over frequency: point i lies at {@code firstHz + i stepHz}.
     *
     * @param firstHz frequency of the first point
     * @param stepHz between two points
     * @param responseDb level heard by each microphone for a tone of 0 dBFS
     * @param noiseDbfs noise in 1 Hz of each microphone, nothing being emitted
     */
    public record Curves(double firstHz, double stepHz, List<List<Double>> responseDb, List<List<Double>> noiseDbfs) {

        /** Copies the lists. */
        public Curves {
            responseDb = responseDb.stream().map(List::copyOf).toList();
            noiseDbfs = noiseDbfs.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One level of the tones, tried.
     *
     * @param levelDbfs level of the first tone
     * @param heardDbfs its level in each microphone
     * @param spuriousDb other sound that came with it re the tone, dB
     * @param clippedSamples samples at full scale, all microphones together
     */
    public record LevelStep(double levelDbfs, List<Double> heardDbfs, double spuriousDb, long clippedSamples) {

        /** Copies the list. */
        public LevelStep {
            heardDbfs = List.copyOf(heardDbfs);
        }
    }
}
