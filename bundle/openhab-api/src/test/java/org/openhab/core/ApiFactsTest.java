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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stand-in shows nothing that openHAB does not show as well, in the same words. */
class ApiFactsTest {

    private static final Path ROOT = Path.of(System.getProperty("ultrasonic.root", "../.."));
    private static final Path FACTS = ROOT.resolveSibling("shared/notes/openhab-api-facts.txt");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern TYPE =
            Pattern.compile("^(public .*?(?:class|interface) )(org\\.openhab\\.core\\.[\\w.$]+)(.*)\\{$");
    private static final Pattern PREFIX =
            Pattern.compile("java\\.(lang\\.annotation|lang|util\\.concurrent|util|time\\.zone)\\.(?=[A-Z])"
                    + "|java\\.util\\.(?=stream|regex)");
    private static final String NEWER = "// 5.2 only:";

    @Test
    void everyMemberIsOneOfOpenHabs() throws IOException {
        assumeTrue(Files.exists(FACTS), () -> "no signatures to compare with at " + FACTS);
        Map<String, Set<String>> facts = facts();
        List<String> foreign = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, Set<String>> type : standIn().entrySet()) {
            Set<String> known = facts.get(type.getKey());
            if (known == null) {
                continue;
            }
            compared++;
            for (String member : type.getValue()) {
                if (!known.contains(member)) {
                    foreign.add(type.getKey() + ": " + member);
                }
            }
        }
        assertThat(compared).as("types that were compared").isGreaterThan(50);
        assertThat(foreign).isEmpty();
    }

    /** Members by type, as the disassembler shows them. */
    private static Map<String, Set<String>> standIn() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-protected", "-constants"));
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .forEach(arguments::add);
        }
        StringWriter out = new StringWriter();
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
        assertThat(javap.run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new)))
                .as(out::toString)
                .isZero();
        return members(out.toString());
    }

    private static Map<String, Set<String>> facts() throws IOException {
        return members(Files.readString(FACTS));
    }

    private static Map<String, Set<String>> members(String text) {
        Map<String, Set<String>> types = new HashMap<>();
        Set<String> members = new HashSet<>();
        for (String line : text.lines().toList()) {
            Matcher type = TYPE.matcher(line);
            if (type.matches()) {
                members = types.computeIfAbsent(type.group(2).replaceAll("<.*", ""), name -> new HashSet<>());
                members.add(
                        shortened(type.group(1) + type.group(2) + type.group(3)).strip());
            } else if (line.endsWith("{")) {
                // What nobody sees may be as it likes.
                members = new HashSet<>();
            } else if (line.startsWith("  ") && line.endsWith(";") && !line.contains(NEWER)) {
                members.add(shortened(line).strip());
            }
        }
        return types;
    }

    /** Without the prefixes that the facts leave out, and without values and words that do not matter to callers. */
    private static String shortened(String member) {
        return PREFIX.matcher(member)
                .replaceAll("")
                .replaceAll(" = .*;$", ";")
                .replaceAll("\\bsynchronized ", "")
                .replaceAll(",\\s*", ", ");
    }
}
