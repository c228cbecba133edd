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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.openhab.binding.ultrasonic.recording.RareEventStore;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether seconds of the sensing band around rare events are kept, and where; off unless a folder is named. */
final class RareOptions {

    private static final int LEAST_MEGABYTES = 1;
    private static final int MOST_MEGABYTES = 100_000;
    private static final long USUAL_MEGABYTES = 200;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--record-rare",
            paramLabel = "DIR",
            description = "Keep seconds of the sensing band, never of audible sound, around rare events in this folder"
                    + " (default: keep nothing); 'rare' lists and labels them.")
    private Path folder;

    @Option(
            names = "--rare-quota",
            paramLabel = "MB",
            description = "The most that they may take, 1 to 100000 (default: 200).")
    private Integer quotaMegabytes;

    /**
     * What was asked for is checked, long before anything is opened.
     *
     * @throws ParameterException if the quota is out of range or has no folder
     */
    void check() {
        if (quotaMegabytes == null) {
            return;
        }
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "--rare-quota needs --record-rare DIR");
        }
        if (quotaMegabytes < LEAST_MEGABYTES || quotaMegabytes > MOST_MEGABYTES) {
            throw new ParameterException(
                    spec.commandLine(),
                    "invalid value for option '--rare-quota': must be " + LEAST_MEGABYTES + " to " + MOST_MEGABYTES
                            + " MB, got " + quotaMegabytes);
        }
    }

    /**
     * The same sensor, keeping rare events if that was asked for.
     *
     * @throws IOException if the folder cannot be made or read
     */
    SensorConfig config(SensorConfig sensor) throws IOException {
        if (folder == null) {
            return sensor;
        }
        long bytes = (quotaMegabytes == null ? USUAL_MEGABYTES : quotaMegabytes) << 20;
        // Once to see that it can be had.
        new RareEventStore(folder, bytes);
        return sensor.withFiles(sensor.files().withRareEvents(folder)).withRareEvents(bytes);
    }
}
