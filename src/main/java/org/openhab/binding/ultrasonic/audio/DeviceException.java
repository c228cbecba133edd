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
package org.openhab.binding.ultrasonic.audio;

import java.io.IOException;

/** An audio device that cannot be used; the message is one line that names the device, the reason and what to do. */
public final class DeviceException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a device cannot be used. */
    public enum Reason {
        /** There is no such device, or none at all. */
        NOT_FOUND(false),
        /** Somebody else holds it. */
        BUSY(false),
        /** This user may not open it. */
        NO_PERMISSION(false),
        /** It does not do what was asked for. */
        FORMAT_REFUSED(true),
        /** It was there and is gone: unplugged, its sound server stopped. */
        LOST(false),
        /** It is there and delivers nothing, or does not let itself be opened. */
        STALLED(false);

        private final boolean lasting;

        Reason(boolean lasting) {
            this.lasting = lasting;
        }

        /** Whether trying again without another configuration is in vain. */
        public boolean lasting() {
            return lasting;
        }
    }

    private final Reason reason;

    /**
     * A device that cannot be used.
     *
     * @param device its name
     * @param explanation what was tried, what came of it and what to do, one line
     */
    public DeviceException(Reason reason, String device, String explanation) {
        super(device + ": " + explanation);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
