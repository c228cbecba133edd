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
package org.openhab.binding.ultrasonic.simulation.render;

import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.simulation.Scene;

/**
 * A scene as a sound card: whatever is played, tone, sweep, ramp, silence or music, comes back as the scene's
 * microphones hear it. The scene's own emission is not used.
 *
 * <p>Above 16 kHz the played signal is split into bands of 3 kHz; those that hold something pass all paths of the
 * scene. Below, it takes the paths of the empty room. As with a real sound card there is a delay between playing and
 * hearing, see {@link #latencySamples()}. The samples do not depend on the block lengths. A dropout is heard as
 * silence. Time passes as fast as it is exchanged.
 */
public final class SimulatedAudio implements AudioDuplex {

    private static final double LOWEST_HZ = 15_000;
    private static final int ENVELOPE_AHEAD = EnvelopeInterpolator.AHEAD;
    private static final int BLOCKS_PER_SECOND = 100;

    private final Scene scene;
    private final int sampleRateHz;
    private final int decimation;
    private final double rateHz;
    private final int microphones;
    private final SubbandAnalysis analysis;
    private final SubbandEmission emission;
    private final PathNetwork network;
    private final PathNetwork.Band[] bands;
    private final EnvelopeInterpolator[][] interpolators;
    private final CarrierPhasor carrier = new CarrierPhasor();
    private final AudibleFilter audible;
    private final RoomSounds sounds;
    private final CaptureChain capture;
    private final int chunkSamples;
    private final float[] played;
    private final float[][] ready;
    private final float[][] chunkRe;
    private final float[][] chunkIm;
    private final int pastSamples;
    private int playedLength;
    private int readyFrom;
    private int readyTo;
    private long chunk;
    private final float[] blockPlayed;
    private final float[][] blockHeard;
    private long exchanged;

    /**
     * A virtual sound card at time 0 of a scene.
     *
     * @param settings rate, envelope's decimation (bands are half the envelope's rate wide), noise
     * @throws IllegalArgumentException if the rate is below 40 kHz: nothing would be left above 16 kHz
     */
    public SimulatedAudio(Scene scene, RenderSettings settings) {
        if (settings.sampleRateHz() < 40_000) {
            throw new IllegalArgumentException(
                    "the virtual room needs 40000 Hz or more, got " + settings.sampleRateHz() + " Hz");
        }
        this.scene = scene;
        sampleRateHz = settings.sampleRateHz();
        decimation = settings.envelopeDecimation();
        rateHz = settings.envelopeRateHz();
        microphones = scene.device().microphones().size();
        analysis = new SubbandAnalysis(decimation);
        int firstBand = (int) Math.ceil(LOWEST_HZ / (rateHz / 2));
        emission = new SubbandEmission(scene, analysis, decimation, rateHz, firstBand);
        network = new PathNetwork(scene, rateHz, settings.wallOrder(), settings.echoFloorDb(), ENVELOPE_AHEAD / rateHz);
        bands = new PathNetwork.Band[analysis.bands()];
        interpolators = new EnvelopeInterpolator[analysis.bands()][];
        audible = new AudibleFilter(scene, sampleRateHz, analysis.lowPass(firstBand - 1));
        sounds = new RoomSounds(scene, network.sounds(), sampleRateHz);
        capture = settings.noise() ? new CaptureChain(scene, sampleRateHz) : null;
        chunkSamples = decimation * BandSignal.CHUNK;
        pastSamples = Math.max(audible.reach(), analysis.reach()) + chunkSamples;
        played = new float[pastSamples + 3 * chunkSamples + analysis.reach() + latencySamples()];
        playedLength = pastSamples;
        ready = new float[microphones][latencySamples() + 2 * chunkSamples];
        readyTo = latencySamples();
        chunkRe = new float[microphones][BandSignal.CHUNK];
        chunkIm = new float[microphones][BandSignal.CHUNK];
        blockPlayed = new float[sampleRateHz / BLOCKS_PER_SECOND];
        blockHeard = new float[microphones][blockPlayed.length];
    }

    /** Samples between playing and hearing without any path; on top comes the time that sound takes. */
    public int latencySamples() {
        return chunkSamples + decimation * (BandSignal.AHEAD + ENVELOPE_AHEAD) + analysis.reach();
    }

