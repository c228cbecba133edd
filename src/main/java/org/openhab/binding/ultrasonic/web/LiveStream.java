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

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.binding.ultrasonic.sensor.SpectrumColumn;
import org.openhab.binding.ultrasonic.sensor.SpectrumListener;
import org.openhab.binding.ultrasonic.sensor.Subscription;

/**
 * Tells one visitor what a sensor senses, as server-sent events (WHATWG HTML, section 9.2): {@code reading} at most ten
 * times a second, {@code spectrum}, {@code event} and {@code status}.
 *
 * <p>Never blocks whoever tells it something: what the visitor's connection does not take at once waits in a queue, and
 * of a full queue the spectra go first. A visitor who takes nothing any more is let go.
 */
final class LiveStream implements AutoCloseable {

    private static final int MOST_WAITING = 64;
    private static final Duration READING_GAP = Duration.ofMillis(100);
    private static final int SILENT_TICKS = 10;
    private static final int STUCK_TICKS = 20;

    private final SensorView view;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Consumer<LiveStream> atEnd;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private Subscription telling = () -> {};
    private Subscription watching = () -> {};
    private SensorReading told;
    private boolean writable;
    private boolean unflushed;
    private boolean closed;
    private int quietTicks;
    private int fullTicks;

    LiveStream(SensorView view, HttpServletRequest request, HttpServletResponse response, Consumer<LiveStream> atEnd)
            throws IOException {
        this.view = view;
        this.atEnd = atEnd;
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Proxies such as nginx would otherwise collect the events and hand them on in bursts.
        response.setHeader("X-Accel-Buffering", "no");
        this.out = response.getOutputStream();
        this.context = request.startAsync();
        context.setTimeout(0);
    }

    SensorView view() {
        return view;
    }

    void start() {
        context.addListener(new End());
        send("status", SensorJson.status(view.sensor().status()));
        tell(view.sensor().reading());
        out.setWriteListener(new Writing());
        Subscription first = view.sensor().subscribe(new Telling());
        Subscription second = view.sensor().watch(new Watching());
        synchronized (this) {
            if (!closed) {
                telling = first;
                watching = second;
                return;
            }
        }
        first.close();
        second.close();
    }

    private void tell(SensorReading reading) {
        synchronized (this) {
            boolean soon = told != null
                    && Duration.between(told.time(), reading.time()).compareTo(READING_GAP) < 0
                    && told.known() == reading.known()
                    && told.room().moving() == reading.room().moving()
                    && told.room().occupancy() == reading.room().occupancy();
            if (soon) {
                return;
            }
            told = reading;
        }
        send("reading", SensorJson.reading(reading, view.sensor().context()));
    }

    /** Repeats what has not been told for a second, keeps the connection alive, and lets go of who does not listen. */
    void tick() {
        tell(view.sensor().reading());
        boolean stuck;
        synchronized (this) {
            quietTicks++;
            fullTicks = waiting.isEmpty() ? 0 : fullTicks + 1;
            stuck = fullTicks >= STUCK_TICKS;
        }
        if (stuck) {
            close();
        } else if (quietTicks >= SILENT_TICKS) {
            enqueue(": still here\n\n", false);
        }
    }

    private void send(String name, JsonObject data) {
        enqueue("event: " + name + "\ndata: " + data + "\n\n", name.equals("spectrum"));
    }

    private void enqueue(String text, boolean droppable) {
        try {
            synchronized (this) {
                if (closed || waiting.size() >= MOST_WAITING && droppable) {
                    return;
                }
                while (waiting.size() >= 2 * MOST_WAITING) {
                    waiting.removeFirst();
                }
                waiting.addLast(text.getBytes(StandardCharsets.UTF_8));
                quietTicks = 0;
                pump();
            }
        } catch (IOException | IllegalStateException e) {
            // The visitor has gone; that is how pages are left.
            close();
        }
    }

    /** Hands over as much as the connection takes; it calls back when it takes more. */
    private void pump() throws IOException {
        while (writable && !closed && (unflushed || !waiting.isEmpty())) {
            if (!out.isReady()) {
                return;
            }
            byte[] next = waiting.pollFirst();
            if (next == null) {
                unflushed = false;
                out.flush();
            } else {
                unflushed = true;
                out.write(next);
            }
        }
    }

    @Override
    public void close() {
        Subscription first;
        Subscription second;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            first = telling;
            second = watching;
            waiting.clear();
        }
        atEnd.accept(this);
        first.close();
        second.close();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The container has ended it already.
            atEnd.accept(this);
        }
    }

    private final class Telling implements SensorListener {
        @Override
        public void reading(SensorReading reading) {
            tell(reading);
        }

        @Override
        public void event(SensorEvent event) {
            send("event", SensorJson.event(event));
        }

        @Override
        public void status(SensorStatus status) {
            send("status", SensorJson.status(status));
        }
    }

    private final class Watching implements SpectrumListener {
        private long lastMillis;

        @Override
        public void column(SpectrumColumn column) {
            Instant time = column.time();
            if (time.toEpochMilli() - lastMillis >= READING_GAP.toMillis() / 2) {
                lastMillis = time.toEpochMilli();
                send("spectrum", SensorJson.column(column));
            }
        }
    }

    private final class Writing implements WriteListener {
        @Override
        public void onWritePossible() throws IOException {
            synchronized (LiveStream.this) {
                writable = true;
                pump();
            }
        }

        @Override
        public void onError(Throwable cause) {
            close();
        }
    }

    private final class End implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            close();
        }

        @Override
        public void onError(AsyncEvent event) {
            close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nobody starts it twice.
        }
    }
}
