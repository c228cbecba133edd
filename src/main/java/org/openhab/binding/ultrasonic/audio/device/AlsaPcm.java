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
package org.openhab.binding.ultrasonic.audio.device;

import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.ACCESS_RW_INTERLEAVED;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.FORMAT_S16_LE;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.FORMAT_S24_3LE;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.FORMAT_S32_LE;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.NONBLOCK;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.STATE_PREPARED;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.STREAM_CAPTURE;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.STREAM_PLAYBACK;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.TYPE_HW;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_avail_update;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_close;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_drop;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_get_params;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_any;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_free;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_get_channels_max;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_get_channels_min;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_malloc;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_set_access;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_set_buffer_time_near;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_set_channels;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_set_format;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_set_period_time_near;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_set_rate;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_set_rate_resample;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_test_format;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_hw_params_test_rate;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_open;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_prepare;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_readi;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_start;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_state;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_sw_params;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_sw_params_current;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_sw_params_free;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_sw_params_malloc;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_sw_params_set_avail_min;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_sw_params_set_start_threshold;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_type;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_wait;
import static org.openhab.binding.ultrasonic.audio.device.AlsaLibrary.snd_pcm_writei;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;

/** One direction of an ALSA device. Nothing here blocks but {@link #await}. One thread at a time. */
final class AlsaPcm implements AutoCloseable {

    /** Which way samples go. */
    enum Direction {
        PLAYBACK(STREAM_PLAYBACK, "loudspeaker"),
        CAPTURE(STREAM_CAPTURE, "microphones");

        final int stream;
        final String noun;

        Direction(int stream, String noun) {
            this.stream = stream;
            this.noun = noun;
        }
    }

    private final String name;
    private final NativeLong frames = new NativeLong();
    private Pointer pcm;
    private Memory buffer;
    private ByteBuffer view;
    private int frameBytes;
    private int bufferFrames;
    private int periodFrames;
    private boolean flowing;

    private AlsaPcm(String name, Pointer pcm) {
        this.name = name;
        this.pcm = pcm;
    }

    /**
     * Opens a device without starting it.
     *
     * @param name any name that ALSA knows
     * @throws DeviceException says why not
     */
    static AlsaPcm open(String name, Direction direction) throws DeviceException {
        PointerByReference pcm = new PointerByReference();
        int error = snd_pcm_open(pcm, name, direction.stream, NONBLOCK);
        if (error < 0) {
            throw AlsaErrors.opening(name, direction.noun, error);
        }
        return new AlsaPcm(name, pcm.getValue());
    }

    /** What it can do by itself. */
    PcmAbilities abilities() throws DeviceException {
        Pointer parameters = hardwareParameters();
        try {
            List<Integer> rates = new ArrayList<>();
            for (int rateHz : PcmAbilities.RATES_HZ) {
                if (snd_pcm_hw_params_test_rate(pcm, parameters, rateHz, 0) == 0) {
                    rates.add(rateHz);
                }
            }
            List<SampleEncoding> encodings = new ArrayList<>();
            for (SampleEncoding encoding : PcmAbilities.ENCODINGS) {
                if (snd_pcm_hw_params_test_format(pcm, parameters, format(encoding)) == 0) {
                    encodings.add(encoding);
                }
            }
            IntByReference least = new IntByReference(1);
            IntByReference most = new IntByReference(1);
            check(snd_pcm_hw_params_get_channels_min(parameters, least), "its channels cannot be read");
            check(snd_pcm_hw_params_get_channels_max(parameters, most), "its channels cannot be read");
            // Some plug-ins claim 10000 channels, or none.
            int fewest = Math.max(1, least.getValue());
            int greatest = Math.max(fewest, Math.min(DuplexRequest.MOST_MICROPHONES, most.getValue()));
            return new PcmAbilities(rates, fewest, greatest, encodings, snd_pcm_type(pcm) == TYPE_HW);
        } finally {
            snd_pcm_hw_params_free(parameters);
        }
    }

    /** A configuration space without resampling. */
    private Pointer hardwareParameters() throws DeviceException {
        PointerByReference reference = new PointerByReference();
        check(snd_pcm_hw_params_malloc(reference), "out of memory");
        Pointer parameters = reference.getValue();
        try {
            check(snd_pcm_hw_params_any(pcm, parameters), "cannot be configured");
            check(snd_pcm_hw_params_set_rate_resample(pcm, parameters, 0), "insists on resampling");
            check(snd_pcm_hw_params_set_access(pcm, parameters, ACCESS_RW_INTERLEAVED), "takes no interleaved samples");
            return parameters;
        } catch (DeviceException e) {
            snd_pcm_hw_params_free(parameters);
            throw e;
        }
    }

