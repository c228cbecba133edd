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
import org.jtransforms.fft.FloatFFT_1D;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * What a sweep tells of device and room: the response of speaker and microphones without the room's echoes, and how
 * loud the tone is out in the room.
 *
 * <p>The response is the spectrum of the direct sound alone, cut out of the impulse response. The direct sound does not
 * tell how loud the tone is in the room, since nobody knows how near the microphones are to the speaker and what stands
 * between. The walls do: a smooth wall returns the tone as if it came from a speaker behind it, at the length of the
 * path. So the strongest arrival from the room, freed of spreading and absorption, is the tone's level at 1 m times the
 * wall's reflection.
 */
final class ProbeResponse {

    /** Spacing of the response's points, Hz. */
    static final double STEP_HZ = 100;
    /** A tone is carried where its direct sound is this far over the noise. */
    static final double CARRIED_SNR_DB = 12;

    private static final double DIRECT_SECONDS = 1.0e-3;
    private static final double FADE_SECONDS = 0.5e-3;
    private static final double[] NOISE_AT_SECONDS = {-6e-3, -9e-3, -12e-3, -15e-3};
    private static final double ROOM_FROM_SECONDS = -16e-3;
    private static final double ROOM_SECONDS = 70e-3;

    /** Paths of the room's echoes: shorter ones are the device's own table, longer ones reverberation. */
    private static final double SHORTEST_PATH_METERS = 0.8;

    private static final double LONGEST_PATH_METERS = 7;
    /** Between the microphones and their speaker; only its error counts, against the lengths above. */
    private static final double DEVICE_METERS = 0.15;
    /** What the best of a room's walls reflects of a tone above 18 kHz: glass -1, plaster -2.5, wood -3 dB. */
    private static final double WALL_REFLECTION_DB = -2;

    private static final double ROOM_MARGIN_HZ = 4000;
    private static final double ROOM_EDGE_HZ = 400;
    /** Share of the band over which it fades in at its lower and out at its upper end. */
    private static final double ROOM_FADE = 0.25;

    private static final double ROOM_OVER_NOISE = 5;
    /** Level at 1 m re the direct sound if the room does not answer: microphones 3 to 50 cm from their speaker. */
    private static final double USUAL_COUPLING_DB = -7;

    private static final double LEAST_COUPLING_DB = -25;
    private static final double MOST_COUPLING_DB = 6;
    private static final double LEAST_POWER = 1e-3;

    private final ImpulseResponse impulse;
    private final int sampleRateHz;
    private final double firstHz;
    /** {@code [microphone][point]}: level heard for a tone of 0 dBFS, dB. */
    private final double[][] directDb;
    /** The same for the noise in it. */
    private final double[][] noiseDb;

    ProbeResponse(ImpulseResponse impulse, double firstHz, double lastHz, int sampleRateHz) {
        this.impulse = impulse;
        this.sampleRateHz = sampleRateHz;
        this.firstHz = firstHz;
        int points = (int) Math.floor((lastHz - firstHz) / STEP_HZ) + 1;
        this.directDb = new double[impulse.microphones()][points];
        this.noiseDb = new double[impulse.microphones()][points];
        int size = power2(sampleRateHz / STEP_HZ * 2);
        FloatFFT_1D fft = new FloatFFT_1D(size);
        for (int mic = 0; mic < impulse.microphones(); mic++) {
            double[] direct = powers(fft, gated(mic, 0, size), size, points);
            double[] noise = new double[points];
            for (double seconds : NOISE_AT_SECONDS) {
                double[] part = powers(fft, gated(mic, seconds, size), size, points);
                for (int point = 0; point < points; point++) {
                    noise[point] += part[point] / NOISE_AT_SECONDS.length;
                }
            }
            for (int point = 0; point < points; point++) {
                directDb[mic][point] = Decibels.ofPower(direct[point] + Double.MIN_NORMAL);
                noiseDb[mic][point] = Decibels.ofPower(noise[point] + Double.MIN_NORMAL);
            }
        }
    }

