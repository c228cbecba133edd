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
package org.openhab.binding.ultrasonic.itest.mqtt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A certification authority for a test, made by openssl. */
final class Certificates {

    private final Path folder;

    Certificates(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Mosquitto.shell(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=Ultrasonic test CA",
                "-keyout",
                path("ca", "key"),
                "-out",
                path("ca", "pem"));
    }

    /** Signs a certificate for a host. */
    Certificates sign(String name, String host, int days) throws IOException, InterruptedException {
        Mosquitto.shell(
                "openssl",
                "req",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-subj",
                "/CN=" + host,
                "-keyout",
                path(name, "key"),
                "-out",
                path(name, "csr"));
        Files.writeString(folder.resolve(name + ".ext"), "subjectAltName=DNS:" + host + "\n");
        Mosquitto.shell(
                "openssl",
                "x509",
                "-req",
                "-in",
                path(name, "csr"),
                "-CA",
                path("ca", "pem"),
                "-CAkey",
                path("ca", "key"),
                "-CAcreateserial",
                "-days",
                String.valueOf(days),
                "-extfile",
                path(name, "ext"),
                "-out",
                path(name, "pem"));
        return this;
    }

    Path certificate(String name) {
        return folder.resolve(name + ".pem");
    }

    Path key(String name) {
        return folder.resolve(name + ".key");
    }

    /** The broker's lines of configuration for one of the certificates. */
    String[] lines(String name) {
        return new String[] {"cafile " + certificate("ca"), "certfile " + certificate(name), "keyfile " + key(name)};
    }

    private String path(String name, String ending) {
        return folder.resolve(name + "." + ending).toString();
    }
}
