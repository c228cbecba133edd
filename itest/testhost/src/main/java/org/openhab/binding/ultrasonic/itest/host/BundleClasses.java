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
package org.openhab.binding.ultrasonic.itest.host;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Classes as a bundle sees them. */
final class BundleClasses {

    private BundleClasses() {}

    /** The bundle of a name, if it is installed. */
    static Optional<Bundle> bundle(String symbolicName) {
        return Arrays.stream(FrameworkUtil.getBundle(BundleClasses.class)
                        .getBundleContext()
                        .getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    /** Whether a bundle is there and finds a class: {@code found} or {@code missing}. */
    static String look(String symbolicName, String name) {
        Optional<Bundle> bundle = bundle(symbolicName);
        if (bundle.isEmpty()) {
            return "missing";
        }
        try {
            bundle.get().loadClass(name);
            return "found";
        } catch (ClassNotFoundException e) {
            return "missing";
        }
    }

    /** The release of the TensorFlow that the bundle finds, after the bundle's own check of the machine. */
    static String tensorFlow(Bundle bundle) {
        try {
            bundle.loadClass("org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowHost")
                    .getMethod("prepare")
                    .invoke(null);
            return String.valueOf(bundle.loadClass("org.tensorflow.TensorFlow")
                    .getMethod("version")
                    .invoke(null));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }
}
