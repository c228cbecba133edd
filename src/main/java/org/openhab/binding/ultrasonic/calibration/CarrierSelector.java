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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * Chooses the carriers: at each frequency the echo of a person at the wanted range is predicted from the response, the
 * room's coupling and the air, and compared with the noise in the Doppler band. The best frequency needs the lowest
 * level.
 */
final class CarrierSelector {

    private static final double OWN_BAND_HZ = 1200;
    /** Responses are averaged over the speeds at which people walk. */
    private static final double WALKING_BAND_HZ = 400;

    private static final double APART_HZ = 3000;
    /** Tones further apart than this in quality do not help each other. */
    private static final double WORSE_DB = 10;
    /** A higher tone bothers fewer ears; worth this much in the low band. */
    private static final double HIGHER_IS_WORTH_DB = 1.8;
    /** The low band must be this much better than what the high one can give, if neither is enough. */
    private static final double LOW_MUST_GAIN_DB = 6;

    private static final double LOWEST_LEVEL_DBFS = -60;
    private static final double LEVEL_STEP_DB = 0.5;
    /** The direct sound leaves so much room in the converter. */
    private static final double HEADROOM_DB = 9;

    private static final double LEAST_REACH_METERS = 1;
    /** Tones that nobody hears are worth a shorter reach. */
    private static final double NEARLY_ENOUGH = 0.7;

    private final CalibrationSettings settings;
    private final EchoBudget budget;
    private final PowerSpectrum noise;
    private final List<ForeignTone> foreign;
    private final ProbeResponse response;

    CarrierSelector(
            CalibrationSettings settings, PowerSpectrum noise, List<ForeignTone> foreign, ProbeResponse response) {
        this.settings = settings;
        this.budget = new EchoBudget(settings.air());
        this.noise = noise;
        this.foreign = foreign;
        this.response = response;
    }

    /**
     * The best choice, or nothing if no tone reaches even 1 m.
     *
     * @param ceilingDbfs highest level of all tones together
     */
    Optional<CarrierSelection> select(double ceilingDbfs) {
        Optional<CarrierSelection> high = select(SensingBand.HIGH, ceilingDbfs);
        if (high.isPresent() && nearlyEnough(high.get())) {
            return high;
        }
        Optional<CarrierSelection> low = select(SensingBand.LOW, ceilingDbfs);
        if (high.isEmpty() || low.isEmpty()) {
            return high.isPresent() ? high : low;
        }
        double gainDb =
                low.get().tones().get(0).echoSnrDb() - high.get().tones().get(0).echoSnrDb();
        return enough(low.get()) || gainDb >= LOW_MUST_GAIN_DB ? low : high;
    }

    private boolean nearlyEnough(CarrierSelection selection) {
        return !selection.warnings().contains(CalibrationWarning.FOREIGN_TONES)
                && selection.reachMeters() >= NEARLY_ENOUGH * settings.rangeMeters();
    }

    private boolean enough(CarrierSelection selection) {
        return !selection.warnings().contains(CalibrationWarning.RANGE_REDUCED)
                && !selection.warnings().contains(CalibrationWarning.FOREIGN_TONES);
    }

    private Optional<CarrierSelection> select(SensingBand band, double ceilingDbfs) {
        double highestHz =
                Math.min(band.highestHz(), response.firstHz() + (response.points() - 1) * ProbeResponse.STEP_HZ);
        if (highestHz <= band.lowestHz()) {
            return Optional.empty();
        }
        ProbeResponse.RoomCoupling coupling = response.coupling(band, budget);
        List<CarrierCandidate> candidates = candidates(band, highestHz, coupling.db());
        List<CarrierCandidate> free =
                candidates.stream().filter(candidate -> !candidate.disturbed()).toList();
        boolean disturbed = free.isEmpty();
        List<CarrierCandidate> chosen = best(disturbed ? candidates : free, band);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        List<CalibrationWarning> warnings = new ArrayList<>();
        double share = Decibels.ofAmplitude(chosen.size());
        double reach = Double.MAX_VALUE;
        List<CarrierSelection.Tone> tones = new ArrayList<>();
        for (CarrierCandidate candidate : chosen) {
            double most = Math.min(ceilingDbfs - share, -HEADROOM_DB - share - candidate.heardAtFullScaleDb());
            double needed = settings.wantedEchoSnrDb() - candidate.snrAtFullScaleDb();
            double level = Math.max(LOWEST_LEVEL_DBFS, Math.ceil(needed / LEVEL_STEP_DB) * LEVEL_STEP_DB);
            if (level > most) {
                level = Math.floor(most / LEVEL_STEP_DB) * LEVEL_STEP_DB;
                warnings.remove(CalibrationWarning.RANGE_REDUCED);
                warnings.add(CalibrationWarning.RANGE_REDUCED);
            }
            double snrDb = candidate.snrAtFullScaleDb() + level;
            reach = Math.min(reach, reachMeters(candidate.frequencyHz(), snrDb));
            tones.add(new CarrierSelection.Tone(candidate.frequencyHz(), level, snrDb));
        }
        if (reach < LEAST_REACH_METERS) {
            return Optional.empty();
        }
        if (disturbed) {
            warnings.add(CalibrationWarning.FOREIGN_TONES);
        }
        if (band == SensingBand.LOW) {
            warnings.add(CalibrationWarning.AUDIBLE_TO_SOME);
        }
        if (!coupling.measured()) {
            warnings.add(CalibrationWarning.LEVEL_GUESSED);
        }
        return Optional.of(new CarrierSelection(band, tones, reach, coupling.measured(), warnings));
    }

