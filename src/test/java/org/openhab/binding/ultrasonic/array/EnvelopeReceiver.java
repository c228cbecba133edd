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

import java.util.function.Consumer;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.math.KaiserFilter;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeBlock;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeRenderer;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;

/** From a scene to Doppler frames without the detour over full-rate sound: the envelope, halved to the baseband. */
final class EnvelopeReceiver {

    static final BasebandPlan PLAN = BasebandPlan.of(96_000);

    private final double[] taps = KaiserFilter.lowPass(BasebandPlan.PASS_BAND_HZ, 1500, 2 * PLAN.basebandRateHz(), 90);
    private final int microphones;
    private final EnvelopeRenderer renderer;
    private final DopplerAnalyzer analyzer;
    private final Baseband baseband;
    private final float[][] historyRe;
    private final float[][] historyIm;
    private final int hops;

    EnvelopeReceiver(Scene scene) {
        this.microphones = scene.device().microphones().size();
        this.renderer = new EnvelopeRenderer(scene, RenderSettings.at(96_000));
        double carrierHz = scene.emission().tones().get(0).frequencyHz();
        this.analyzer = new DopplerAnalyzer(PLAN, microphones, carrierHz, taps.length);
        this.baseband =
                new Baseband(new float[microphones][BasebandPlan.HOP], new float[microphones][BasebandPlan.HOP]);
        this.historyRe = new float[microphones][taps.length + 2 * BasebandPlan.HOP];
        this.historyIm = new float[microphones][taps.length + 2 * BasebandPlan.HOP];
        this.hops = (int) (scene.durationSeconds() / PLAN.hopSeconds());
    }

    /** The frame that every hop fills. */
    DopplerFrame frame() {
        return analyzer.frame();
    }

    /** Runs to the scene's end. */
    void run(Consumer<DopplerFrame> listener) {
        run(listener, () -> {});
    }

    /**
     * Runs to the scene's end.
     *
     * @param before each hop
     */
    void run(Consumer<DopplerFrame> listener, Runnable before) {
        for (int hop = 0; hop < hops; hop++) {
            before.run();
            next();
            if (analyzer.frame().valid()) {
                listener.accept(analyzer.frame());
            }
        }
    }

    /** Receives one more hop. */
    void next() {
        EnvelopeBlock block = renderer.process(2 * BasebandPlan.HOP);
        for (int mic = 0; mic < microphones; mic++) {
            halve(block.re()[0][mic], historyRe[mic], baseband.re()[mic]);
            halve(block.im()[0][mic], historyIm[mic], baseband.im()[mic]);
        }
        analyzer.process(baseband);
    }

    private void halve(float[] fresh, float[] history, float[] out) {
        System.arraycopy(history, fresh.length, history, 0, history.length - fresh.length);
        System.arraycopy(fresh, 0, history, history.length - fresh.length, fresh.length);
        for (int n = 0; n < out.length; n++) {
            double sum = 0;
            for (int tap = 0; tap < taps.length; tap++) {
                sum += taps[tap] * history[2 * n + 1 + tap];
            }
            out[n] = (float) (sum / 2);
        }
    }
}
