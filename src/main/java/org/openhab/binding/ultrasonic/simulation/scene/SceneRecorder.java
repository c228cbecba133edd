package org.openhab.binding.ultrasonic.simulation.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;
import org.openhab.binding.ultrasonic.audio.WavFormat;
import org.openhab.binding.ultrasonic.audio.WavWriter;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Tone;
import org.openhab.binding.ultrasonic.simulation.render.FullRateRenderer;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;

/** Renders scenes to sound files with their labels beside them. Each call stands alone; any number may run at once. */
public final class SceneRecorder {

    private static final int BLOCK_SAMPLES = 1 << 14;

    /** A tone must keep this far from half the sample rate, Hz: Doppler of people and slow fans. */
    private static final double BAND_EDGE_HZ = 1000;

    /** Poses that ask for more than this are blades, whose Doppler needs a wider envelope. */
    private static final double BODY_CONTROL_RATE_HZ = 500;

    private static final int WIDE_ENVELOPE_RATE_HZ = 12_000;

    private SceneRecorder() {}

    /**
     * How a scene is rendered at a sample rate: an envelope of about 6 kHz, of about 12 kHz where blades turn.
     *
     * @throws IllegalArgumentException if a tone does not fit the rate
     */
    public static RenderSettings settings(Scene scene, int sampleRateHz) {
        for (Tone tone : scene.emission().tones()) {
            if (tone.frequencyHz() > sampleRateHz / 2.0 - BAND_EDGE_HZ) {
                throw new IllegalArgumentException("tone of " + Key.plain(tone.frequencyHz()) + " Hz in scene '"
                        + scene.name() + "' needs a sample rate of " + Key.plain(2 * (tone.frequencyHz() + BAND_EDGE_HZ))
                        + " Hz or more, got " + sampleRateHz + " Hz");
            }
        }
        RenderSettings usual = RenderSettings.at(sampleRateHz);
        boolean blades = scene.movers().stream().anyMatch(mover -> mover.controlRateHz() > BODY_CONTROL_RATE_HZ);
        int decimation = blades ? Math.max(1, sampleRateHz / WIDE_ENVELOPE_RATE_HZ) : usual.envelopeDecimation();
        return new RenderSettings(
                sampleRateHz,
                Math.min(decimation, usual.envelopeDecimation()),
                usual.wallOrder(),
                usual.echoFloorDb(),
                usual.noise());
    }

    /**
     * Renders a scene to a WAV file of the converter's width; its labels go beside it. Both appear whole or, if
     * something fails, neither.
     *
     * @param sampleRateHz of the recording
     * @param wavFile an older file of that name is replaced
     * @param progress told how many seconds have been added
     * @throws IOException if the disk refuses
     */
    public static RecordingLabels record(Scene scene, int sampleRateHz, Path wavFile, DoubleConsumer progress)
            throws IOException {
        int bits = scene.device().converter().bits();
        SampleEncoding encoding =
                bits <= 16 ? SampleEncoding.PCM_16 : bits <= 24 ? SampleEncoding.PCM_24 : SampleEncoding.FLOAT_32;
        WavFormat format = new WavFormat(encoding, scene.device().microphones().size(), sampleRateHz);
        RecordingLabels labels;
        try (WavWriter writer = WavWriter.create(wavFile, format);
                AudioSource source = new FullRateRenderer(scene, settings(scene, sampleRateHz))) {
            for (AudioBlock block = source.read(BLOCK_SAMPLES); block != null; block = source.read(BLOCK_SAMPLES)) {
                writer.write(block);
                progress.accept((double) block.length() / sampleRateHz);
            }
            labels = SceneLabels.of(scene, sampleRateHz, (double) writer.samplesWritten() / sampleRateHz);
            writer.finish();
        }
        try {
            labels.write(RecordingLabels.fileBeside(wavFile));
        } catch (IOException e) {
            Files.deleteIfExists(wavFile);
            throw e;
        }
        return labels;
    }
}