    /** How far a tone reaches whose echo from the wanted range has a given SNR. */
    double reachMeters(double frequencyHz, double echoSnrDb) {
        double spareDb = echoSnrDb - settings.wantedEchoSnrDb();
        return budget.reachMeters(frequencyHz, budget.echoDb(frequencyHz, settings.rangeMeters()) - spareDb);
    }

    /** The best candidates far enough apart, best first. */
    private List<CarrierCandidate> best(List<CarrierCandidate> candidates, SensingBand band) {
        List<CarrierCandidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(candidate -> -worth(candidate, band)));
        List<CarrierCandidate> chosen = new ArrayList<>();
        for (CarrierCandidate candidate : sorted) {
            boolean apart = chosen.stream()
                    .allMatch(other -> Math.abs(other.frequencyHz() - candidate.frequencyHz()) >= APART_HZ);
            boolean good = chosen.isEmpty()
                    || candidate.snrAtFullScaleDb() >= chosen.get(0).snrAtFullScaleDb() - WORSE_DB;
            if (chosen.size() < settings.carriers() && apart && good) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private static double worth(CarrierCandidate candidate, SensingBand band) {
        double share = (candidate.frequencyHz() - band.lowestHz()) / (band.highestHz() - band.lowestHz());
        return candidate.snrAtFullScaleDb() + (band == SensingBand.LOW ? HIGHER_IS_WORTH_DB * share : 0);
    }

    private List<CarrierCandidate> candidates(SensingBand band, double highestHz, double couplingDb) {
        List<CarrierCandidate> candidates = new ArrayList<>();
        for (double hz = band.lowestHz(); hz <= highestHz; hz += ProbeResponse.STEP_HZ) {
            double frequencyHz = hz;
            double echoDb = couplingDb + budget.echoDb(frequencyHz, settings.rangeMeters());
            double snr = 0;
            double heardDb = Double.NEGATIVE_INFINITY;
            for (int mic = 0; mic < response.microphones(); mic++) {
                if (response.carried(mic, response.point(frequencyHz))) {
                    double direct = directPower(mic, frequencyHz);
                    double density = noise.density(mic, frequencyHz - OWN_BAND_HZ, frequencyHz + OWN_BAND_HZ);
                    snr += direct * Decibels.toPower(echoDb) / (density * EchoBudget.ECHO_BANDWIDTH_HZ);
                    heardDb = Math.max(heardDb, Decibels.ofPower(direct));
                }
            }
            if (snr > 0) {
                boolean disturbed =
                        foreign.stream().anyMatch(tone -> Math.abs(tone.frequencyHz() - frequencyHz) < tone.guardHz());
                candidates.add(new CarrierCandidate(frequencyHz, Decibels.ofPower(snr), heardDb, disturbed));
            }
        }
        return candidates;
    }

    private double directPower(int mic, double frequencyHz) {
        double sum = 0;
        int from = response.point(frequencyHz - WALKING_BAND_HZ);
        int to = response.point(frequencyHz + WALKING_BAND_HZ);
        for (int point = from; point <= to; point++) {
            sum += Decibels.toPower(response.directDb(mic, point));
        }
        return sum / (to - from + 1);
    }
}