    private static int power2(double least) {
        return Integer.highestOneBit((int) Math.ceil(least) - 1) << 1;
    }

    private int samples(double seconds) {
        return (int) Math.round(seconds * sampleRateHz);
    }

    private float[] gated(int mic, double atSeconds, int size) {
        int half = samples(DIRECT_SECONDS + FADE_SECONDS);
        return impulse.cut(mic, size, samples(atSeconds) - half, 2 * half + 1, samples(FADE_SECONDS));
    }

    private double[] powers(FloatFFT_1D fft, float[] part, int size, int points) {
        fft.complexForward(part);
        double[] powers = new double[points];
        for (int point = 0; point < points; point++) {
            int bin = (int) Math.round((firstHz + point * STEP_HZ) * size / sampleRateHz);
            powers[point] = part[2 * bin] * part[2 * bin] + part[2 * bin + 1] * part[2 * bin + 1];
        }
        return powers;
    }

    int microphones() {
        return directDb.length;
    }

    double firstHz() {
        return firstHz;
    }

    int points() {
        return directDb[0].length;
    }

    int point(double frequencyHz) {
        return (int) Math.max(0, Math.min(points() - 1, Math.round((frequencyHz - firstHz) / STEP_HZ)));
    }

    /** Level heard in a microphone for a tone of 0 dBFS, dB. */
    double directDb(int mic, int point) {
        return directDb[mic][point];
    }

    /** How far the direct sound is over the probe's noise, dB. */
    double snrDb(int mic, int point) {
        return directDb[mic][point] - noiseDb[mic][point];
    }

    /** Whether a microphone hears a tone of this frequency at all. */
    boolean carried(int mic, int point) {
        return snrDb(mic, point) >= CARRIED_SNR_DB;
    }

    /** The best that any microphone has of the direct sound over noise in a band. */
    double bestSnrDb(double fromHz, double toHz) {
        double best = Double.NEGATIVE_INFINITY;
        for (int mic = 0; mic < microphones(); mic++) {
            for (int point = point(fromHz); point <= point(toHz); point++) {
                best = Math.max(best, snrDb(mic, point));
            }
        }
        return best;
    }

