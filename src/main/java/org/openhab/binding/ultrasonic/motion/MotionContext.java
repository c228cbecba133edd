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
package org.openhab.binding.ultrasonic.motion;

/**
 * Motion in its context: whoever has just walked in is likely to be there still, so that little is needed to believe in
 * minor motion; in a vacant room much is needed, and minor motion alone says next to nothing.
 *
 * <p>After the last major motion the sustain sensitivity holds for its time and then goes back to the vacant one, in a
 * straight line within the same time again. Over the same course the evidence that minor motion needs beyond major
 * motion rises from nothing to {@link Detector#vacantMinorNats()}: hardly anybody is in a room without having walked
 * in. Somebody who is, because the sensor was started later or the walk was drowned, shows by {@link RepeatedMovements
 * movements that repeat}, which count as a walk does.
 *
 * <p>No clock but the hops. Without a valid frame for {@value #DEAF_AFTER_SECONDS} s nothing is known any more.
 */
public final class MotionContext {

    /** A stand-in for "never" that any file format can hold: 31 years. */
    public static final double NEVER_SECONDS = 1e9;

    /** Evidence stops growing this far above the threshold, so that it is soon gone when motion ends. */
    public static final double MOST_ABOVE_NATS = 3;

    /** A gap of a few frames leaves the state as it was; what is longer leaves nothing known. */
    static final double DEAF_AFTER_SECONDS = 0.5;

    /**
     * What has been heard for so long, in all, is no longer new, and after the other time no more than any room: a
     * sensor that rests between glances does not start anew at each.
     */
    private static final double NEW_SECONDS = 2;

    private static final double KNOWN_SECONDS = 3;

    private static final double MECHANICAL_SECONDS = 1;
    private static final double INTERFERENCE_SECONDS = 1;
    private static final double CLICK_DB = 6;

    private final double hopSeconds;
    private final Detector detector;
    private final MotionDecision decision;
    private final EvidenceAccumulator vacant = new EvidenceAccumulator();
    private final RepeatedMovements repeated = new RepeatedMovements();
    private Motion motion = Motion.NONE;
    private Motion lastMotion = Motion.NONE;
    private double lastVelocityMetersPerSecond;
    private double deafSeconds = NEVER_SECONDS;
    private double sinceMotionSeconds = NEVER_SECONDS;
    private double sinceMajorSeconds = NEVER_SECONDS;
    private double motionHoldLeftSeconds;
    private double heardSeconds;
    private double mechanical;
    private double sinceClickSeconds = NEVER_SECONDS;
    private double clickDb;
    private double sinceGainStepSeconds = NEVER_SECONDS;
    private double gainStepDb;
    private double sensitivity;
    private double presence;
    private double majorThresholdNats;

    /**
     * @param hopSeconds time between observations
     * @param detector whose scores are judged
     */
    public MotionContext(double hopSeconds, Detector detector) {
        this.hopSeconds = hopSeconds;
        this.detector = detector;
        this.decision =
                detector.calibrated() ? new EvidenceDecision(hopSeconds, detector) : new MotionHysteresis(hopSeconds);
    }

    /**
     * Takes in a hop.
     *
     * @param config what to go by from this hop on
     */
    public void process(Observation observation, ContextConfig config) {
        deafSeconds = observation.valid() ? 0 : later(deafSeconds);
        sinceMotionSeconds = later(sinceMotionSeconds);
        sinceMajorSeconds = later(sinceMajorSeconds);
        sinceClickSeconds = later(sinceClickSeconds);
        sinceGainStepSeconds = later(sinceGainStepSeconds);
        motionHoldLeftSeconds = Math.max(0, Math.min(config.motionHoldSeconds(), motionHoldLeftSeconds) - hopSeconds);
        presence = Math.max(config.sustainShare(sinceMajorSeconds), repeated.presence());
        sensitivity = config.sensitivity(presence);
        majorThresholdNats = ContextConfig.thresholdNats(sensitivity);
        if (!known()) {
            forget();
            repeated.rest(hopSeconds);
        } else if (observation.valid()) {
            decide(observation, config);
        }
    }

