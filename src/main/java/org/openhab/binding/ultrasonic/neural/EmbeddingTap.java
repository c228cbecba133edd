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

/**
 * Lets somebody beside a pipeline see the embedding of the hop that the pipeline has just judged, so that it need not
 * be computed twice. For one pipeline, on its thread.
 */
public final class EmbeddingTap {

    private static final float[] NOTHING = {};

    private final EngineSource source;
    private StreamingNetwork newest;

    /** @param wrapped makes the engines; only those of {@link StreamingNetwork} have an embedding to see */
    public EmbeddingTap(EngineSource wrapped) {
        this.source = EngineSource.of(wrapped.toString(), () -> {
            NetworkEngine engine = wrapped.newEngine();
            newest = engine instanceof StreamingNetwork network ? network : null;
            return engine;
        });
    }

    /** What the pipeline is to take its engine from. */
    public EngineSource source() {
        return source;
    }

    /** The embedding of the newest hop, filled anew at the next; empty as long as there is none. */
    public float[] embedding() {
        return newest == null ? NOTHING : newest.embedding();
    }
}
