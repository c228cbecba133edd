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
package org.openhab.binding.ultrasonic.internal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.audio.device.DeviceName;
import org.openhab.core.config.core.ParameterOption;
import org.openhab.core.config.discovery.DiscoveryResult;

class SoundDeviceDiscoveryServiceTest {

    private static final List<DeviceName> DEVICES = List.of(
            new DeviceName("hw:CARD=PCH,DEV=0", "HDA Intel PCH", true, true),
            new DeviceName("hw:CARD=HDMI,DEV=3", "HDMI 0", true, false),
            new DeviceName("hw:CARD=Array,DEV=0", "", false, true),
            new DeviceName("pulse", "PulseAudio", true, true));

    /** Found things without a framework. */
    private static final class Service extends SoundDeviceDiscoveryService {

        final List<DiscoveryResult> found = new ArrayList<>();

        Service() {
            super(() -> DEVICES);
        }

        @Override
        protected void thingDiscovered(DiscoveryResult discoveryResult) {
            found.add(discoveryResult);
        }
    }

    @Test
    void devicesThatPlayAndHearAreFoundWithAStableName() {
        Service service = new Service();
        service.search();
        service.search();
        assertThat(service.found).hasSize(4);
        DiscoveryResult result = service.found.get(0);
        assertThat(result.getThingUID()).isEqualTo(service.found.get(2).getThingUID());
        assertThat(result.getThingUID().getAsString()).matches("ultrasonic:sensor:hw-pch-dev-0-[0-9a-f]{4}");
        assertThat(result.getRepresentationProperty()).isEqualTo("deviceId");
        assertThat(result.getProperties())
                .isEqualTo(Map.of(
                        "outputDevice", "hw:CARD=PCH,DEV=0",
                        "inputDevice", "hw:CARD=PCH,DEV=0",
                        "deviceId", "hw:CARD=PCH,DEV=0"));
        assertThat(result.getLabel()).isEqualTo("Ultrasonic Sensor (HDA Intel PCH)");
        assertThat(service.found.get(1).getThingUID()).hasToString("ultrasonic:sensor:pulse");
    }

    @ParameterizedTest
    @CsvSource({"hw:CARD=A_B, hw:CARD=A-B", "java:Größe, java:Gre", "'hw:0,1', 'hw:0.1'"})
    void devicesWithNamesThatLookAlikeAreToldApart(String one, String other) {
        assertThat(SoundDeviceDiscoveryService.id(one))
                .matches("[a-z0-9-]+")
                .isNotEqualTo(SoundDeviceDiscoveryService.id(other));
    }

    @Test
    void optionsAreWhatPlaysOrWhatHears() {
        DeviceOptionProvider provider = new DeviceOptionProvider(() -> DEVICES);
        URI uri = URI.create("thing-type:ultrasonic:sensor");
        assertThat(values(provider.getParameterOptions(uri, "outputDevice", null, null)))
                .containsExactly("hw:CARD=PCH,DEV=0", "hw:CARD=HDMI,DEV=3", "pulse");
        Collection<ParameterOption> inputs = provider.getParameterOptions(uri, "inputDevice", null, Locale.GERMAN);
        assertThat(values(inputs)).containsExactly("hw:CARD=PCH,DEV=0", "hw:CARD=Array,DEV=0", "pulse");
        assertThat(inputs)
                .extracting(ParameterOption::getLabel)
                .containsExactly("HDA Intel PCH (hw:CARD=PCH,DEV=0)", "hw:CARD=Array,DEV=0", "PulseAudio (pulse)");
        assertThat(provider.getParameterOptions(uri, "sampleRate", null, null)).isNull();
        assertThat(provider.getParameterOptions(URI.create("thing-type:other:sensor"), "outputDevice", null, null))
                .isNull();
    }

    private static List<String> values(Collection<ParameterOption> options) {
        return options.stream().map(ParameterOption::getValue).toList();
    }
}
