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

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.Playback;

/** Runs a calibration on an open device, on the calling thread. */
public final class CalibrationRun {

    /** So many waits in vain, of about half a second each, and the device counts as stalled. */
    private static final int MOST_EMPTY_BLOCKS = 10;

    private CalibrationRun() {}

    /**
     * Runs to the end, and on until the tone has faded out.
     *
     * @param device open, used by nobody else meanwhile
     * @param procedure fresh, for this device
     * @param listener is told the progress with each block, on this thread
     * @param stopped is asked with each block whether to give up
     * @return how it ended
     * @throws IOException if the device breaks or stalls
     */
    public static CalibrationOutcome run(
            AudioDuplex device,
            CalibrationProcedure procedure,
            Consumer<CalibrationProgress> listener,
            BooleanSupplier stopped)
            throws IOException {
        Playback playback = new Playback() {
            @Override
            public void fill(float[] samples, int length) {
                procedure.emit(samples, length);
            }

            @Override
            public void interrupted() {
                procedure.interrupted();
            }
        };
        int empty = 0;
        while (procedure.outcome().isEmpty() || !procedure.silent()) {
            AudioBlock block = device.exchange(playback);
            if (block.length() == 0) {
                empty++;
                if (empty > MOST_EMPTY_BLOCKS) {
                    throw new IOException(device.name() + " delivers no sound; is it suspended or unplugged?");
                }
            } else {
                empty = 0;
                listener.accept(procedure.process(block));
            }
            if (stopped.getAsBoolean()) {
                procedure.cancel();
            }
        }
        return procedure.outcome().orElseThrow();
    }
}
