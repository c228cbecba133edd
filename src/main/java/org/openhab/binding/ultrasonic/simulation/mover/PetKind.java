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
package org.openhab.binding.ultrasonic.simulation.mover;

/**
 * Sizes of pets and how they go. Stride after Alexander, "Estimates of speeds of dinosaurs", Nature 261 (1976): 2.3 h
 * Fr^0.3 with the Froude number Fr = v^2 / (g h); share of standing after Alexander and Jayes, J. Zoology 201 (1983):
 * 0.52 Fr^-0.14.
 */
public enum PetKind implements Gait {
    /** A cat: 25 cm at the shoulder. */
    CAT(0.25, 0.27, 0.065, 0.28, 0.42, 0.0012),
    /** A small dog: 30 cm at the shoulder. */
    SMALL_DOG(0.30, 0.28, 0.08, 0.15, 0.4, 0.0015),
    /** A large dog: 62 cm at the shoulder. */
    LARGE_DOG(0.62, 0.55, 0.14, 0.33, 0.27, 0.0025);

    private static final double GRAVITY = 9.81;
    private static final double TROT_FROM_FROUDE = 0.5;

    private final double shoulderMeters;
    private final double trunkMeters;
    private final double trunkRadiusMeters;
    private final double tailMeters;
    private final double breathHz;
    private final double breathMeters;

    PetKind(
            double shoulderMeters,
            double trunkMeters,
            double trunkRadiusMeters,
            double tailMeters,
            double breathHz,
            double breathMeters) {
        this.shoulderMeters = shoulderMeters;
        this.trunkMeters = trunkMeters;
        this.trunkRadiusMeters = trunkRadiusMeters;
        this.tailMeters = tailMeters;
        this.breathHz = breathHz;
        this.breathMeters = breathMeters;
    }

    /** Height at the shoulder, m. */
    public double shoulderMeters() {
        return shoulderMeters;
    }

    /** Distance from forelegs to hindlegs, m. */
    public double trunkMeters() {
        return trunkMeters;
    }

    /** Radius of the trunk, m. */
    public double trunkRadiusMeters() {
        return trunkRadiusMeters;
    }

    /** Length of the tail, m. */
    public double tailMeters() {
        return tailMeters;
    }

    /** Breaths per second at rest. */
    public double breathHz() {
        return breathHz;
    }

    /** Displacement of the flank with a breath, m. */
    public double breathMeters() {
        return breathMeters;
    }

    private double froude(double speedMetersPerSecond) {
        return speedMetersPerSecond * speedMetersPerSecond / (GRAVITY * shoulderMeters);
    }

    /** Whether it trots rather than walks at a speed. */
    public boolean trots(double speedMetersPerSecond) {
        return froude(speedMetersPerSecond) > TROT_FROM_FROUDE;
    }

    @Override
    public double cycleMeters(double speedMetersPerSecond) {
        return 2.3 * shoulderMeters * Math.pow(froude(speedMetersPerSecond), 0.3);
    }

    @Override
    public double supportShare(double speedMetersPerSecond) {
        return Math.min(Math.max(0.52 * Math.pow(froude(speedMetersPerSecond), -0.14), 0.4), 0.72);
    }

    @Override
    public double turnRadiusMeters() {
        return trunkMeters / 2;
    }

    @Override
    public double accelerationLimit() {
        return 3;
    }

    @Override
    public double cornerMeters() {
        return trunkMeters;
    }
}