    /** Time from playing to hearing, of the microphone that hears best. */
    double latencySeconds() {
        int best = 0;
        for (int mic = 1; mic < microphones(); mic++) {
            best = mean(directDb[mic]) > mean(directDb[best]) ? mic : best;
        }
        return impulse.latencySeconds(best);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /**
     * Level of the tone at 1 m, as these microphones would hear it there, re its direct sound: median over the
     * microphones.
     *
     * @param band in which the tone will be; the room is listened to in it and as far around as the sweep reaches, for
     *     the wider the band, the better echoes are told apart
     * @param budget knows the air
     */
    RoomCoupling coupling(SensingBand band, EchoBudget budget) {
        double lastHz = firstHz + (points() - 1) * STEP_HZ;
        double fromHz = band == SensingBand.HIGH ? band.lowestHz() - ROOM_MARGIN_HZ : firstHz + ROOM_EDGE_HZ;
        double toHz = Math.min(lastHz - ROOM_EDGE_HZ, band.highestHz() + ROOM_MARGIN_HZ);
        double[] ratios = new double[microphones()];
        int heard = 0;
        for (int mic = 0; mic < microphones(); mic++) {
            double ratioDb = roomDb(mic, fromHz, toHz, budget);
            if (!Double.isNaN(ratioDb)) {
                ratios[heard++] = ratioDb - WALL_REFLECTION_DB;
            }
        }
        if (heard == 0) {
            return new RoomCoupling(USUAL_COUPLING_DB, false);
        }
        double[] known = Arrays.copyOf(ratios, heard);
        Arrays.sort(known);
        double median = (known[(heard - 1) / 2] + known[heard / 2]) / 2;
        return new RoomCoupling(Math.max(LEAST_COUPLING_DB, Math.min(MOST_COUPLING_DB, median)), true);
    }

    /** The strongest arrival from the room as if from 1 m, re the direct sound, dB, or NaN if there is only noise. */
    private double roomDb(int mic, double fromHz, double toHz, EchoBudget budget) {
        int size = power2(2 * ROOM_SECONDS * sampleRateHz);
        int from = samples(ROOM_FROM_SECONDS);
        FloatFFT_1D fft = new FloatFFT_1D(size);
        float[] room = impulse.cut(mic, size, from, samples(ROOM_SECONDS), 1);
        int half = samples(DIRECT_SECONDS + FADE_SECONDS);
        float[] direct = impulse.cut(mic, size, -half, 2 * half + 1, samples(FADE_SECONDS));
        fft.complexForward(room);
        fft.complexForward(direct);
        int low = (int) Math.ceil(fromHz * size / sampleRateHz);
        int high = (int) Math.floor(toHz * size / sampleRateHz);
        double strongest = 0;
        for (int bin = low; bin <= high; bin++) {
            strongest = Math.max(strongest, Math.hypot(direct[2 * bin], direct[2 * bin + 1]));
        }
        double floor = LEAST_POWER * strongest * strongest;
        float[] relative = new float[2 * size];
        double unit = 0;
        for (int bin = low; bin <= high; bin++) {
            double edge = Math.min(bin - low, high - bin) / (ROOM_FADE * (high - low));
            double taper = edge >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * edge);
            double re = direct[2 * bin];
            double im = direct[2 * bin + 1];
            double power = re * re + im * im;
            double scale = taper / (power + floor);
            relative[2 * bin] = (float) (scale * (room[2 * bin] * re + room[2 * bin + 1] * im));
            relative[2 * bin + 1] = (float) (scale * (room[2 * bin + 1] * re - room[2 * bin] * im));
            unit += scale * power / size;
        }
        fft.complexInverse(relative, true);
        // Sample n lies (n + from + half) samples behind the direct sound: the cuts begin at different places.
        int offset = from + half;
        double noise = 0;
        int noiseSamples = 0;
        int quietFrom = samples(NOISE_AT_SECONDS[NOISE_AT_SECONDS.length - 1]) - offset;
        int quietTo = samples(NOISE_AT_SECONDS[0]) - offset;
        for (int n = quietFrom; n < quietTo; n++) {
            int at = Math.floorMod(n, size);
            noise += relative[2 * at] * relative[2 * at] + relative[2 * at + 1] * relative[2 * at + 1];
            noiseSamples++;
        }
        double threshold = ROOM_OVER_NOISE * Math.sqrt(noise / noiseSamples) / unit;
        double speed = budget.air().speedOfSoundMetersPerSecond();
        double absorption = budget.air().absorptionDbPerMeter((fromHz + toHz) / 2);
        double best = Double.NaN;
        int first = samples((SHORTEST_PATH_METERS - DEVICE_METERS) / speed) - offset;
        int last = samples((LONGEST_PATH_METERS - DEVICE_METERS) / speed) - offset;
        for (int n = first; n <= last; n++) {
            int at = Math.floorMod(n, size);
            double amplitude = Math.hypot(relative[2 * at], relative[2 * at + 1]) / unit;
            if (amplitude > threshold) {
                double meters = (n + offset) * speed / sampleRateHz + DEVICE_METERS;
                double db = Decibels.ofAmplitude(amplitude * meters) + absorption * (meters - DEVICE_METERS);
                best = Double.isNaN(best) ? db : Math.max(best, db);
            }
        }
        return best;
    }

    /**
     * How loud the tone is in the room.
     *
     * @param db level at 1 m re the direct sound
     * @param measured whether the room answered; otherwise it is what is usual
     */
    record RoomCoupling(double db, boolean measured) {}
}
