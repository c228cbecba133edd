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
package org.openhab.binding.ultrasonic.itest.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A PulseAudio of its own, apart from any other on this machine. */
final class SoundServer implements AutoCloseable {

    static final int MICROPHONES = RoomProcess.MICROPHONES;
    static final int RATE_HZ = RoomProcess.RATE_HZ;

    private static final List<String> PACKAGES = List.of("pulseaudio", "pulseaudio-utils", "libasound2-plugins");
    private static final long START_SECONDS = 20;

    private final Path folder;
    private Process server;

    private SoundServer(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where PulseAudio is neither there nor can be installed. */
    static synchronized void require() throws IOException, InterruptedException {
        if (present()) {
            return;
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            shell(Map.of("DEBIAN_FRONTEND", "noninteractive"), "apt-get", "update");
            List<String> install = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
            install.addAll(PACKAGES);
            shell(Map.of("DEBIAN_FRONTEND", "noninteractive"), install.toArray(String[]::new));
        }
        Assumptions.assumeTrue(present(), "needs " + String.join(" ", PACKAGES) + "; .ci/run installs them");
    }

    private static boolean present() throws IOException, InterruptedException {
        try (Stream<Path> libraries = Files.walk(Path.of("/usr/lib"), 3)) {
            boolean plugin = libraries.anyMatch(path -> path.endsWith("libasound_module_pcm_pulse.so"));
            return plugin
                    && Stream.of("pulseaudio", "pactl", "parec")
                            .allMatch(name -> Files.isExecutable(Path.of("/usr/bin", name)));
        }
    }

    private static String shell(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text;
        try (InputStream out = process.getInputStream()) {
            text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        process.waitFor();
        return text.strip();
    }

    /** Starts a server at 96 kHz. */
    static SoundServer start() throws IOException, InterruptedException {
        return start("");
    }

    /**
     * Starts one that shares no memory with its clients, for clients that come and go quickly: PulseAudio 16.1 aborts
     * at times when one goes whose memory it still holds (assertion in memblock_replace_import).
     */
    static SoundServer startWithoutSharedMemory() throws IOException, InterruptedException {
        return start("enable-shm = no\n");
    }

    private static SoundServer start(String clientSettings) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sound");
        Files.createDirectories(folder.resolve("rt/pulse"));
        Files.setPosixFilePermissions(folder.resolve("rt"), PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("client.conf"), "autospawn = no\n" + clientSettings);
        SoundServer sound = new SoundServer(folder);
        sound.launch(RATE_HZ);
        return sound;
    }

    /** Starts it, or starts it again after {@link #kill}. */
    void launch(int rateHz) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "pulseaudio",
                        "-n",
                        "--system=false",
                        "--daemonize=no",
                        "--use-pid-file=no",
                        "--exit-idle-time=-1",
                        "--realtime=yes",
                        "--high-priority=yes",
                        "--log-target=file:" + folder.resolve("log"),
                        "--load=module-native-protocol-unix socket=" + folder.resolve("rt/pulse/native")
                                + " auth-anonymous=1",
                        "--load=" + speakerModule(rateHz),
                        "--load=" + microphoneModule(rateHz))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment());
        server = builder.start();
        long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!control("list", "short", "sources").contains("mic_in")) {
            if (!server.isAlive() || System.nanoTime() > untilNanos) {
                throw new IOException("PulseAudio does not start: " + Files.readString(folder.resolve("log")));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        chooseDefaults();
    }

    private void chooseDefaults() throws IOException, InterruptedException {
        control("set-default-sink", "speaker");
        control("set-default-source", "mic_in");
    }

    private static String speakerModule(int rateHz) {
        return "module-null-sink sink_name=speaker format=s32le rate=" + rateHz + " channels=2";
    }

    private String microphoneModule(int rateHz) {
        return "module-pipe-source source_name=mic_in file=" + pipe() + " format=s32le rate=" + rateHz + " channels="
                + MICROPHONES + " channel_map=front-left,front-right,rear-left,rear-right";
    }

    /** Where the room speaks. */
    Path pipe() {
        return folder.resolve("microphone");
    }

    /** What a client needs to find this server and no other. */
    Map<String, String> environment() {
        return Map.of(
                "XDG_RUNTIME_DIR", folder.resolve("rt").toString(),
                "PULSE_RUNTIME_PATH", folder.resolve("rt/pulse").toString(),
                "PULSE_STATE_PATH", folder.resolve("state").toString(),
                "PULSE_SERVER", "unix:" + folder.resolve("rt/pulse/native"),
                "PULSE_COOKIE", folder.resolve("state/cookie").toString(),
                "PULSE_CLIENTCONFIG", folder.resolve("client.conf").toString());
    }

    /** Runs {@code pactl}; returns what it prints. */
    String control(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("pactl"));
        command.addAll(List.of(arguments));
        return shell(environment(), command.toArray(String[]::new));
    }

    /** Takes the loudspeaker away. */
    void removeSpeaker() throws IOException, InterruptedException {
        control("unload-module", "module-null-sink");
    }

    /** Brings the loudspeaker back, at a rate. */
    void addSpeaker(int rateHz) throws IOException, InterruptedException {
        control(("load-module " + speakerModule(rateHz)).split(" "));
        chooseDefaults();
    }

    /** Ends the server at once. */
    void kill() throws IOException, InterruptedException {
        server.destroyForcibly().waitFor();
        // A server that is killed leaves them behind, and the next one insists on making them itself.
        Files.deleteIfExists(pipe());
        Files.deleteIfExists(folder.resolve("rt/pulse/native"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
