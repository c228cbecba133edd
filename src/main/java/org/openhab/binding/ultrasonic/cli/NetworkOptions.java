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
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.neural.EngineSource;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.PersonalAdaptation;
import org.openhab.binding.ultrasonic.neural.ShippedModel;
import org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowEngine;
import org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowModel;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which network judges, and what runs it. */
final class NetworkOptions {

    private static final String SAVED_MODEL = "saved_model";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The network's model file (default: the one of this build).")
    private Path model;

    @Option(
            names = "--personal",
            paramLabel = "FILE",
            description = "What a home has changed about the model, as 'train --personal' writes it.")
    private Path personal;

    @Option(
            names = "--engine",
            paramLabel = "auto|builtin|tensorflow",
            defaultValue = "auto",
            converter = EngineConverter.class,
            description = "What runs the network; auto takes builtin, which runs everywhere. tensorflow needs --model"
                    + " FILE with its saved_model folder beside it (default: auto).")
    private Engine engine;

    /** What runs the network. */
    enum Engine {
        AUTO,
        BUILTIN,
        TENSORFLOW
    }

    /** Reads an engine's name. */
    static final class EngineConverter implements ITypeConverter<Engine> {
        @Override
        public Engine convert(String word) {
            for (Engine engine : Engine.values()) {
                if (engine.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return engine;
                }
            }
            throw new TypeConversionException("expected auto, builtin or tensorflow, got '" + word + "'");
        }
    }

    /**
     * A configuration with the network that was asked for, loaded.
     *
     * @param detectors who are to judge
     * @throws CommandFailure if the network is needed and cannot be had; the message says why
     */
    PipelineConfig applyTo(PipelineConfig config, List<Detector> detectors) {
        boolean asked = model != null || personal != null || engine == Engine.TENSORFLOW;
        if (!detectors.contains(Detector.NETWORK)) {
            if (asked) {
                throw new ParameterException(
                        spec.commandLine(), "--model, --personal and --engine need --detector network");
            }
            return config;
        }
        try {
            EngineSource source = asked ? source() : EngineSource.shipped();
            source.check();
            return config.withNetwork(source);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private EngineSource source() throws IOException {
        if (engine == Engine.TENSORFLOW) {
            return tensorFlow();
        }
        NetworkModel base = model != null
                ? ModelFile.read(model)
                : ShippedModel.get()
                        .orElseThrow(() -> new IllegalStateException(
                                "--personal needs --model FILE: this" + " build ships no model"));
        if (personal == null) {
            return EngineSource.builtIn(base);
        }
        PersonalAdaptation adaptation = PersonalAdaptation.read(personal);
        try {
            return EngineSource.builtIn(adaptation.applyTo(base));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(personal + ": " + e.getMessage(), e);
        }
    }

    private EngineSource tensorFlow() throws IOException {
        if (model == null) {
            throw new ParameterException(
                    spec.commandLine(), "--engine tensorflow needs --model FILE with its saved_model folder beside it");
        }
        if (personal != null) {
            throw new ParameterException(spec.commandLine(), "--personal works with --engine builtin only");
        }
        NetworkModel described = ModelFile.read(model);
        TensorFlowModel loaded = TensorFlowModel.open(model.resolveSibling(SAVED_MODEL));
        return TensorFlowEngine.source(loaded, described);
    }
}
