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

/**
 * How fast everything is with a number of microphones; speeds are multiples of real time on one core.
 *
 * @param microphones how many
 * @param carrierSearch the search for a tone, which goes on only while none is followed
 * @param carrierStage mixing down, decimation and tracking
 * @param doppler clutter filter and short-time spectra
 * @param features noise floor and features
 * @param classifier the physics classifier
 * @param canceller the array receiver with the canceller, which takes the place of a part of the features
 * @param pipeline all of it, without the canceller
 * @param pipelineWithCanceller all of it
 * @param pipelineWithNetwork all of it, with the network in the place of the physics
 * @param plainStft a Hann window of 4096 and JTransforms' real transform at every hop and microphone
 * @param allocatedBytesPerHop by the pipeline
 */
record BenchFigures(
        int microphones,
        double carrierSearch,
        double carrierStage,
        double doppler,
        double features,
        double classifier,
        double canceller,
        double pipeline,
        double pipelineWithCanceller,
        double pipelineWithNetwork,
        double plainStft,
        double allocatedBytesPerHop) {

    /** How much longer the pipeline takes than the plain transform of the same samples. */
    double pipelineOverStft() {
        return plainStft / pipeline;
    }

    /** The canceller's share of the pipeline's time. */
    double cancellerShare() {
        return pipelineWithCanceller / canceller;
    }

    /**
     * What switching the canceller on costs, as a share of the time of the pipeline with it: noise, faults and
     * combination of the microphones, which {@link #canceller} holds, too, are there without it as well.
     */
    double cancellerExtra() {
        return 1 - pipelineWithCanceller / pipeline;
    }
}
