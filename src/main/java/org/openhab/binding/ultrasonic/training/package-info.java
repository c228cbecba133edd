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
/**
 * From simulated rooms to a trained network.
 *
 * <p>{@code SceneTracks} renders scenes and runs the pipeline on them; the features and what is to be learnt from each
 * hop are kept as {@link org.openhab.binding.ultrasonic.training.FeatureTrack tracks} in shards on disk. Times are
 * seconds from the start of a scene, features those of {@link org.openhab.binding.ultrasonic.feature.FeatureSpec}.
 */
package org.openhab.binding.ultrasonic.training;
