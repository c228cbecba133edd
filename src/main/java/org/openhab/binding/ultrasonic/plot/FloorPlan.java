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
package org.openhab.binding.ultrasonic.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A room seen from above: walls, openings, the device, things, and the ways that those who moved have taken.
 *
 * @param lengthMeters along x, to the right
 * @param widthMeters along y, upward
 * @param openings doors
 * @param device where the device stands and looks
 * @param things what else stands there or moves in place
 * @param tracks ways
 */
public record FloorPlan(
        double lengthMeters,
        double widthMeters,
        List<Opening> openings,
        Device device,
        List<Thing> things,
        List<Track> tracks) {

    private static final int MARGIN = 70;
    private static final double AROUND_METERS = 0.6;
    private static final double DEVICE_METERS = 0.12;
    private static final double THING_METERS = 0.06;
    private static final double ARROW_METERS = 0.5;
    private static final Color[] TRACK_COLOURS = {
        PictureStyle.MAJOR, PictureStyle.LEVEL, PictureStyle.MINOR, PictureStyle.MECHANICAL
    };
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.PLAIN, 16);

    /** An opening from one point to another on a wall, m. */
    public record Opening(double fromX, double fromY, double toX, double toY) {}

    /** Where the device stands, m, and looks, radians from x. */
    public record Device(double x, double y, double facingRadians) {}

    /** Something at a place, m. */
    public record Thing(String name, double x, double y) {}

    /**
     * A way.
     *
     * @param name whose
     * @param x places along it, m
     * @param y as many
     */
    public record Track(String name, List<Double> x, List<Double> y) {

        /** Copies the lists. */
        public Track {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }

    /** Copies the lists. */
    public FloorPlan {
        openings = List.copyOf(openings);
        things = List.copyOf(things);
        tracks = List.copyOf(tracks);
    }

    /**
     * Writes a picture with the plan below it as PNG, whole or not at all.
     *
     * @param above any picture; the plan becomes as wide
     * @throws IOException if the disk refuses
     */
    public void writeBelow(BufferedImage above, Path target) throws IOException {
        int height = above.getWidth() * 2 / 5;
        BufferedImage whole =
                new BufferedImage(above.getWidth(), above.getHeight() + height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = PictureStyle.graphics(whole);
        graphics.drawImage(above, 0, 0, null);
        graphics.drawImage(draw(above.getWidth(), height), 0, above.getHeight(), null);
        graphics.dispose();
        PictureStyle.writePng(whole, target);
    }

    /** Draws the plan to a picture of some pixels. */
    BufferedImage draw(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = PictureStyle.graphics(image);
        graphics.setColor(PictureStyle.PAPER);
        graphics.fillRect(0, 0, width, height);
        double around = aroundMeters();
        double scale = Math.min(
                (width - 2.0 * MARGIN) / (lengthMeters + 2 * around),
                (height - 2.0 * MARGIN) / (widthMeters + 2 * around));
        graphics.translate((width - scale * lengthMeters) / 2, (height + scale * widthMeters) / 2);
        Drawing drawing = new Drawing(graphics, scale);
        drawing.walls();
        things.forEach(drawing::thing);
        for (int i = 0; i < tracks.size(); i++) {
            drawing.track(tracks.get(i), TRACK_COLOURS[i % TRACK_COLOURS.length]);
        }
        drawing.deviceMark();
        graphics.dispose();
        return image;
    }

    /** How far the ways lead out of the room, m. */
    private double aroundMeters() {
        double around = AROUND_METERS;
        for (Track track : tracks) {
            for (int i = 0; i < track.x().size(); i++) {
                double x = track.x().get(i);
                double y = track.y().get(i);
                around = Math.max(around, Math.max(Math.max(-x, x - lengthMeters), Math.max(-y, y - widthMeters)));
            }
        }
        return around;
    }

    /** Pixels from metres; y grows upward. */
    private final class Drawing {

        private final Graphics2D graphics;
        private final double scale;

        Drawing(Graphics2D graphics, double scale) {
            this.graphics = graphics;
            this.scale = scale;
        }

        void walls() {
            graphics.setColor(PictureStyle.INK);
            graphics.setStroke(new BasicStroke(5f));
            graphics.draw(new Rectangle2D.Double(0, -widthMeters * scale, lengthMeters * scale, widthMeters * scale));
            graphics.setColor(PictureStyle.PAPER);
            graphics.setStroke(new BasicStroke(7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            openings.forEach(door -> line(door.fromX(), door.fromY(), door.toX(), door.toY()));
            graphics.setColor(PictureStyle.FAINT_INK);
            graphics.setFont(NAME);
            String size = String.format(Locale.ROOT, "%.1f m x %.1f m", lengthMeters, widthMeters);
            graphics.drawString(size, 0, MARGIN / 2);
        }

        void thing(Thing thing) {
            graphics.setColor(PictureStyle.MECHANICAL);
            dot(thing.x(), thing.y(), THING_METERS);
            graphics.setFont(NAME);
            name(thing.name(), thing.x(), thing.y());
        }

        void track(Track track, Color colour) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < track.x().size(); i++) {
                double x = track.x().get(i) * scale;
                double y = -track.y().get(i) * scale;
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(2.5f));
            graphics.draw(path);
            int last = track.x().size() - 1;
            dot(track.x().get(last), track.y().get(last), THING_METERS);
            graphics.setFont(NAME);
            name(track.name(), track.x().get(last), track.y().get(last));
        }

        void deviceMark() {
            graphics.setColor(PictureStyle.INK);
            dot(device.x(), device.y(), DEVICE_METERS);
            graphics.setStroke(new BasicStroke(2.5f));
            line(
                    device.x(),
                    device.y(),
                    device.x() + ARROW_METERS * Math.cos(device.facingRadians()),
                    device.y() + ARROW_METERS * Math.sin(device.facingRadians()));
            graphics.setFont(NAME);
            name("device", device.x(), device.y());
        }

        private void dot(double x, double y, double radius) {
            double size = 2 * radius * scale;
            graphics.fill(new Ellipse2D.Double(x * scale - size / 2, -y * scale - size / 2, size, size));
        }

        private void line(double fromX, double fromY, double toX, double toY) {
            graphics.draw(new Line2D.Double(fromX * scale, -fromY * scale, toX * scale, -toY * scale));
        }

        private void name(String name, double x, double y) {
            graphics.drawString(name, (float) (x * scale + 10), (float) (-y * scale - 10));
        }
    }
}
