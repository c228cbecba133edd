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
package org.openhab.binding.ultrasonic.array;

import java.util.Arrays;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.math.Median;

/**
 * Tells clicks and knocks, which come from elsewhere and fill the whole band for a moment, from the device's own
 * distortion, most of which lies within some hundred hertz of the tone.
 *
 * <p>While a click is in the frame nothing should be learnt or taken out: later stages know clicks by their flat
 * spectrum, which they must see unchanged.
 */
final class ClickGuard {

    private static final double FROM_HZ = 500;
    private static final double INNER_HZ = 250;
    /** A click is flat: near the tone it is at most this much stronger. */
    private static final double MOST_SLOPE_NEPER = 1.4;

    private static final double USUAL_SECONDS = 0.5;
    /** Median power over the usual one, 3 dB, that makes a click. */
    private static final double CLICK_NEPER = 0.69;
    /** What lasts longer than a window and a reverberation is no click but a new level. */
    private static final double LONGEST_SECONDS = 0.4;

    private final int[] outer;
    private final int[] inner;
    private final float[] scratch;
    private final double hopSeconds;
    private double usualNeper;
    private double clickSeconds;
    private double ageSeconds;

    ClickGuard(DopplerAxis axis, double hopSeconds) {
        int[] reference = MicrophoneCombiner.referenceBins(axis);
        this.outer = Arrays.stream(reference)
                .filter(bin -> Math.abs(axis.frequencyHz(bin)) >= FROM_HZ)
                .toArray();
        this.inner = Arrays.stream(reference)
                .filter(bin -> Math.abs(axis.frequencyHz(bin)) <= INNER_HZ)
                .toArray();
        this.scratch = new float[reference.length];
        this.hopSeconds = hopSeconds;
    }

    /**
     * Looks at a hop.
     *
     * @param power per bin, without what the loudspeaker distorts as far as that is known
     * @return whether a click is in it
     */
    boolean process(float[] power) {
        double now = medianNeper(power, outer);
        boolean first = ageSeconds == 0;
        boolean lifted = !first && now > usualNeper + CLICK_NEPER && clickSeconds < LONGEST_SECONDS;
        boolean click = lifted && medianNeper(power, inner) < now + MOST_SLOPE_NEPER;
        clickSeconds = click ? clickSeconds + hopSeconds : 0;
        if (first) {
            usualNeper = now;
        } else if (!click) {
            usualNeper +=
                    Math.min(1, hopSeconds / Math.min(USUAL_SECONDS, ageSeconds + hopSeconds)) * (now - usualNeper);
        }
        ageSeconds += hopSeconds;
        return click;
    }

    private double medianNeper(float[] power, int[] bins) {
        for (int i = 0; i < bins.length; i++) {
            scratch[i] = power[bins[i]];
        }
        return Math.log(Math.max(Median.of(scratch, bins.length), Float.MIN_NORMAL));
    }

    void reset() {
        usualNeper = 0;
        clickSeconds = 0;
        ageSeconds = 0;
    }
}
