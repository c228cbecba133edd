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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/**
 * A trained network with everything that is needed to use it. Immutable.
 *
 * @param network takes normalised features, yields one logit per class
 * @param normalisation of the features
 * @param calibration of the logits
 * @param provenance where it comes from
 */
public record NetworkModel(
        Network network, FeatureNormalisation normalisation, Calibration calibration, Provenance provenance) {

    /** What the outputs mean, in order; they may be true together. */
    public static final List<String> CLASSES = List.of("people-major", "people-minor", "mechanical");

    /**
     * Checks that the parts fit one another, the features and the classes.
     *
     * @throws IllegalArgumentException names what does not fit
     */
    public NetworkModel {
        check("inputs of the network", network.inputs(), FeatureSpec.size());
        check("outputs of the network", network.outputs(), CLASSES.size());
        check("normalised features", normalisation.features(), FeatureSpec.size());
        check("calibrated classes", calibration.classes(), CLASSES.size());
    }

    private static void check(String what, int value, int wanted) {
        if (value != wanted) {
            throw new IllegalArgumentException(what + " must be " + wanted + ", got " + value);
        }
    }

    /** The same with another head and calibration. */
    public NetworkModel with(DenseLayer head, Calibration other) {
        return new NetworkModel(network.withHead(head), normalisation, other, provenance);
    }

    /**
     * Tells one model from another: a checksum of architecture, weights, normalisation and calibration, eight hex
     * digits. A quantised model has another one than the model it was made from.
     */
    public String fingerprint() {
        CRC32 sum = new CRC32();
        sum.update(ModelHeader.of(this, ModelFile.Encoding.FLOAT32).toString().getBytes(StandardCharsets.UTF_8));
        sum.update(WeightCodec.encode(NetworkLayer.tensors(network.layers()), ModelFile.Encoding.FLOAT32));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
