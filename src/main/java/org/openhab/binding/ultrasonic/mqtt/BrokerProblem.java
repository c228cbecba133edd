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
package org.openhab.binding.ultrasonic.mqtt;

/** Why there is no connection to a broker. */
public enum BrokerProblem {
    /** Nobody answers at that address. */
    UNREACHABLE,
    /** The broker refuses user or password, or that this user connects. */
    CREDENTIALS_REFUSED,
    /** The broker's certificate is out of date. */
    CERTIFICATE_EXPIRED,
    /** Nobody we trust has signed the broker's certificate. */
    CERTIFICATE_NOT_TRUSTED,
    /** The broker's certificate is for another host. */
    HOST_NAME_WRONG,
    /** The broker wants another client certificate, or any. */
    CLIENT_CERTIFICATE_REFUSED,
    /** A certificate or key of ours cannot be used. */
    FILES_UNUSABLE,
    /** TLS fails for another reason, for one since the port does not speak it. */
    TLS_FAILED,
    /** There is something at that address, but it does not talk as a broker does. */
    PROTOCOL,
    /** The connection broke, or the broker has stopped answering. */
    LOST
}
