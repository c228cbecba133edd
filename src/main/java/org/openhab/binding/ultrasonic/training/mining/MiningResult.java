package org.openhab.binding.ultrasonic.training.mining;

import java.util.List;

/**
 * What a model came to in all that it listened to.
 *
 * @param units scenes or stretches of recordings
 * @param seconds of sound
 * @param emptySeconds of it, known to be without anybody
 * @param falseAlarms within those
 * @param walks labelled walks within 6 m
 * @param walksFound of those within a second
 * @param events rarest first
 */
public record MiningResult(
        long units,
        double seconds,
        double emptySeconds,
        long falseAlarms,
        long walks,
        long walksFound,
        List<MinedEvent> events) {

    private static final double SECONDS_PER_DAY = 86_400;

    /** Copies the list. */
    public MiningResult {
        events = List.copyOf(events);
    }

    /** False alarms per day of rooms that nobody enters; NaN if there were none. */
    public double falseAlarmsPerDay() {
        return emptySeconds > 0 ? falseAlarms * SECONDS_PER_DAY / emptySeconds : Double.NaN;
    }

    /** Share of walks found; NaN if there were none. */
    public double walksFoundShare() {
        return walks > 0 ? (double) walksFound / walks : Double.NaN;
    }
}
