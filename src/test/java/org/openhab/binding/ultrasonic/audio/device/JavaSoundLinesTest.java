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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import javax.sound.sampled.Mixer;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.DeviceException;

class JavaSoundLinesTest {

    private static final Mixer.Info CARD = new NamedMixer("PCH [plughw:0,0]");
    private static final Mixer.Info PREFERRED = new NamedMixer("default [default]");

    private static final class NamedMixer extends Mixer.Info {
        NamedMixer(String name) {
            super(name, "", "", "");
        }
    }

    @Test
    void aPartOfTheNameInAnyCaseIsEnough() throws DeviceException {
        assertThat(JavaSoundLines.find("pch", true, () -> List.of(PREFERRED, CARD)))
                .isSameAs(CARD);
    }

    @Test
    void defaultIsWhatIsMarkedAsSuchOrElseTheFirst() throws DeviceException {
        assertThat(JavaSoundLines.find("default", true, () -> List.of(CARD, PREFERRED)))
                .isSameAs(PREFERRED);
        assertThat(JavaSoundLines.find("default", true, () -> List.of(CARD))).isSameAs(CARD);
    }

    @Test
    void whatIsMissingForAMomentIsLookedForAgain() throws DeviceException {
        Iterator<List<Mixer.Info>> lists = List.of(List.<Mixer.Info>of(), List.<Mixer.Info>of(), List.of(PREFERRED))
                .iterator();

        assertThat(JavaSoundLines.find("default", true, lists::next)).isSameAs(PREFERRED);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> JavaSoundLines.find("nosuch", false, () -> List.of(CARD)))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("java:nosuch: Java Sound has no such device for microphones");
    }
}