    @Override
    public String name() {
        return "virtual room '" + scene.name() + "'";
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public int microphones() {
        return microphones;
    }

    @Override
    public DuplexCounters counters() {
        return DuplexCounters.NONE;
    }

    /** The next hundredth of a second, at once. */
    @Override
    public AudioBlock exchange(Playback playback) {
        if (exchanged == 0) {
            playback.interrupted();
        }
        playback.fill(blockPlayed, blockPlayed.length);
        exchange(blockPlayed, blockHeard, blockPlayed.length);
        AudioBlock block = new AudioBlock(blockHeard, sampleRateHz, exchanged);
        exchanged += block.length();
        return block;
    }

    /**
     * Plays and hears the same stretch of time.
     *
     * @param emitted what goes to the speaker, full scale 1.0, at least {@code length} samples
     * @param heard {@code float[microphone][at least length]}, filled with what the microphones hear
     * @param length how many samples, 1 or more
     */
    public void exchange(float[] emitted, float[][] heard, int length) {
        int done = 0;
        while (done < length) {
            int count = Math.min(length - done, chunkSamples);
            System.arraycopy(emitted, done, played, playedLength, count);
            playedLength += count;
            while (canRender()) {
                render();
            }
            for (int mic = 0; mic < microphones; mic++) {
                System.arraycopy(ready[mic], readyFrom, heard[mic], done, count);
            }
            readyFrom += count;
            done += count;
        }
    }

    /** The chunk's last envelope sample, with those known ahead, must be surrounded by enough signal. */
    private boolean canRender() {
        int needed = pastSamples + chunkSamples + decimation * (BandSignal.AHEAD + ENVELOPE_AHEAD) + analysis.reach();
        return playedLength >= needed;
    }

    /** Renders the chunk that begins at {@code pastSamples}: envelopes run ahead of the full-rate samples. */
    private void render() {
        int ahead = BandSignal.AHEAD + ENVELOPE_AHEAD;
        long firstIndex = chunk * BandSignal.CHUNK + ahead;
        emission.process(played, pastSamples + decimation * ahead, firstIndex);
        network.advance(chunk);
        makeRoom();
        float[][] out = new float[microphones][chunkSamples];
        long first = chunk * chunkSamples;
        for (int band = emission.firstBand; band < bands.length; band++) {
            if (emission.active[band]) {
                renderBand(band, first, out);
            } else {
                interpolators[band] = null;
            }
        }
        audible.add(played, pastSamples, chunkSamples, out);
        sounds.add(first, chunkSamples, out);
        if (!network.capturesEvenly()) {
            for (int n = 0; n < chunkSamples; n++) {
                float gain = (float) network.captureGain((double) (first + n) / sampleRateHz);
                for (int mic = 0; mic < microphones; mic++) {
                    out[mic][n] *= gain;
                }
            }
        }
        if (capture != null) {
            capture.process(first, out, chunkSamples);
            silenceGaps(first, out);
        }
        for (int mic = 0; mic < microphones; mic++) {
            System.arraycopy(out[mic], 0, ready[mic], readyTo, chunkSamples);
        }
        readyTo += chunkSamples;
        System.arraycopy(played, chunkSamples, played, 0, playedLength - chunkSamples);
        playedLength -= chunkSamples;
        chunk++;
    }

    private void makeRoom() {
        if (readyTo + chunkSamples > ready[0].length) {
            for (int mic = 0; mic < microphones; mic++) {
                System.arraycopy(ready[mic], readyFrom, ready[mic], 0, readyTo - readyFrom);
            }
            readyTo -= readyFrom;
            readyFrom = 0;
        }
    }

    private void renderBand(int band, long first, float[][] out) {
        double centerHz = band * rateHz / 2;
        if (bands[band] == null) {
            bands[band] = network.band(centerHz);
        }
        bands[band].render(chunk, emission.signals[band], chunkRe, chunkIm);
        boolean fresh = interpolators[band] == null;
        if (fresh) {
            interpolators[band] = new EnvelopeInterpolator[microphones];
        }
        double offsetHz = emission.signals[band].tuneHz();
        carrier.at(first, chunkSamples, centerHz / sampleRateHz);
        for (int mic = 0; mic < microphones; mic++) {
            bands[band].respond(mic, chunkRe[mic], chunkIm[mic]);
            backToCenter(offsetHz, chunkRe[mic], chunkIm[mic]);
            if (!network.playsEvenly()) {
                playback(chunkRe[mic], chunkIm[mic]);
            }
            if (fresh) {
                interpolators[band][mic] = new EnvelopeInterpolator(decimation);
            }
            interpolators[band][mic].add(chunkRe[mic], chunkIm[mic], first, chunkSamples, carrier, out[mic]);
        }
    }

    /** Undoes the tuning: the envelope relative to the band's centre again. */
    private void backToCenter(double offsetHz, float[] re, float[] im) {
        if (offsetHz == 0) {
            return;
        }
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            double seconds = (chunk * BandSignal.CHUNK + n + ENVELOPE_AHEAD) / rateHz;
            float r = (float) Turns.fraction(offsetHz * seconds);
            float sin = Turns.halfSin(r);
            float unitIm = 2 * sin * Turns.halfCos(r);
            float unitRe = 1 - 2 * sin * sin;
            float was = re[n];
            re[n] = was * unitRe - im[n] * unitIm;
            im[n] = was * unitIm + im[n] * unitRe;
        }
    }

    private void playback(float[] re, float[] im) {
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            float gain = (float) network.playbackGain((chunk * BandSignal.CHUNK + n + ENVELOPE_AHEAD) / rateHz);
            re[n] *= gain;
            im[n] *= gain;
        }
    }

    private void silenceGaps(long first, float[][] out) {
        if (scene.device().gaps().isEmpty()) {
            return;
        }
        for (int n = 0; n < chunkSamples; n++) {
            if (capture.lost(first + n)) {
                for (float[] samples : out) {
                    samples[n] = 0;
                }
            }
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
