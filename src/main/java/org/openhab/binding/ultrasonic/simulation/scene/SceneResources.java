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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.io.IOException;
import java.nio.file.Path;
import org.openhab.binding.ultrasonic.simulation.device.Music;

/**
 * Files that a scene names.
 *
 * @param folder where relative names begin
 */
record SceneResources(Path folder) {

    /** Opens the music behind a key. */
    Music music(SectionValues values, String key) throws SceneFileException {
        Path file = folder.resolve(values.text(key));
        try {
            return MusicKinds.file(file);
        } catch (IOException e) {
            throw values.fault(key, e.getMessage());
        }
    }
}
