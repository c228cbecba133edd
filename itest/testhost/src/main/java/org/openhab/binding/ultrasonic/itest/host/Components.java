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

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** What declarative services make of a bundle. */
final class Components {

    private Components() {}

    /** The components that lack something or fail, and why, parted by tabs. */
    static String unsatisfied(Bundle bundle) {
        BundleContext context = FrameworkUtil.getBundle(Components.class).getBundleContext();
        ServiceReference<ServiceComponentRuntime> reference =
                context.getServiceReference(ServiceComponentRuntime.class);
        ServiceComponentRuntime runtime = context.getService(reference);
        try {
            List<String> faults = new ArrayList<>();
            for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs(bundle)) {
                for (ComponentConfigurationDTO one : runtime.getComponentConfigurationDTOs(component)) {
                    boolean fine = one.state == ComponentConfigurationDTO.SATISFIED
                            || one.state == ComponentConfigurationDTO.ACTIVE;
                    if (!fine) {
                        faults.add(component.name + " state " + one.state + " " + one.failure + " "
                                + List.of(one.unsatisfiedReferences).stream()
                                        .map(lacking -> lacking.name)
                                        .toList());
                    }
                }
            }
            return String.join("\t", faults);
        } finally {
            context.ungetService(reference);
        }
    }
}
