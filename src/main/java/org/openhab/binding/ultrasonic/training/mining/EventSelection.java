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
package org.openhab.binding.ultrasonic.training.mining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openhab.binding.ultrasonic.neural.EmbeddingSpace;

/**
 * The rarest of many events, each only once, in bounded memory: of those that are alike, or near one another in one
 * scene, the rarer stays. The order in which they come decides between equals.
 */
final class EventSelection {

    /** Nearer in time in one scene, it is the same event. */
    private static final double SAME_SECONDS = 5;
    /** Two random embeddings are about 1.4 apart. */
    private static final double ALIKE = 0.35;

    private final EmbeddingSpace space;
    private final int most;
    private final List<MinedEvent> kept = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param space in which embeddings are compared
     * @param most how many stay
     */
    EventSelection(EmbeddingSpace space, int most) {
        this.space = space;
        this.most = most;
    }

    /** Takes in an event; whether it stays for now. */
    boolean add(MinedEvent event) {
        List<MinedEvent> alike =
                kept.stream().filter(other -> alike(event, other)).toList();
        if (alike.stream().anyMatch(other -> other.rarity() >= event.rarity())) {
            return false;
        }
        kept.removeAll(alike);
        kept.add(event);
        if (kept.size() > most) {
            MinedEvent least = kept.stream()
                    .min(Comparator.comparingDouble(MinedEvent::rarity))
                    .orElseThrow();
            kept.remove(least);
            return !least.equals(event);
        }
        return true;
    }

    private boolean alike(MinedEvent one, MinedEvent other) {
        if (one.source().same(other.source()) && Math.abs(one.middleSeconds() - other.middleSeconds()) < SAME_SECONDS) {
            return true;
        }
        return one.kind() == other.kind() && space.distance(one.embedding(), other.embedding()) < ALIKE;
    }

    /** Those that stay, rarest first. */
    List<MinedEvent> events() {
        return kept.stream()
                .sorted(Comparator.comparingDouble(MinedEvent::rarity).reversed())
                .toList();
    }
}
