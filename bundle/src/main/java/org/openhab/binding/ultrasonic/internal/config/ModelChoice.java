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
package org.openhab.binding.ultrasonic.internal.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem.Kind;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.neural.EngineSource;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.ShippedModel;
import org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowEngine;
import org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowModel;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

/**
 * Which classifier judges. Immutable; nothing is loaded until {@link #applyTo}.
 *
 * @param engine {@value #AUTO}, {@value #BUILT_IN} or {@value #TENSORFLOW}
 * @param model file of the network, if it is not the one that comes along
 */
@NonNullByDefault
public record ModelChoice(String engine, Optional<Path> model) {

    /** The best classifier that comes along, or the model's with the built-in engine. */
    public static final String AUTO = "auto";

    /** The network with the engine that runs everywhere. */
    public static final String BUILT_IN = "builtin";

    /** The network with TensorFlow, which is an add-on of its own. */
    public static final String TENSORFLOW = "tensorflow";

    private static final String SAVED_MODEL = "saved_model";

    /** The parameters that are read here. */
    static ModelChoice read(Parameters parameters) {
        String engine = parameters.word("engine", AUTO, List.of(AUTO, BUILT_IN, TENSORFLOW));
        String path = parameters.text("modelPath", "");
        Optional<Path> model = Optional.empty();
        try {
            model = path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            parameters.problem("modelPath", Kind.MALFORMED, path, "/etc/openhab/network.bin");
        }
        if (engine.equals(TENSORFLOW) && path.isEmpty()) {
            parameters.problem("modelPath", Kind.MISSING_BESIDE, "-", "engine = tensorflow");
        }
        return new ModelChoice(engine, model);
    }

    /** What it is called: its file, or the engine where there is none. */
    public String name() {
        return model.map(Path::toString).orElse(engine);
    }

    /**
     * A configuration with this classifier, loaded; takes seconds with TensorFlow.
     *
     * @throws IOException one line says why the model cannot be used
     */
    public PipelineConfig applyTo(PipelineConfig config) throws IOException {
        if (engine.equals(AUTO) && model.isEmpty()) {
            return config.withDetector(Detector.preferred());
        }
        try {
            return config.withDetector(Detector.NETWORK).withNetwork(source());
        } catch (IllegalArgumentException | IllegalStateException | LinkageError e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new IOException(reason.lines().findFirst().orElse(reason), e);
        }
    }

    private EngineSource source() throws IOException {
        if (engine.equals(TENSORFLOW)) {
            Path file = model.orElseThrow(() -> new IllegalStateException("tensorflow needs a model file"));
            TensorFlowModel loaded = TensorFlowModel.open(file.resolveSibling(SAVED_MODEL));
            return TensorFlowEngine.source(loaded, ModelFile.read(file));
        }
        if (model.isPresent()) {
            return EngineSource.builtIn(ModelFile.read(model.get()));
        }
        if (!ShippedModel.exists()) {
            throw new IOException("no model comes along with this build; name one, or choose the engine auto");
        }
        return EngineSource.shipped();
    }
}
