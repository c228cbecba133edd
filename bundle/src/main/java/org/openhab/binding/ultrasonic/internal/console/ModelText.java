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
package org.openhab.binding.ultrasonic.internal.console;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.ShippedModel;

/** A model in plain words. */
@NonNullByDefault
final class ModelText {

    private ModelText() {}

    /** Some lines on the model of a file, or on the one that comes along if there is no file. */
    static List<String> lines(@Nullable String file) {
        String usual = "'auto' senses with " + Detector.preferred().key() + ": "
                + Detector.preferred().description();
        try {
            Optional<NetworkModel> model =
                    file == null ? ShippedModel.get() : Optional.of(ModelFile.read(Path.of(file)));
            return model.map(found -> List.of(
                            "model " + found.fingerprint() + " with "
                                    + found.network().parameters() + " parameters, made at "
                                    + found.provenance().created(),
                            usual))
                    .orElse(List.of("no model comes along with this build", usual));
        } catch (IOException | InvalidPathException | IllegalStateException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
