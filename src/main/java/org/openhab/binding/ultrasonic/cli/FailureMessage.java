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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Turns whatever stopped a command into one line for the user. */
final class FailureMessage {

    private FailureMessage() {}

    /**
     * The line to show, without the program's name in front.
     *
     * @param failure what the command threw
     */
    static String of(Throwable failure) {
        return oneLine(text(failure));
    }

    private static String text(Throwable failure) {
        if (failure instanceof UncheckedIOException && failure.getCause() != null) {
            return text(failure.getCause());
        }
        if (failure instanceof FileSystemException refusal && refusal.getReason() == null) {
            return refusal.getFile() + ": " + reason(refusal);
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory (limit " + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MB), set ULTRASONIC_JAVA_OPTS=-Xmx2g for more";
        }
        boolean meantForUsers = failure instanceof CommandFailure
                || failure instanceof IllegalArgumentException
                || failure instanceof IOException;
        if (meantForUsers && failure.getMessage() != null) {
            return failure.getMessage();
        }
        String detail = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return "unexpected " + failure.getClass().getSimpleName() + detail + ", --verbose shows where";
    }

    /** The exceptions of java.nio.file carry their reason in their type only. */
    private static String reason(FileSystemException refusal) {
        if (refusal instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (refusal instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (refusal instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (refusal instanceof DirectoryNotEmptyException) {
            return "folder is not empty";
        }
        if (refusal instanceof FileAlreadyExistsException) {
            return "exists already";
        }
        return "cannot be read or written";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
