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
 * From features to motion: classifiers behind one interface, and the states they lead to.
 *
 * <p>Scores are probabilities in 0..1, one set per hop. Calibrated ones become evidence in nats, which adds up in
 * {@link org.openhab.binding.ultrasonic.motion.MotionContext} by what is known of the room.
 *
 * <p>The {@link org.openhab.binding.ultrasonic.motion.BaselineClassifier baselines} are the known detectors of other
 * projects, which ours has to beat. Each computes the feature of its original from the first carrier's baseband,
 * carrier included, of the microphone that hears it loudest (the originals have one microphone). None of them sees our
 * noise floor, our clutter filter or our vetoes, and none knows of mechanical movement. A feature becomes a score by a
 * logistic curve that passes 0.5 at the original's threshold, so a hop counts as motion exactly when the original would
 * say so; where the original has no threshold that holds for all hosts, the class says which rule takes its place.
 */
package org.openhab.binding.ultrasonic.motion;
