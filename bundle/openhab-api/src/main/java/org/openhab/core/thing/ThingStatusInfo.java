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
package org.openhab.core.thing;

import java.util.Objects;

/** How a thing is and why. */
public class ThingStatusInfo {

    private ThingStatus status;
    private ThingStatusDetail statusDetail;
    private String description;

    /** For frameworks that fill objects in later. */
    protected ThingStatusInfo() {}

    /**
     * How a thing is.
     *
     * @param description more for people, a text or {@code @text/key} with arguments in JSON; {@code null} for none
     */
    public ThingStatusInfo(ThingStatus status, ThingStatusDetail statusDetail, String description) {
        this.status = Objects.requireNonNull(status, "status");
        this.statusDetail = Objects.requireNonNull(statusDetail, "statusDetail");
        this.description = description;
    }

    /** How. */
    public ThingStatus getStatus() {
        return status;
    }

    /** Why. */
    public ThingStatusDetail getStatusDetail() {
        return statusDetail;
    }

    /** More for people, or {@code null}. */
    public String getDescription() {
        return description;
    }

    @Override
    public String toString() {
        return status
                + (statusDetail == ThingStatusDetail.NONE ? "" : " (" + statusDetail + ")")
                + (description == null || description.isEmpty() ? "" : ": " + description);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, statusDetail, description);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThingStatusInfo info
                && status == info.status
                && statusDetail == info.statusDetail
                && Objects.equals(description, info.description);
    }
}
