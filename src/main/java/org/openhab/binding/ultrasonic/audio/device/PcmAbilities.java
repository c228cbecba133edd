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
package org.openhab.binding.ultrasonic.audio.device;

import java.util.List;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;

/**
 * What one direction of a device can do by itself, without anybody resampling on its behalf.
 *
 * @param ratesHz those of {@link #RATES_HZ} that it takes, highest first
 * @param leastChannels fewest channels
 * @param mostChannels most channels
 * @param encodings that it takes, finest first
 * @param hardware whether these are the abilities of a sound card; a sound server takes everything and converts it to
 *     what its card can do, which does not show
 */
public record PcmAbilities(
        List<Integer> ratesHz, int leastChannels, int mostChannels, List<SampleEncoding> encodings, boolean hardware) {

    /** The rates worth asking for, highest first. */
    public static final List<Integer> RATES_HZ = List.of(192_000, 96_000, 48_000, 44_100);

    /** The encodings worth asking for, finest first. */
    static final List<SampleEncoding> ENCODINGS =
            List.of(SampleEncoding.PCM_32, SampleEncoding.PCM_24, SampleEncoding.PCM_16);

    /** Copies the lists. */
    public PcmAbilities {
        ratesHz = List.copyOf(ratesHz);
        encodings = List.copyOf(encodings);
    }

    /** Whether it takes this many channels. */
    boolean takes(int channels) {
        return channels >= leastChannels && channels <= mostChannels;
    }

    /** For messages: rates, channels, depths. */
    public String describe() {
        return rates() + ", " + channels() + " channels, " + depths();
    }

    /** The rates in words. */
    public String rates() {
        return ratesHz.isEmpty()
                ? "no usable rate"
                : ratesHz.stream().map(PcmAbilities::kilohertz).collect(Collectors.joining("/")) + " kHz";
    }

    /** The channels in words. */
    public String channels() {
        return leastChannels == mostChannels ? String.valueOf(mostChannels) : leastChannels + "-" + mostChannels;
    }

    /** The depths in words. */
    public String depths() {
        return encodings.isEmpty()
                ? "no usable format"
                : encodings.stream()
                                .map(encoding -> String.valueOf(8 * encoding.bytes()))
                                .collect(Collectors.joining("/"))
                        + " bit";
    }

    private static String kilohertz(int rateHz) {
        return rateHz % 1000 == 0 ? String.valueOf(rateHz / 1000) : String.valueOf(rateHz / 1000.0);
    }
}
