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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What links against the stand-in links against openHAB 4.3 and 5.2: every type and member that can be seen from
 * outside was found in openHAB's own classes, with the same erased signature, kind of type, supertypes and constants.
 */
class SignaturesTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everythingIsInBothOfOpenHabsVersions() throws Exception {
        Set<String> here = new TreeSet<>();
        for (Class<?> type : types()) {
            describe(type, here);
        }
        assertThat(here).hasSizeGreaterThan(700);
        assertThat(recorded()).containsAll(here);
    }

    private static List<String> recorded() throws IOException {
        try (InputStream text = SignaturesTest.class.getResourceAsStream("signatures.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** What can be seen from outside; the rest is the stand-in's own affair. */
    private static List<Class<?>> types() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replace(".class", "");
                Class<?> type = Class.forName(name, false, SignaturesTest.class.getClassLoader());
                if (visible(type.getModifiers()) && !type.isSynthetic()) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static void describe(Class<?> type, Set<String> lines) throws IllegalAccessException {
        String name = type.getName() + " ";
        lines.add(name + "is " + kind(type));
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class && parent != Enum.class) {
            lines.add(name + "extends " + parent.getTypeName());
        }
        for (Class<?> implemented : type.getInterfaces()) {
            lines.add(name + "implements " + implemented.getTypeName());
        }
        List<Executable> members = new ArrayList<>(List.of(type.getDeclaredMethods()));
        if (!type.isEnum()) {
            members.addAll(List.of(type.getDeclaredConstructors()));
        }
        for (Executable member : members) {
            if (visible(member.getModifiers()) && !member.isSynthetic()) {
                lines.add(name + signature(member));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (visible(field.getModifiers()) && !field.isSynthetic()) {
                lines.add(name + words(field) + field.getType().getTypeName() + " " + field.getName() + value(field));
            }
        }
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation() || type.isEnum() || type.isInterface()) {
            return type.isAnnotation() ? "annotation" : type.isEnum() ? "enum" : "interface";
        }
        String word = Modifier.isFinal(type.getModifiers()) ? "final " : "";
        return (Modifier.isAbstract(type.getModifiers()) ? "abstract " : word) + "class";
    }

    private static String signature(Executable member) {
        String parameters = Arrays.stream(member.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
        if (member instanceof Constructor<?>) {
            return words(member) + "new" + parameters;
        }
        Method method = (Method) member;
        return words(method) + method.getReturnType().getTypeName() + " " + method.getName() + parameters;
    }

    private static String words(Member member) {
        return (Modifier.isProtected(member.getModifiers()) ? "protected " : "")
                + (Modifier.isStatic(member.getModifiers()) ? "static " : "");
    }

    /** Constants are compiled into whoever uses them. */
    private static String value(Field field) throws IllegalAccessException {
        boolean constant = Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers())
                && field.getType() == String.class;
        if (!constant) {
            return "";
        }
        field.setAccessible(true);
        return " = " + field.get(null);
    }

    private static boolean visible(int modifiers) {
        return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }
}
