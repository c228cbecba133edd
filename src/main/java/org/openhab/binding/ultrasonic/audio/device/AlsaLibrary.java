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

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The part of ALSA's library that a duplex needs, by the names and with the values of {@code alsa/pcm.h}.
 *
 * <p>Counts of frames that the library returns as C's long are declared as int: none here comes near 2^31, and an
 * object per call is saved.
 */
final class AlsaLibrary {

    static final int STREAM_PLAYBACK = 0;
    static final int STREAM_CAPTURE = 1;
    static final int NONBLOCK = 1;
    static final int ACCESS_RW_INTERLEAVED = 3;
    static final int STATE_PREPARED = 2;
    static final int STATE_RUNNING = 3;
    static final int TYPE_HW = 0;

    static final int FORMAT_S16_LE = 2;
    static final int FORMAT_S32_LE = 10;
    static final int FORMAT_S24_3LE = 32;

    static final int ENOENT = 2;
    static final int EIO = 5;
    static final int EPERM = 1;
    static final int ENXIO = 6;
    static final int EAGAIN = 11;
    static final int EACCES = 13;
    static final int EBUSY = 16;
    static final int ENODEV = 19;
    static final int EINVAL = 22;
    static final int EPIPE = 32;
    static final int ESTRPIPE = 86;
    static final int ECONNREFUSED = 111;

    private static final String NAME = "libasound.so.2";

    static {
        NativeLibrary library = NativeLibrary.getInstance(NAME);
        Native.register(AlsaLibrary.class, library);
        // The library prints to standard error. Any function without effect will do as its handler; one of its own is
        // always there, and unlike one in Java it may be called by the threads of sound server plug-ins.
        snd_lib_error_set_handler(library.getFunction("snd_asoundlib_version"));
    }

    private AlsaLibrary() {}

    /** Whether this machine has the library; if not, none of the functions may be called. */
    static boolean available() {
        return Holder.AVAILABLE;
    }

    private static final class Holder {
        static final boolean AVAILABLE = probe();

        private static boolean probe() {
            try {
                return snd_asoundlib_version() != null;
            } catch (LinkageError e) {
                // No ALSA (another system), or no JNA for this processor: Java Sound takes over.
                return false;
            }
        }
    }

    static native String snd_asoundlib_version();

    static native int snd_lib_error_set_handler(Pointer handler);

    static native String snd_strerror(int error);

    static native int snd_device_name_hint(int card, String kind, PointerByReference hints);

    static native Pointer snd_device_name_get_hint(Pointer hint, String key);

    static native int snd_device_name_free_hint(Pointer hints);

    static native int snd_pcm_open(PointerByReference pcm, String name, int stream, int mode);

    static native int snd_pcm_close(Pointer pcm);

    static native int snd_pcm_type(Pointer pcm);

    static native int snd_pcm_hw_params_malloc(PointerByReference parameters);

    static native void snd_pcm_hw_params_free(Pointer parameters);

    static native int snd_pcm_hw_params_any(Pointer pcm, Pointer parameters);

    static native int snd_pcm_hw_params_set_rate_resample(Pointer pcm, Pointer parameters, int resample);

    static native int snd_pcm_hw_params_set_access(Pointer pcm, Pointer parameters, int access);

    static native int snd_pcm_hw_params_test_format(Pointer pcm, Pointer parameters, int format);

    static native int snd_pcm_hw_params_set_format(Pointer pcm, Pointer parameters, int format);

    static native int snd_pcm_hw_params_test_rate(Pointer pcm, Pointer parameters, int rateHz, int direction);

    static native int snd_pcm_hw_params_set_rate(Pointer pcm, Pointer parameters, int rateHz, int direction);

    static native int snd_pcm_hw_params_get_channels_min(Pointer parameters, IntByReference channels);

    static native int snd_pcm_hw_params_get_channels_max(Pointer parameters, IntByReference channels);

    static native int snd_pcm_hw_params_set_channels(Pointer pcm, Pointer parameters, int channels);

    static native int snd_pcm_hw_params_set_period_time_near(
            Pointer pcm, Pointer parameters, IntByReference micros, IntByReference direction);

    static native int snd_pcm_hw_params_set_buffer_time_near(
            Pointer pcm, Pointer parameters, IntByReference micros, IntByReference direction);

    static native int snd_pcm_hw_params(Pointer pcm, Pointer parameters);

    static native int snd_pcm_get_params(Pointer pcm, NativeLongByReference buffer, NativeLongByReference period);

    static native int snd_pcm_sw_params_malloc(PointerByReference parameters);

    static native void snd_pcm_sw_params_free(Pointer parameters);

    static native int snd_pcm_sw_params_current(Pointer pcm, Pointer parameters);

    static native int snd_pcm_sw_params_set_start_threshold(Pointer pcm, Pointer parameters, NativeLong frames);

    static native int snd_pcm_sw_params_set_avail_min(Pointer pcm, Pointer parameters, NativeLong frames);

    static native int snd_pcm_sw_params(Pointer pcm, Pointer parameters);

    static native int snd_pcm_prepare(Pointer pcm);

    static native int snd_pcm_start(Pointer pcm);

    static native int snd_pcm_drop(Pointer pcm);

    static native int snd_pcm_state(Pointer pcm);

    static native int snd_pcm_wait(Pointer pcm, int timeoutMillis);

    static native int snd_pcm_avail_update(Pointer pcm);

    static native int snd_pcm_readi(Pointer pcm, Pointer buffer, NativeLong frames);

    static native int snd_pcm_writei(Pointer pcm, Pointer buffer, NativeLong frames);
}