    /** 1 for a room that has only just begun to be heard, 0 for one that has been heard before, if with gaps. */
    private double newness() {
        return Math.max(0, Math.min(1, (KNOWN_SECONDS - heardSeconds) / (KNOWN_SECONDS - NEW_SECONDS)));
    }

    private void decide(Observation observation, ContextConfig config) {
        noteInterference(observation);
        heardSeconds = later(heardSeconds);
        MotionScores scores = counted(observation, config);
        double delaySeconds = config.triggerDelayMillis() / 1000;
        if (detector.countsRepeatedMovements()) {
            double mostNats = Math.max(LogOdds.of(scores.major()), LogOdds.of(scores.minor()));
            double vacantNats = mostNats + detector.priorNats(scores.mechanical(), 0);
            vacant.process(vacantNats, hopSeconds, delaySeconds, RepeatedMovements.MOST_NATS);
            repeated.process(vacant.nats(), hopSeconds);
        }
        motion = decision.process(
                relieved(scores),
                majorThresholdNats,
                majorThresholdNats + (1 - presence) * detector.vacantMinorNats(),
                delaySeconds,
                presence);
        if (motion == Motion.NONE) {
            return;
        }
        sinceMotionSeconds = 0;
        sinceMajorSeconds = motion == Motion.MAJOR ? 0 : sinceMajorSeconds;
        motionHoldLeftSeconds = config.motionHoldSeconds();
        lastMotion = motion;
        if (observation.velocityMetersPerSecond() != 0) {
            lastVelocityMetersPerSecond = observation.velocityMetersPerSecond();
        }
    }

    /** Movers of other speeds than the user wants are as good as nobody. */
    private MotionScores counted(Observation observation, ContextConfig config) {
        MotionScores scores = observation.scores();
        return config.counts(observation.velocityMetersPerSecond())
                ? scores
                : new MotionScores(0, 0, scores.mechanical());
    }

    /** Hours of disturbers cannot have added up yet in a room that has only just begun to be heard. */
    private MotionScores relieved(MotionScores scores) {
        double relief = newness() * detector.newReliefNats();
        return relief == 0
                ? scores
                : new MotionScores(
                        LogOdds.probability(LogOdds.of(scores.major()) + relief),
                        LogOdds.probability(LogOdds.of(scores.minor()) + relief),
                        scores.mechanical());
    }

    private void noteInterference(Observation observation) {
        double gain = 1 - Math.exp(-hopSeconds / MECHANICAL_SECONDS);
        mechanical += gain * (observation.scores().mechanical() - mechanical);
        if (observation.broadbandDb() >= CLICK_DB) {
            clickDb = sinceClickSeconds < INTERFERENCE_SECONDS
                    ? Math.max(clickDb, observation.broadbandDb())
                    : observation.broadbandDb();
            sinceClickSeconds = 0;
        }
        if (observation.gainStepDb() != 0) {
            gainStepDb = observation.gainStepDb();
            sinceGainStepSeconds = 0;
        }
    }

    private double later(double seconds) {
        return later(seconds, hopSeconds);
    }

    private static double later(double seconds, double passed) {
        return Math.min(NEVER_SECONDS, seconds + passed);
    }

    /**
     * Time passes in which nothing is heard, so that nobody is seen to move.
     *
     * @param seconds how long
     * @param onPurpose whether the hold of motion runs on; else it ends
     */
    public void rest(double seconds, boolean onPurpose) {
        double holdLeft = onPurpose ? Math.max(0, motionHoldLeftSeconds - seconds) : 0;
        deafSeconds = later(deafSeconds, seconds);
        sinceMotionSeconds = later(sinceMotionSeconds, seconds);
        sinceMajorSeconds = later(sinceMajorSeconds, seconds);
        sinceClickSeconds = later(sinceClickSeconds, seconds);
        sinceGainStepSeconds = later(sinceGainStepSeconds, seconds);
        forget();
        repeated.rest(seconds);
        motionHoldLeftSeconds = holdLeft;
    }

