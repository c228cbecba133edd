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

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.sensor.ScriptedSensor;
import org.openhab.binding.ultrasonic.sensor.SpectrumColumn;

/**
 * What an open page costs: bytes a second of the stream with ten spectra and ten readings a second, and the processor
 * time that they take beside a page that nobody looks at.
 *
 * <pre>./mvnw -q -Dquick -pl src test-compile exec:exec@tool -Dtool=web.PageLoad</pre>
 */
final class PageLoad {

    private static final int CELLS = 181;
    private static final long WARM_UP_SECONDS = 10;
    private static final long MEASURED_SECONDS = 30;

    private final Random random = new Random(1);
    private final ScriptedSensor sensor = Readings.sensor("load");

    private PageLoad() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new PageLoad().measure();
    }

    private void measure() throws IOException, InterruptedException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (ServedPage page = ServedPage.withToken(Clock.systemUTC())) {
            page.site.add(SensorPage.of(sensor, () -> ServedPage.FACTS));
            ScheduledFuture<?> ticking = clock.scheduleAtFixedRate(this::tell, 0, 100, TimeUnit.MILLISECONDS);
            HttpResponse<InputStream> warm = open(page);
            read(warm, WARM_UP_SECONDS);
            warm.body().close();
            TimeUnit.SECONDS.sleep(2);
            double alone = cpuShare(() -> TimeUnit.SECONDS.sleep(MEASURED_SECONDS));
            HttpResponse<InputStream> stream = open(page);
            long[] bytes = new long[1];
            double watched = cpuShare(() -> bytes[0] = read(stream, MEASURED_SECONDS));
            System.out.printf(
                    Locale.ROOT,
                    "stream %.1f kB/s; %.2f %% of a core, %.2f %% while nobody looks; files of the page %d kB%n",
                    bytes[0] / 1000.0 / MEASURED_SECONDS,
                    100 * watched,
                    100 * alone,
                    new StaticFiles().totalBytes() / 1000);
            ticking.cancel(true);
        } finally {
            clock.shutdownNow();
        }
    }

    private static HttpResponse<InputStream> open(ServedPage page) throws IOException, InterruptedException {
        return page.client()
                .send(page.trusted("api/sensors/load/live").build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static long read(HttpResponse<InputStream> stream, long seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        byte[] buffer = new byte[8192];
        long bytes = 0;
        while (System.nanoTime() < end) {
            bytes += stream.body().read(buffer);
        }
        return bytes;
    }

    /** Something that takes its time. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double cpuShare(Work work) throws IOException, InterruptedException {
        Duration before = cpu();
        long began = System.nanoTime();
        work.run();
        return cpu().minus(before).toNanos() / (double) (System.nanoTime() - began);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void tell() {
        Instant now = Instant.now();
        float[] excess = new float[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            excess[cell] = (float) Math.abs(10 * random.nextGaussian());
        }
        sensor.show(new SpectrumColumn(now, 4.5, excess));
        sensor.tell(Readings.walking(now, 100 + random.nextInt(100)));
    }
}
