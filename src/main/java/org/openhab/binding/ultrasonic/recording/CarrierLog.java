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
package org.openhab.binding.ultrasonic.recording;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;

/** Gathers what a pipeline says about its tones over a recording; a tone that vanishes and comes back is one. */
final class CarrierLog {

    /** Tones closer than this are the same: two carriers of one device need far more room. */
    private static final double SAME_TONE_HZ = 50;

    private final List<Entry> entries = new ArrayList<>();

    private static final class Entry {
        final double firstSeconds;
        final double[] levelSumDbfs;
        final double[] snrSumDb;
        double frequencyHz;
        double lastSeconds;
        long looks;

        Entry(double firstSeconds, int microphones) {
            this.firstSeconds = firstSeconds;
            this.levelSumDbfs = new double[microphones];
            this.snrSumDb = new double[microphones];
        }
    }

    /** Takes in the tones as they are at a moment. */
    void add(List<PipelineHealth.Carrier> carriers, double timeSeconds) {
        for (PipelineHealth.Carrier carrier : carriers) {
            Entry entry = entry(carrier, timeSeconds);
            entry.frequencyHz = carrier.frequencyHz();
            entry.lastSeconds = timeSeconds;
            entry.looks++;
            for (int mic = 0; mic < entry.levelSumDbfs.length; mic++) {
                entry.levelSumDbfs[mic] += carrier.levelDbfs().get(mic);
                entry.snrSumDb[mic] += carrier.snrDb().get(mic);
            }
        }
    }

    private Entry entry(PipelineHealth.Carrier carrier, double timeSeconds) {
        for (Entry known : entries) {
            if (Math.abs(known.frequencyHz - carrier.frequencyHz()) < SAME_TONE_HZ) {
                return known;
            }
        }
        Entry fresh = new Entry(timeSeconds, carrier.levelDbfs().size());
        entries.add(fresh);
        return fresh;
    }

    /** All tones in the order in which they were found. */
    List<CarrierSighting> sightings() {
        List<CarrierSighting> sightings = new ArrayList<>();
        for (Entry entry : entries) {
            sightings.add(new CarrierSighting(
                    entry.frequencyHz,
                    mean(entry.levelSumDbfs, entry.looks),
                    mean(entry.snrSumDb, entry.looks),
                    entry.firstSeconds,
                    entry.lastSeconds));
        }
        return sightings;
    }

    private static List<Double> mean(double[] sums, long count) {
        List<Double> means = new ArrayList<>();
        for (double sum : sums) {
            means.add(sum / count);
        }
        return means;
    }
}
