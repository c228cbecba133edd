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
package org.openhab.binding.ultrasonic.neural;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The model that this build carries, if it carries one; the build takes it from {@code models/motion-v1}. */
public final class ShippedModel {

    private static final String RESOURCE = "network.bin";

    private ShippedModel() {}

    /** Read once, when first asked for. */
    private static final class Holder {
        static final Optional<NetworkModel> MODEL = load();
    }

    /**
     * The model, or nothing if this build has none.
     *
     * @throws IllegalStateException if it has one that does not fit it, which a whole build cannot have
     */
    public static Optional<NetworkModel> get() {
        return Holder.MODEL;
    }

    /** Whether this build has a model. Reads nothing. */
    public static boolean exists() {
        return ShippedModel.class.getResource(RESOURCE) != null;
    }

    private static Optional<NetworkModel> load() {
        try (InputStream in = ShippedModel.class.getResourceAsStream(RESOURCE)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(ModelFile.decode(in.readAllBytes(), "the model of this build"));
        } catch (ModelFileException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
