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

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which package may use which, and which library belongs to which package. Packages that do not exist yet are allowed
 * for; a package that is not drawn here is not.
 */
final class PackageArrows {

    /** Each may use those before it. */
    private static final List<String> SIGNAL_PATH =
            List.of("math", "audio", "carrier", "doppler", "array", "feature", "neural", "motion", "pipeline");

    private final String root;

    /**
     * The rules for the packages below one.
     *
     * @param root the package that holds {@code math}, {@code audio} and so on
     */
    PackageArrows(String root) {
        this.root = root;
    }

    /** Package name to the names of the packages it may use. */
    private static Map<String, List<String>> arrows() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        for (int i = 0; i < SIGNAL_PATH.size(); i++) {
            arrows.put(SIGNAL_PATH.get(i), SIGNAL_PATH.subList(0, i));
        }
        for (String user : List.of("recording", "calibration", "mqtt", "web", "plot")) {
            arrows.put(user, SIGNAL_PATH);
        }
        arrows.put("simulation", List.of("math", "audio"));
        arrows.put("emission", List.of("math", "audio"));
        arrows.put("live", with(SIGNAL_PATH, "emission"));
        arrows.put("calibration", with(SIGNAL_PATH, "emission", "live"));
        arrows.put("sensor", with(SIGNAL_PATH, "emission", "live", "calibration", "recording", "simulation"));
        for (String outlet : List.of("mqtt", "web")) {
            arrows.put(outlet, with(SIGNAL_PATH, "emission", "live", "calibration", "recording", "sensor"));
        }
        for (String judge : List.of("training", "evaluation")) {
            arrows.put(judge, with(SIGNAL_PATH, "simulation", "recording", "plot"));
        }
        arrows.put("cli", new ArrayList<>(arrows.keySet()));
        return arrows;
    }

    /** A package uses only what its arrows lead to. */
    ArchRule layers() {
        LayeredArchitecture layers =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : arrows().keySet()) {
            layers = layers.layer(name).definedBy(tree(name));
        }
        for (Map.Entry<String, List<String>> arrow : arrows().entrySet()) {
            layers = arrow.getValue().isEmpty()
                    ? layers.whereLayer(arrow.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(arrow.getKey())
                            .mayOnlyAccessLayers(arrow.getValue().toArray(String[]::new));
        }
        return layers;
    }

    /** Every class lies in a package that has its arrows. */
    ArchRule drawnPackagesOnly() {
        String[] drawn = arrows().keySet().stream().map(this::tree).toArray(String[]::new);
        return ArchRuleDefinition.classes().should().resideInAnyPackage(drawn);
    }

    /** No package uses itself by a detour. */
    ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** The detector knows nothing of openHAB nor of the binding around it. */
    ArchRule nothingOfOpenHab() {
        return ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.openhab.core..", "org.osgi..", tree("internal")));
    }

    /** Arguments and progress bars are for the command line. */
    ArchRule terminalLibrariesInCliOnly() {
        return ArchRuleDefinition.noClasses()
                .that(not(in("cli")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("picocli..", "me.tongfei.progressbar..", "org.jline.."))
                .allowEmptyShould(true);
    }

    /** Pictures are drawn by plot, at the command line's wish. */
    ArchRule picturesInPlotOnly() {
        return ArchRuleDefinition.noClasses()
                .that(not(in("plot", "cli")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.jfree..", "java.awt..", "javax.imageio..", "javax.swing.."))
                .allowEmptyShould(true);
    }

    /** openHAB brings a server of its own; ours stays out of the bundle. */
    ArchRule webServerInItsPackageOnly() {
        return ArchRuleDefinition.noClasses()
                .that(not(in("web.jetty")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.eclipse.jetty.."))
                .allowEmptyShould(true);
    }

    /** Servlets are the page's. */
    ArchRule servletsInWebOnly() {
        return ArchRuleDefinition.noClasses()
                .that(not(in("web", "cli")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.servlet.."))
                .allowEmptyShould(true);
    }

    /** Whatever is loaded together with TensorFlow's classes can only run where its natives do. */
    ArchRule tensorFlowInItsPackagesOnly() {
        return ArchRuleDefinition.noClasses()
                .that(not(in("neural.tensorflow", "training")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.tensorflow..", "org.bytedeco.."))
                .allowEmptyShould(true);
    }

    /** Only the command line speaks to the terminal; everything else returns values, throws or logs. */
    ArchRule standardStreamsInCliOnly() {
        return ArchRuleDefinition.noClasses()
                .that(not(in("cli")))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> in(String... names) {
        String[] trees = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            trees[i] = tree(names[i]);
        }
        return resideInAnyPackage(trees);
    }

    private String tree(String name) {
        return root + "." + name + "..";
    }

    private static List<String> with(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return all;
    }
}