    private void forget() {
        decision.reset();
        vacant.reset();
        motion = Motion.NONE;
        motionHoldLeftSeconds = 0;
        mechanical = 0;
    }

    /** Whether the room is heard, so that no motion means that nobody is seen to move. */
    public boolean known() {
        return deafSeconds < DEAF_AFTER_SECONDS;
    }

    /** How long the room has not been heard, 0 if it is; {@link #NEVER_SECONDS} if it never was. */
    public double deafSeconds() {
        return deafSeconds;
    }

    /** What is seen to move at this moment. */
    public Motion motion() {
        return motion;
    }

    /** Whether anybody moves or has moved within the hold of motion. */
    public boolean moving() {
        return motion != Motion.NONE || motionHoldLeftSeconds > 0;
    }

    /** What was seen last, {@link Motion#NONE} if nothing ever was. */
    public Motion lastMotion() {
        return lastMotion;
    }

    /** Radial velocity when it was seen last, positive when approaching, 0 if it was too slow to tell. */
    public double lastVelocityMetersPerSecond() {
        return lastVelocityMetersPerSecond;
    }

    /** Time since the last motion; {@link #NEVER_SECONDS} if there was none. */
    public double sinceMotionSeconds() {
        return sinceMotionSeconds;
    }

    /** Time since the last major motion; {@link #NEVER_SECONDS} if there was none. */
    public double sinceMajorSeconds() {
        return sinceMajorSeconds;
    }

    /** Evidence of motion, in nats where scores are calibrated; 0 or more. */
    public double evidence() {
        return decision.evidence();
    }

    /** The evidence at which motion begins, in the same unit. */
    public double threshold() {
        return decision.threshold();
    }

    /** How surely somebody is there who was not seen to come in, from movements that repeat, 0..1. */
    public double repeatedPresence() {
        return repeated.presence();
    }

    /** The sensitivity of this moment, between the vacant and the sustaining one. */
    public double sensitivity() {
        return sensitivity;
    }

    /** What keeps the evidence down at this moment, in words with a number; empty if nothing does. */
    String heldBackBy() {
        if (sinceGainStepSeconds < INTERFERENCE_SECONDS) {
            return Words.of("a step of the host's gain by %.1f dB", gainStepDb);
        }
        if (sinceClickSeconds < INTERFERENCE_SECONDS) {
            return Words.of("a click of %.0f dB", clickDb);
        }
        if (mechanical >= 0.5 && detector.priorNats(mechanical, presence) < 0) {
            return Words.of("something mechanical such as a fan (probability %.2f)", mechanical);
        }
        if (motion == Motion.NONE && evidence() >= majorThresholdNats && threshold() > majorThresholdNats) {
            return Words.of(
                    "being minor only, which needs %.1f nats more in a vacant room", threshold() - majorThresholdNats);
        }
        return "";
    }

    /** The reason of the present state, a clause with numbers. */
    public String explain() {
        return new MotionWords(this).clause();
    }

    /**
     * Goes on where another left off.
     *
     * @param majorSecondsAgo time since the last major motion, 0 or more
     */
    public void restore(double majorSecondsAgo) {
        // Whoever has seen somebody has heard the room.
        heardSeconds = majorSecondsAgo < NEVER_SECONDS ? KNOWN_SECONDS : heardSeconds;
        sinceMajorSeconds = Math.max(0, Math.min(NEVER_SECONDS, majorSecondsAgo));
    }

    /** Takes the room for vacant: evidence, hold and the walk-in are forgotten. */
    public void vacate() {
        forget();
        repeated.reset();
        heardSeconds = KNOWN_SECONDS;
        sinceMajorSeconds = NEVER_SECONDS;
    }

    /** Forgets everything. */
    public void reset() {
        vacate();
        heardSeconds = 0;
        lastMotion = Motion.NONE;
        lastVelocityMetersPerSecond = 0;
        deafSeconds = NEVER_SECONDS;
        sinceMotionSeconds = NEVER_SECONDS;
        sinceClickSeconds = NEVER_SECONDS;
        sinceGainStepSeconds = NEVER_SECONDS;
    }
}
