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

/** A parameter of a method that rules may call. */
@Repeatable(ActionInputs.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ActionInput {

    /** Its name. */
    String name();

    /** Its type; that of the parameter if empty. */
    String type() default "";

    /** Its name for people. */
    String label() default "";

    /** What it is for. */
    String description() default "";

    /** What it belongs to. */
    String[] tags() default {};

    /** Whether it must be given. */
    boolean required() default false;

    /** Where it is taken from. */
    String reference() default "";

    /** What is taken if it is not given. */
    String defaultValue() default "";
}
