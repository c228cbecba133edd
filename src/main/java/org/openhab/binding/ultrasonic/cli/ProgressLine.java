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

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error while that is a terminal; nothing at all otherwise. */
final class ProgressLine implements AutoCloseable {

    private static final int UPDATE_MILLIS = 100;

    private final ProgressBar bar;

    private ProgressLine(ProgressBar bar) {
        this.bar = bar;
    }

    /** Progress that nobody watches. */
    static ProgressLine none() {
        return new ProgressLine(null);
    }

    /**
     * Begins.
     *
     * @param task what is done, a word or two
     * @param total how many steps there are, negative if that is not known
     * @param unit of the number that is shown, with a space in front
     * @param unitSteps steps per unit
     */
    static ProgressLine begin(String task, long total, String unit, long unitSteps) {
        if (!Terminal.onStandardError()) {
            return none();
        }
        return new ProgressLine(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(unit, unitSteps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .clearDisplayOnFinish()
                .build());
    }

    /** Moves to a number of steps. */
    void at(long steps) {
        if (bar != null) {
            bar.stepTo(steps);
        }
    }

    /** The same, with some words behind the bar. */
    void at(long steps, String words) {
        if (bar != null) {
            bar.setExtraMessage(words);
            bar.stepTo(steps);
        }
    }

    /** Takes the bar off the screen. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
