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
package org.openhab.binding.ultrasonic.plot;

import org.openhab.binding.ultrasonic.array.SignalTap;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.feature.VelocityGrid;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * The spectra before and behind the canceller during a whole recording, hop by hop.
 *
 * <p>Give it to a pipeline both as its tap and as its listener. Of several tones the first one that is heard is kept.
 */
public final class StageColumns implements SignalTap, MotionListener {

    private static final VelocityGrid GRID = FeatureSpec.FAST_GRID;

    private final String title;
    private final PictureColumns received;
    private final PictureColumns cleaned;
    private final float[] receivedPower = new float[GRID.cells()];
    private final float[] cleanedPower = new float[GRID.cells()];
    private double carrierHz = Double.NaN;
    private boolean fresh;

    /**
     * Begins a recording.
     *
     * @param title of its pictures
     * @param hopSeconds time between two reports
     */
    public StageColumns(String title, double hopSeconds) {
        this.title = title;
        this.received = new PictureColumns(hopSeconds);
        this.cleaned = new PictureColumns(hopSeconds);
    }

    @Override
    public void spectrum(Stage stage, DopplerAxis axis, float[] power) {
        if (Double.isNaN(carrierHz)) {
            carrierHz = axis.carrierHz();
        }
        if (axis.carrierHz() != carrierHz) {
            return;
        }
        if (stage == Stage.RECEIVED) {
            resample(axis, power, receivedPower);
            fresh = true;
        } else if (stage == Stage.CLEANED) {
            resample(axis, power, cleanedPower);
        }
    }

    /** Mean power of the bins whose middles lie in a cell, of the nearest bin where there is none. */
    private static void resample(DopplerAxis axis, float[] power, float[] cells) {
        for (int cell = 0; cell < cells.length; cell++) {
            double middle = axis.binOf(GRID.velocityMetersPerSecond(cell));
            int from = (int) Math.ceil(axis.binOf(GRID.velocityMetersPerSecond(cell - 0.5)));
            int to = (int) Math.ceil(axis.binOf(GRID.velocityMetersPerSecond(cell + 0.5)));
            if (to <= from) {
                from = (int) Math.round(middle);
                to = from + 1;
            }
            float sum = 0;
            for (int bin = from; bin < to; bin++) {
                sum += power[Math.max(0, Math.min(power.length - 1, bin))];
            }
            cells[cell] = sum / (to - from);
        }
    }

    @Override
    public void report(MotionReport report, FeatureFrame frame) {
        received.add(fresh ? receivedPower : null);
        cleaned.add(fresh ? cleanedPower : null);
        fresh = false;
    }

    /** What stands above the pictures. */
    String title() {
        return title;
    }

    PictureColumns received() {
        return received;
    }

    PictureColumns cleaned() {
        return cleaned;
    }
}
