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

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to trust with TLS, and how to prove who we are. Immutable.
 *
 * @param caFile certificates in PEM that sign the broker's; empty for those that Java trusts
 * @param clientCertificate our certificate in PEM, its signers after it, for brokers that ask for one
 * @param clientKey its key in PEM, PKCS #8, not encrypted
 * @param verifyHostName whether the broker's certificate must be for its host name; without, whoever has any trusted
 *     certificate can pretend to be the broker
 */
public record TlsConfig(
        Optional<Path> caFile, Optional<Path> clientCertificate, Optional<Path> clientKey, boolean verifyHostName) {

    /**
     * Checks that certificate and key come together.
     *
     * @throws IllegalArgumentException names the one that is missing
     */
    public TlsConfig {
        Objects.requireNonNull(caFile, "caFile");
        Objects.requireNonNull(clientCertificate, "clientCertificate");
        Objects.requireNonNull(clientKey, "clientKey");
        if (clientCertificate.isPresent() != clientKey.isPresent()) {
            throw new IllegalArgumentException(
                    clientKey.isPresent()
                            ? "client key " + clientKey.get() + " needs a client certificate"
                            : "client certificate " + clientCertificate.get() + " needs a client key");
        }
    }

    /** Java's certificates, none of our own, host name checked. */
    public static TlsConfig defaults() {
        return new TlsConfig(Optional.empty(), Optional.empty(), Optional.empty(), true);
    }
}