    /**
     * Sets the format.
     *
     * @param periodMillis how much is worth waking up for; devices with longer periods are asked more often
     * @return whether the device takes it
     * @throws DeviceException if it cannot be configured at all
     */
    boolean configure(int rateHz, int channels, SampleEncoding encoding, int bufferMillis, int periodMillis)
            throws DeviceException {
        Pointer parameters = hardwareParameters();
        try {
            IntByReference period = new IntByReference(1000 * periodMillis);
            IntByReference length = new IntByReference(1000 * bufferMillis);
            boolean taken = snd_pcm_hw_params_set_format(pcm, parameters, format(encoding)) == 0
                    && snd_pcm_hw_params_set_channels(pcm, parameters, channels) == 0
                    && snd_pcm_hw_params_set_rate(pcm, parameters, rateHz, 0) == 0
                    && snd_pcm_hw_params_set_buffer_time_near(pcm, parameters, length, null) == 0
                    && snd_pcm_hw_params_set_period_time_near(pcm, parameters, period, null) == 0
                    && snd_pcm_hw_params(pcm, parameters) == 0;
            if (!taken) {
                return false;
            }
        } finally {
            snd_pcm_hw_params_free(parameters);
        }
        NativeLongByReference bufferSize = new NativeLongByReference();
        NativeLongByReference periodSize = new NativeLongByReference();
        check(snd_pcm_get_params(pcm, bufferSize, periodSize), "its buffer cannot be read");
        bufferFrames = bufferSize.getValue().intValue();
        periodFrames = Math.max(
                1, Math.min(rateHz * periodMillis / 1000, periodSize.getValue().intValue()));
        frameBytes = channels * encoding.bytes();
        wakeAtEachPeriod();
        buffer = new Memory((long) bufferFrames * frameBytes);
        view = buffer.getByteBuffer(0, buffer.size());
        return true;
    }

    private void wakeAtEachPeriod() throws DeviceException {
        PointerByReference reference = new PointerByReference();
        check(snd_pcm_sw_params_malloc(reference), "out of memory");
        Pointer parameters = reference.getValue();
        try {
            check(snd_pcm_sw_params_current(pcm, parameters), "its settings cannot be read");
            // Below a PulseAudio server this is also what a stream that ran dry waits for. Server and ALSA may then
            // differ about what is in the buffer: were it all of it, both would wait for each other for good.
            check(
                    snd_pcm_sw_params_set_start_threshold(
                            pcm, parameters, new NativeLong(Math.max(periodFrames, bufferFrames / 2))),
                    "refuses its settings");
            check(snd_pcm_sw_params_set_avail_min(pcm, parameters, new NativeLong(periodFrames)), "refuses settings");
            check(snd_pcm_sw_params(pcm, parameters), "refuses its settings");
        } finally {
            snd_pcm_sw_params_free(parameters);
        }
    }

    int periodFrames() {
        return periodFrames;
    }

    int bufferFrames() {
        return bufferFrames;
    }

    /** Makes ready for samples, after configuring and after every error. */
    void prepare() throws DeviceException {
        flowing = false;
        check(snd_pcm_prepare(pcm), "cannot be started");
    }

    /** Lets the samples flow; asks the device only once after it was made ready. */
    void start() throws DeviceException {
        if (flowing) {
            return;
        }
        if (snd_pcm_state(pcm) == STATE_PREPARED) {
            check(snd_pcm_start(pcm), "cannot be started");
        }
        flowing = true;
    }

    /** Frames that can be read or written at once; an error below 0. */
    int available() {
        return snd_pcm_avail_update(pcm);
    }

    /** Waits until a period can be read or written; 0 if that took too long, an error below 0. */
    int await(int timeoutMillis) {
        return snd_pcm_wait(pcm, timeoutMillis);
    }

    /** Reads frames, for {@link #fetch} to be had; returns how many, or an error below 0. */
    int read(int count) {
        frames.setValue(Math.min(count, bufferFrames));
        return snd_pcm_readi(pcm, buffer, frames);
    }

    /** Copies some of the frames that were read last. */
    void fetch(int first, int count, byte[] bytes, int offset) {
        view.get(first * frameBytes, bytes, offset, count * frameBytes);
    }

    /** Puts frames where {@link #write} finds them. */
    void lay(int first, int count, byte[] bytes) {
        view.put(first * frameBytes, bytes, 0, count * frameBytes);
    }

    /** Writes frames that were laid; returns how many, or an error below 0. */
    int write(int count) {
        frames.setValue(count);
        return snd_pcm_writei(pcm, buffer, frames);
    }

    /** Stops at once and lets go of the device; may take as long as a sound server pleases. */
    @Override
    public void close() {
        if (pcm != null) {
            snd_pcm_drop(pcm);
            snd_pcm_close(pcm);
            pcm = null;
        }
        if (buffer != null) {
            view = null;
            buffer.close();
            buffer = null;
        }
    }

    private void check(int result, String trouble) throws DeviceException {
        if (result < 0) {
            throw AlsaErrors.using(name, trouble, result);
        }
    }

    private static int format(SampleEncoding encoding) {
        return switch (encoding) {
            case PCM_32 -> FORMAT_S32_LE;
            case PCM_24 -> FORMAT_S24_3LE;
            case PCM_16 -> FORMAT_S16_LE;
            case FLOAT_32, FLOAT_64 -> throw new IllegalArgumentException("devices take integers, got " + encoding);
        };
    }
}
