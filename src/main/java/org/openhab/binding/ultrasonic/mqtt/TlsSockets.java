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

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Makes encrypted sockets as a configuration has it; small messages leave at once. */
final class TlsSockets extends SSLSocketFactory {

    private static final char[] NO_PASSWORD = {};

    private final SSLSocketFactory factory;

    private TlsSockets(SSLSocketFactory factory) {
        this.factory = factory;
    }

    /**
     * Reads the certificates.
     *
     * @throws BrokerException names the file that cannot be used
     */
    static TlsSockets of(TlsConfig config) throws BrokerException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(config), trust(config), null);
            return new TlsSockets(context.getSocketFactory());
        } catch (IOException e) {
            throw new BrokerException(BrokerProblem.FILES_UNUSABLE, e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            String files = config.clientCertificate().map(file -> file + ": ").orElse("");
            throw new BrokerException(
                    BrokerProblem.FILES_UNUSABLE, files + "TLS cannot be set up (" + e.getMessage() + ")", e);
        }
    }

    /** Null stands for Java's own. */
    private static TrustManager[] trust(TlsConfig config) throws IOException, GeneralSecurityException {
        if (config.caFile().isEmpty()) {
            return null;
        }
        KeyStore store = emptyStore();
        int number = 0;
        for (X509Certificate certificate : PemFiles.certificates(config.caFile().get())) {
            store.setCertificateEntry("ca" + number++, certificate);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers.getTrustManagers();
    }

    /** Null stands for none. */
    private static KeyManager[] keys(TlsConfig config) throws IOException, GeneralSecurityException {
        if (config.clientCertificate().isEmpty()) {
            return null;
        }
        KeyStore store = emptyStore();
        store.setKeyEntry(
                "client",
                PemFiles.key(config.clientKey().orElseThrow()),
                NO_PASSWORD,
                PemFiles.certificates(config.clientCertificate().get()).toArray(X509Certificate[]::new));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        return managers.getKeyManagers();
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    @Override
    public Socket createSocket() throws IOException {
        return PlainSockets.prompt(factory.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return PlainSockets.prompt(factory.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return PlainSockets.prompt(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return PlainSockets.prompt(factory.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return PlainSockets.prompt(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return PlainSockets.prompt(factory.createSocket(host, port, from, fromPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }
}
