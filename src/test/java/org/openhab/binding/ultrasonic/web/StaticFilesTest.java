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
package org.openhab.binding.ultrasonic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StaticFilesTest {

    private static final long MOST_BYTES = 300_000;

    private static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(StaticFiles.class.getResource("page/index.html").toURI())
                .getParent();
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void smallAsAWhole() {
        assertThat(new StaticFiles().totalBytes()).isLessThan(MOST_BYTES);
    }

    @Test
    void everyFileIsServed() throws Exception {
        try (ServedPage page = ServedPage.withToken(Clock.systemUTC())) {
            for (Path file : files()) {
                HttpResponse<String> answer =
                        page.send(page.stranger(file.getFileName().toString()));
                assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(Files.readString(file));
                String tag = answer.headers().firstValue("ETag").orElseThrow();
                HttpResponse<String> again =
                        page.send(page.stranger(file.getFileName().toString()).header("If-None-Match", tag));
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
            }
        }
    }

    /** Nothing from elsewhere, nothing that the content security policy would refuse. */
    @Test
    void nothingForeignAndNothingInline() throws Exception {
        for (Path file : files()) {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            if (!name.endsWith(".json")) {
                assertThat(text.replace("http://www.w3.org/2000/svg", ""))
                        .as(name)
                        .doesNotContain("http://")
                        .doesNotContain("https://")
                        .doesNotContain("//cdn")
                        .doesNotContain("eval(")
                        .doesNotContain("innerHTML")
                        .doesNotContain("insertAdjacentHTML")
                        .doesNotContain("document.write");
            }
            if (name.endsWith(".html")) {
                assertThat(text).doesNotContainPattern("<script(?![^>]*src=)").doesNotContainPattern("\\son[a-z]+=");
                assertThat(text).doesNotContain("<style").doesNotContain("style=\"");
            }
        }
    }

    @Test
    void everyImportIsThere() throws Exception {
        Pattern imports = Pattern.compile("from '\\./([a-z]+\\.js)'");
        List<String> missing = new ArrayList<>();
        for (Path file : files()) {
            Matcher matcher = imports.matcher(Files.readString(file));
            while (matcher.find()) {
                if (!Files.exists(file.resolveSibling(matcher.group(1)))) {
                    missing.add(file.getFileName() + " imports " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
