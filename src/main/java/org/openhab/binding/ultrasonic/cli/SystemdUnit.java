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

import java.nio.file.Path;

/**
 * The unit that runs a satellite under systemd: as a user of its own with hardly any rights, started again when it
 * fails or hangs.
 *
 * @param launcher the program, with options before the command if need be
 * @param config the satellite's file
 */
record SystemdUnit(String launcher, Path config) {

    /** The name of its file. */
    static final String NAME = "ultrasonic.service";

    /** The unit's text. */
    String text() {
        return """
                [Unit]
                Description=Ultrasonic motion and occupancy sensor
                Wants=network-online.target
                After=network-online.target sound.target

                [Service]
                Type=notify
                ExecStart=%s run --config %s
                # Passwords: lines like MQTT_PASSWORD=secret, readable by root only.
                EnvironmentFile=-/etc/ultrasonic/environment
                Environment=XDG_DATA_HOME=%%S
                StateDirectory=ultrasonic
                Restart=always
                RestartSec=5
                # Wrong usage does not become right by trying again.
                RestartPreventExitStatus=2
                WatchdogSec=60
                TimeoutStartSec=60
                TimeoutStopSec=15
                SuccessExitStatus=143
                DynamicUser=yes
                SupplementaryGroups=audio
                Nice=-5
                NoNewPrivileges=yes
                ProtectSystem=strict
                ProtectHome=read-only
                PrivateTmp=yes
                ProtectKernelTunables=yes
                ProtectControlGroups=yes
                RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
                LimitCORE=0

                [Install]
                WantedBy=multi-user.target
                """.formatted(launcher, quoted(config));
    }

    private static String quoted(Path path) {
        String text = path.toString().replace("%", "%%");
        return text.contains(" ") ? '"' + text + '"' : text;
    }
}
