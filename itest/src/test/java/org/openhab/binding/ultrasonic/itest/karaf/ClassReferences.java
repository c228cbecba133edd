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
package org.openhab.binding.ultrasonic.itest.karaf;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes that a class file refers to, read from its constant pool (The Java Virtual Machine Specification, 4.4).
 * The JDK's own tool overlooks missing nested classes.
 */
final class ClassReferences {

    private ClassReferences() {}

    /** Names of classes with dots; a nested class has its dollar sign. */
    static Set<String> of(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        int[] classes = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> classes[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    // A long and a double take two places.
                    i++;
                }
                default -> throw new IOException("no such tag in a constant pool: " + tag);
            }
        }
        Set<String> names = new TreeSet<>();
        for (int text : classes) {
            if (text > 0) {
                String name = texts[text].replaceFirst("^\\[+L?", "").replace(";", "");
                if (name.length() > 1) {
                    names.add(name.replace('/', '.'));
                }
            }
        }
        return names;
    }
}
