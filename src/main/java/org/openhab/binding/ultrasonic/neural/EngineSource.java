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

import java.util.function.Supplier;

/**
 * Makes engines of one model, one for each receiver. Immutable, for any number of threads; what is costly to load, or
 * may fail, is loaded and checked before an object of this class exists.
 */
public final class EngineSource {

    private static final EngineSource SHIPPED =
            new EngineSource("shipped model, built-in engine", () -> new StreamingNetwork(shippedModel()));

    private final String description;
    private final Supplier<NetworkEngine> maker;

    private EngineSource(String description, Supplier<NetworkEngine> maker) {
        this.description = description;
        this.maker = maker;
    }

    /** The {@link ShippedModel}, run by {@link StreamingNetwork}. */
    public static EngineSource shipped() {
        return SHIPPED;
    }

    /** A model, run by {@link StreamingNetwork}. */
    public static EngineSource builtIn(NetworkModel model) {
        return new EngineSource(
                "model " + model.fingerprint() + ", built-in engine", () -> new StreamingNetwork(model));
    }

    /**
     * Engines of another kind.
     *
     * @param description for people, a few words
     * @param maker yields a new engine at every call, on any thread
     */
    public static EngineSource of(String description, Supplier<NetworkEngine> maker) {
        return new EngineSource(description, maker);
    }

    /**
     * Makes sure that engines can be made, long before one is needed.
     *
     * @throws IllegalStateException if this is the shipped model and there is none; the message says what to do
     */
    public void check() {
        if (this == SHIPPED && !ShippedModel.exists()) {
            throw noModel();
        }
    }

    private static NetworkModel shippedModel() {
        return ShippedModel.get().orElseThrow(EngineSource::noModel);
    }

    private static IllegalStateException noModel() {
        return new IllegalStateException(
                "this build ships no model; name one with --model FILE, or take the detector physics");
    }

    /**
     * A new engine, as after a reset.
     *
     * @throws IllegalStateException if it is that of the shipped model and there is none; the message says what to do
     */
    public NetworkEngine newEngine() {
        return maker.get();
    }

    @Override
    public String toString() {
        return description;
    }
}
