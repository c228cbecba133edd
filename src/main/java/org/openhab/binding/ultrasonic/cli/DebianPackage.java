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
package org.openhab.binding.ultrasonic.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A Debian package, as deb(5) describes it: an ar archive of a version, the control files and the data.
 *
 * @param architecture in Debian's words
 * @param version of the program, as Maven has it
 * @param files what it installs
 * @param installedBytes how much that is
 */
record DebianPackage(String architecture, String version, TarArchive files, long installedBytes) {

    private static final int HEADER_TEXT_BYTES = 58;

    /** The version in Debian's order: a snapshot comes before its release. */
    String debianVersion() {
        return version.replace("-SNAPSHOT", "~snapshot").replace('-', '~');
    }

    /** The name of its file. */
    String fileName() {
        return "ultrasonic_" + debianVersion() + "_" + architecture + ".deb";
    }

    /** The file. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("!<arch>\n".getBytes(StandardCharsets.US_ASCII));
        member(out, "debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
        member(out, "control.tar.gz", control().compressed());
        member(out, "data.tar.gz", files.compressed());
        return out.toByteArray();
    }

    private static void member(ByteArrayOutputStream out, String name, byte[] content) {
        String header =
                String.format(Locale.ROOT, "%-16s%-12d%-6d%-6d%-8s%-10d", name, 0, 0, 0, "100644", content.length);
        assert header.length() == HEADER_TEXT_BYTES;
        out.writeBytes((header + "`\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write('\n');
        }
    }

    private TarArchive control() {
        return new TarArchive()
                .file("control", """
                        Package: ultrasonic
                        Version: %s
                        Architecture: %s
                        Maintainer: The Ultrasonic project <ultrasonic@localhost>
                        Installed-Size: %d
                        Depends: default-jre-headless (>= 2:1.17) | java17-runtime-headless
                        Recommends: libasound2 | libasound2t64
                        Section: sound
                        Priority: optional
                        Description: motion and occupancy from a loudspeaker and microphones
                         Turns a loudspeaker and microphones into a motion sensor by ultrasonic
                         Doppler, shows it on a page and publishes it by MQTT.
                        """.formatted(debianVersion(), architecture, installedBytes / 1024 + 1))
                .file("conffiles", "/etc/ultrasonic/satellite.yaml\n")
                .program("postinst", """
                        #!/bin/sh
                        set -e
                        if [ "$1" = configure ] && [ -d /run/systemd/system ]; then
                            systemctl daemon-reload
                            echo "edit /etc/ultrasonic/satellite.yaml, then: systemctl enable --now ultrasonic"
                        fi
                        """)
                .program("prerm", """
                        #!/bin/sh
                        set -e
                        if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
                            systemctl disable --now ultrasonic.service || true
                        fi
                        """)
                .program("postrm", """
                        #!/bin/sh
                        set -e
                        if [ -d /run/systemd/system ]; then
                            systemctl daemon-reload
                        fi
                        """);
    }
}
