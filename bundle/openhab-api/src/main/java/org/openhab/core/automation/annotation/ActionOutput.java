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
package org.openhab.core.automation.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a method that rules may call gives back. */
@Repeatable(ActionOutputs.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ActionOutput {

    /** Its name. */
    String name() default "result";

    /** Its type. */
    String type();

    /** Its name for people. */
    String label() default "";

    /** What it says. */
    String description() default "";

    /** What it belongs to. */
    String[] tags() default {};

    /** Where it is taken from. */
    String reference() default "";

    /** What it is if nothing is given back. */
    String defaultValue() default "";
}
