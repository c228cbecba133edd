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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the results of a replay go. */
final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "STATES.CSV", description = "Write one row of states a hop to this file.")
    private Path states;

    @Option(
            names = "--plot",
            paramLabel = "PICTURE.PNG",
            description = "Draw the Doppler spectrogram with motion and labels to this file.")
    private Path picture;

    @Option(
            names = "--stage-plot",
            paramLabel = "PICTURE.PNG",
            description = "Draw the spectra before and behind the canceller to this file; with two recordings side by"
                    + " side.")
    private Path stagePicture;

    /** The picture of the stages, or {@code null}. */
    Path stagePicture() {
        return stagePicture;
    }

    /** The file of states, or {@code null}. */
    Path states() {
        return states;
    }

    /** The picture, or {@code null}. */
    Path picture() {
        return picture;
    }

    /**
     * Makes sure that no output would overwrite the input or another output.
     *
     * @throws ParameterException names the file
     */
    void requireApart(Path input) throws IOException {
        for (Path output : outputs()) {
            if (same(output, input)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "the output would overwrite the recording " + input + "; name another file");
            }
        }
        if (states != null && picture != null && same(states, picture)) {
            throw new ParameterException(
                    spec.commandLine(), "--out and --plot both name " + states + "; name two files");
        }
        if (stagePicture != null && (picture != null && same(picture, stagePicture))) {
            throw new ParameterException(
                    spec.commandLine(), "--plot and --stage-plot both name " + picture + "; name two files");
        }
    }

    private List<Path> outputs() {
        return Stream.of(states, picture, stagePicture).filter(Objects::nonNull).toList();
    }

    private static boolean same(Path a, Path b) throws IOException {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize())
                || (Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b));
    }
}
