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
import java.util.function.Consumer;
import org.openhab.binding.ultrasonic.array.SignalTap;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.pipeline.BasebandReceiver;

/** Plays a clip to the receiver, which it enters behind the mixer: out come the features, as live. */
public final class RareEventSource {

    private final BasebandClip clip;
    private final boolean canceller;

    /**
     * @param clip what to play
     * @param canceller whether what music distorts in the loudspeaker is taken out
     */
    public RareEventSource(BasebandClip clip, boolean canceller) {
        this.clip = clip;
        this.canceller = canceller;
    }

    /**
     * Plays it from start to end.
     *
     * @param listener receives the frame of each hop, filled anew for the next; not valid until the windows are filled
     */
    public void run(Consumer<FeatureFrame> listener) {
        int tones = clip.carriersHz().size();
        BasebandReceiver receiver = new BasebandReceiver(
                BasebandPlan.of(clip.sampleRateHz()),
                clip.microphones(),
                clip.carriersHz(),
                0,
                canceller,
                SignalTap.NONE);
        List<Baseband> basebands = new ArrayList<>();
        for (int tone = 0; tone < tones; tone++) {
            basebands.add(new Baseband(
                    new float[clip.microphones()][BasebandPlan.HOP], new float[clip.microphones()][BasebandPlan.HOP]));
        }
        int[] unclipped = new int[clip.microphones()];
        double[] steeringHz = new double[tones];
        for (float[] hop : clip.hops()) {
            int at = 0;
            for (Baseband baseband : basebands) {
                for (int mic = 0; mic < clip.microphones(); mic++) {
                    System.arraycopy(hop, at, baseband.re()[mic], 0, BasebandPlan.HOP);
                    System.arraycopy(hop, at + BasebandPlan.HOP, baseband.im()[mic], 0, BasebandPlan.HOP);
                    at += 2 * BasebandPlan.HOP;
                }
            }
            listener.accept(receiver.process(basebands, unclipped, steeringHz));
        }
    }
}
