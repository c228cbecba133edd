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
package org.openhab.binding.ultrasonic.sensor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openhab.binding.ultrasonic.array.MicrophoneState;
import org.openhab.binding.ultrasonic.live.LiveHealth;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;
import org.openhab.binding.ultrasonic.pipeline.RoomState;

/** Puts together what a sensor tells of a moment. */
final class ReadingAssembly {

    private static final double MOST_PERCENT = 999;
    /** The noise of health is that in this bandwidth, Hz. */
    private static final double HEALTH_BANDWIDTH_DB = 10 * Math.log10(47);

    private final QuietQuality quality = new QuietQuality();
    private Instant occupiedSince;

    /** It was occupied before this sensor began. */
    void occupiedSince(Instant since) {
        occupiedSince = since;
    }

    /** The reading of a moment; moments are to be told in order. */
    SensorReading process(Situation situation, SensorStatus status, CalibrationState calibration) {
        Occupancy occupancy = situation.room().occupancy();
        boolean resting = situation.activity() == Situation.Activity.RESTING;
        boolean known = situation.heard().isPresent() || resting && occupancy != Occupancy.UNKNOWN;
        if (occupancy == Occupancy.OCCUPIED && occupiedSince == null) {
            occupiedSince = situation.now();
        } else if (occupancy == Occupancy.VACANT) {
            occupiedSince = null;
        }
        return new SensorReading(
                situation.now(),
                known,
                room(situation, status),
                signal(situation),
                new SensorReading.Calibration(
                        calibration,
                        situation.progressPercent(),
                        situation.calibration().map(result -> result.created())));
    }

    private SensorReading.Room room(Situation situation, SensorStatus status) {
        RoomState room = situation.room();
        Optional<MotionReport> heard = situation.heard();
        boolean occupied = room.occupancy() == Occupancy.OCCUPIED;
        return new SensorReading.Room(
                room.moving(),
                heard.map(MotionReport::motion).orElse(Motion.NONE),
                room.occupancy(),
                situation.override(),
                heard.isPresent() ? Math.min(MOST_PERCENT, room.levelPercent()) : 0,
                sustainPercent(situation),
                heard.map(MotionReport::direction).orElse(MotionReport.Direction.NONE),
                heard.map(MotionReport::velocityMetersPerSecond).orElse(0.0),
                100 * room.confidence(),
                heard.map(MotionReport::mechanicalProbability).orElse(0.0),
                situation.lastMotion(),
                occupied ? Optional.ofNullable(occupiedSince) : Optional.empty(),
                room.holdLeftSeconds(),
                situation.reason().isEmpty() ? status.text() : situation.reason());
    }

    private static double sustainPercent(Situation situation) {
        double threshold = situation.room().threshold();
        double lower = ContextConfig.thresholdNats(situation.context().sustainSensitivity());
        return threshold > lower ? 100 * lower / threshold : 100;
    }

    private SensorReading.Signal signal(Situation situation) {
        Optional<LiveHealth> health = situation.health();
        Optional<PipelineHealth> pipeline =
                situation.heard().isPresent() ? health.flatMap(LiveHealth::pipeline) : Optional.empty();
        double snrDb = Double.NaN;
        double floorDbfs = Double.NaN;
        double carrierHz = Double.NaN;
        for (PipelineHealth.Carrier carrier :
                pipeline.map(PipelineHealth::carriers).orElse(List.of())) {
            for (int mic = 0; mic < carrier.snrDb().size(); mic++) {
                double here = carrier.snrDb().get(mic);
                if (Double.isNaN(snrDb) || here > snrDb) {
                    snrDb = here;
                    floorDbfs = carrier.levelDbfs().get(mic) - here - HEALTH_BANDWIDTH_DB;
                    carrierHz = carrier.frequencyHz();
                }
            }
        }
        List<MicrophoneState> microphones =
                pipeline.map(PipelineHealth::microphones).orElse(List.of());
        return new SensorReading.Signal(
                quality.process(
                        SignalQuality.percent(situation.calibration(), situation.rangeMeters(), carrierHz, snrDb),
                        pipeline.isPresent() && situation.room().moving()),
                situation.carriersHz(),
                snrDb,
                floorDbfs,
                situation.interference(),
                100 * situation.emittingShare(),
                health.map(now -> now.counters().captureOverruns()
                                + now.counters().playbackUnderruns())
                        .orElse(0L),
                microphones.size(),
                IntStream.range(0, microphones.size())
                        .filter(mic -> microphones.get(mic) != MicrophoneState.USED)
                        .mapToObj(mic -> mic + 1)
                        .toList());
    }
}
