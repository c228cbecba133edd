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
package org.openhab.core;

/** Where openHAB keeps its files. */
public class OpenHAB {

    /** The system property that names the folder of what openHAB keeps. */
    public static final String USERDATA_DIR_PROG_ARGUMENT = "openhab.userdata";

    /** The system property that names the folder of what the user configures. */
    public static final String CONFIG_DIR_PROG_ARGUMENT = "openhab.conf";

    /** What is taken without {@link #USERDATA_DIR_PROG_ARGUMENT}. */
    public static final String DEFAULT_USERDATA_FOLDER = "userdata";

    /** What is taken without {@link #CONFIG_DIR_PROG_ARGUMENT}. */
    public static final String DEFAULT_CONFIG_FOLDER = "conf";

    /** As in openHAB, nobody needs one. */
    public OpenHAB() {}

    /** The folder of what openHAB keeps. */
    public static String getUserDataFolder() {
        return System.getProperty(USERDATA_DIR_PROG_ARGUMENT, DEFAULT_USERDATA_FOLDER);
    }

    /** The folder of what the user configures. */
    public static String getConfigFolder() {
        return System.getProperty(CONFIG_DIR_PROG_ARGUMENT, DEFAULT_CONFIG_FOLDER);
    }
}
