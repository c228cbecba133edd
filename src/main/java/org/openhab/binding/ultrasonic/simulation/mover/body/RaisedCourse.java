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
package org.openhab.binding.ultrasonic.simulation.mover.body;

import java.util.function.DoubleFunction;
import org.openhab.binding.ultrasonic.simulation.mover.Ease;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A hand that is raised, does something, and sinks back.
 *
 * @param ready where it is raised to, re its resting place, m
 * @param raiseSeconds for raising and for sinking
 * @param actSeconds between
 * @param act what it does, over the time since it is raised; must be 0 m at the start and the end and smooth there
 */
record RaisedCourse(Vector3 ready, double raiseSeconds, double actSeconds, DoubleFunction<Vector3> act)
        implements HandCourse {

    @Override
    public double durationSeconds() {
        return 2 * raiseSeconds + actSeconds;
    }

    @Override
    public Vector3 displacement(double sinceSeconds) {
        Vector3 raised = ready.times(Ease.pulse(sinceSeconds, raiseSeconds, actSeconds, raiseSeconds));
        double acting = sinceSeconds - raiseSeconds;
        return acting > 0 && acting < actSeconds ? raised.plus(act.apply(acting)) : raised;
    }
}
