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
package org.openhab.binding.ultrasonic.live;

import java.io.IOException;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;

/** Opens a device by its name, again and again. */
@FunctionalInterface
public interface DuplexOpener {

    /**
     * Opens it, silent at first.
     *
     * @throws IOException one line says why it cannot be opened
     */
    AudioDuplex open() throws IOException;
}
