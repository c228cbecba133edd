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
package org.openhab.binding.ultrasonic;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps to the arrows, and a class that does not is caught. */
class PackageArrowsTest {

    private static final String PRODUCT = "org.openhab.binding.ultrasonic";
    private static final String FIXTURE = PRODUCT + ".fixture";

    private static JavaClasses product;
    private static JavaClasses fixture;

    @BeforeAll
    static void readClasses() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> location.contains("/classes/"))
                .importPackages(PRODUCT);
        fixture = new ClassFileImporter().importPackages(FIXTURE);
    }

    static Stream<ArchRule> rules() {
        PackageArrows arrows = new PackageArrows(PRODUCT);
        return Stream.of(
                arrows.layers(),
                arrows.drawnPackagesOnly(),
                arrows.noCycles(),
                arrows.nothingOfOpenHab(),
                arrows.terminalLibrariesInCliOnly(),
                arrows.picturesInPlotOnly(),
                arrows.tensorFlowInItsPackagesOnly(),
                arrows.webServerInItsPackageOnly(),
                arrows.servletsInWebOnly(),
                arrows.standardStreamsInCliOnly());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void productKeepsTo(ArchRule rule) {
        rule.check(product);
    }

    @Test
    void productIsNotEmpty() {
        assertThat(product.contain(PRODUCT + ".audio.AudioBlock")).isTrue();
    }

    @Test
    void arrowAgainstTheGrainIsCaught() {
        assertThat(violations(new PackageArrows(FIXTURE).layers()))
                .anyMatch(line -> line.contains("fixture.math.Astray") && line.contains("fixture.audio.Innocent"))
                .allMatch(line -> line.startsWith("Method <" + FIXTURE + ".math.Astray"));
    }

    @Test
    void undrawnPackageIsCaught() {
        assertThat(violations(new PackageArrows(FIXTURE).drawnPackagesOnly()))
                .anyMatch(line -> line.contains("fixture.undrawn.Stranger"))
                .noneMatch(line -> line.startsWith("Class <" + FIXTURE + ".audio"));
    }

    @Test
    void cycleIsCaught() {
        assertThat(violations(new PackageArrows(FIXTURE).noCycles()))
                .anyMatch(line -> line.contains("Slice audio") && line.contains("Slice math"));
    }

    @Test
    void librariesAndStreamsOutsideTheirPackagesAreCaught() {
        PackageArrows arrows = new PackageArrows(FIXTURE);
        assertThat(violations(arrows.terminalLibrariesInCliOnly())).anyMatch(line -> line.contains("picocli"));
        assertThat(violations(arrows.picturesInPlotOnly())).anyMatch(line -> line.contains("java.awt.Color"));
        assertThat(violations(arrows.tensorFlowInItsPackagesOnly())).anyMatch(line -> line.contains("org.tensorflow"));
        assertThat(violations(arrows.standardStreamsInCliOnly())).anyMatch(line -> line.contains("System.out"));
    }

    @Test
    void bindingInsideTheDetectorIsCaught() {
        assertThat(violations(new PackageArrows(FIXTURE).nothingOfOpenHab()))
                .anyMatch(line -> line.contains("fixture.internal.Glue"));
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(fixture).getFailureReport().getDetails();
    }
}
