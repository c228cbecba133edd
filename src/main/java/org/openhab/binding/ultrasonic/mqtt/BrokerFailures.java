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
package org.openhab.binding.ultrasonic.mqtt;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Says in words what an exception of the library or of Java's TLS means. */
final class BrokerFailures {

    /** So deep at most; causes may go round in a circle. */
    private static final int DEEPEST = 20;

    private final BrokerConfig config;

    BrokerFailures(BrokerConfig config) {
        this.config = config;
    }

    /** What went wrong. */
    BrokerException of(MqttException failure) {
        String broker = config.address().toString();
        switch (failure.getReasonCode()) {
            case MqttException.REASON_CODE_FAILED_AUTHENTICATION, MqttException.REASON_CODE_NOT_AUTHORIZED -> {
                return new BrokerException(BrokerProblem.CREDENTIALS_REFUSED, refusal(broker), failure);
            }
            case MqttException.REASON_CODE_INVALID_CLIENT_ID -> {
                return new BrokerException(
                        BrokerProblem.PROTOCOL,
                        broker + " refuses the client id '" + config.clientId() + "'; choose another",
                        failure);
            }
            case MqttException.REASON_CODE_BROKER_UNAVAILABLE -> {
                return new BrokerException(
                        BrokerProblem.UNREACHABLE, broker + " says that it is not available now", failure);
            }
            default -> {
                return ofCauses(broker, failure);
            }
        }
    }

    private String refusal(String broker) {
        return config.credentials()
                .map(user -> broker + " refuses user '" + user.user() + "' or the password")
                .orElse(broker + " wants a user name and a password");
    }

    private BrokerException ofCauses(String broker, MqttException failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<BrokerException> known = known(broker, cause, failure);
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.getCause();
        }
        if (failure.getReasonCode() == MqttException.REASON_CODE_CLIENT_TIMEOUT) {
            return new BrokerException(
                    BrokerProblem.UNREACHABLE, broker + " accepts the connection but does not answer", failure);
        }
        return ofTls(broker, failure)
                .orElseGet(() -> new BrokerException(
                        BrokerProblem.LOST, broker + ": the connection broke (" + words(failure) + ")", failure));
    }

    private Optional<BrokerException> known(String broker, Throwable cause, MqttException failure) {
        BrokerProblem problem;
        String text;
        if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
            problem = BrokerProblem.CERTIFICATE_EXPIRED;
            boolean expired = cause instanceof CertificateExpiredException;
            text = "the certificate of " + broker + (expired ? " has expired" : " is not valid yet")
                    + "; renew it, or set this machine's clock";
        } else if (cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException) {
            if (hides(cause)) {
                return Optional.empty();
            }
            problem = BrokerProblem.CERTIFICATE_NOT_TRUSTED;
            text = "nobody trusted has signed the certificate of " + broker + "; name the CA's file"
                    + config.tls().caFile().map(file -> ", now " + file).orElse("");
        } else if (cause instanceof CertificateException && namesHost(cause)) {
            problem = BrokerProblem.HOST_NAME_WRONG;
            text = "the certificate of " + broker + " is for another host, not for '"
                    + config.address().host() + "'; use the name that it is for";
        } else if (cause instanceof UnknownHostException) {
            problem = BrokerProblem.UNREACHABLE;
            text = "there is no host named '" + config.address().host() + "'";
        } else if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            problem = BrokerProblem.UNREACHABLE;
            text = broker + " is not reachable (" + cause.getMessage() + ")";
        } else if (cause instanceof SocketTimeoutException) {
            problem = BrokerProblem.UNREACHABLE;
            text = broker + " does not answer";
        } else if (cause instanceof EOFException || cause instanceof SocketException) {
            problem = config.address().tls() ? BrokerProblem.LOST : BrokerProblem.PROTOCOL;
            text = broker + " closed the connection"
                    + (config.address().tls()
                            ? "; ports for mqtt:// do that, and brokers that want a client certificate"
                            : "; brokers that expect TLS (mqtts://) do that");
        } else {
            return Optional.empty();
        }
        return Optional.of(new BrokerException(problem, text, failure));
    }

    /** Whether a cause further down says it better. */
    private static boolean hides(Throwable cause) {
        Throwable deeper = cause.getCause();
        for (int depth = 0; deeper != null && depth < DEEPEST; depth++) {
            if (deeper instanceof CertificateException) {
                return true;
            }
            deeper = deeper.getCause();
        }
        return false;
    }

    /** Java has no type of its own for it. */
    private static boolean namesHost(Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        return text.startsWith("No name matching") || text.startsWith("No subject alternative");
    }

    /** Looked for last: other exceptions of TLS hide the reasons above. */
    private Optional<BrokerException> ofTls(String broker, MqttException failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SSLException) {
                String text = String.valueOf(cause.getMessage());
                if (text.contains("fatal alert") && (text.contains("certificate") || text.contains("unknown_ca"))) {
                    String ours = config.tls()
                            .clientCertificate()
                            .map(file -> " refuses the client certificate " + file)
                            .orElse(" wants a client certificate");
                    return Optional.of(new BrokerException(
                            BrokerProblem.CLIENT_CERTIFICATE_REFUSED, broker + ours + " (" + text + ")", failure));
                }
                return Optional.of(new BrokerException(
                        BrokerProblem.TLS_FAILED,
                        broker + ": no TLS connection (" + text + "); the port for mqtt:// does not speak TLS",
                        failure));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static String words(MqttException failure) {
        Throwable cause = failure.getCause();
        String text = cause == null ? failure.getMessage() : cause.getMessage();
        return text == null ? failure.toString() : text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
