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

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Slows down whoever guesses: after {@value #FREE_ATTEMPTS} failures from an address each further one doubles the wait,
 * from {@value #FIRST_WAIT_SECONDS} s to {@value #LONGEST_WAIT_SECONDS} s. All addresses together have ten times as
 * many; whoever has succeeded from an address before is not held up by what others do from elsewhere.
 */
final class AttemptLimit {

    private static final int FREE_ATTEMPTS = 5;
    private static final int FIRST_WAIT_SECONDS = 2;
    private static final int LONGEST_WAIT_SECONDS = 900;
    private static final int MOST_ADDRESSES = 1000;
    private static final int ALL_FACTOR = 10;
    private static final int MOST_TRUSTED = 100;

    private final Clock clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>();
    private final Set<String> trusted = new LinkedHashSet<>();
    private final Failures all = new Failures(ALL_FACTOR * FREE_ATTEMPTS);

    AttemptLimit(Clock clock) {
        this.clock = clock;
    }

    /** How long an address must wait before it may try again, 0 if it need not. */
    synchronized long waitSeconds(String address) {
        long now = clock.instant().getEpochSecond();
        Failures own = byAddress.get(address);
        long ownWait = own == null ? 0 : own.waitSeconds(now);
        return trusted.contains(address) ? ownWait : Math.max(all.waitSeconds(now), ownWait);
    }

    /** An address has failed. */
    synchronized void failed(String address) {
        long now = clock.instant().getEpochSecond();
        byAddress.computeIfAbsent(address, any -> new Failures(FREE_ATTEMPTS)).add(now);
        all.add(now);
        Iterator<String> oldest = byAddress.keySet().iterator();
        while (byAddress.size() > MOST_ADDRESSES) {
            oldest.next();
            oldest.remove();
        }
    }

    /** An address has succeeded; its failures still count, for one's own password must not pay for another's. */
    synchronized void trust(String address) {
        trusted.remove(address);
        trusted.add(address);
        Iterator<String> oldest = trusted.iterator();
        while (trusted.size() > MOST_TRUSTED) {
            oldest.next();
            oldest.remove();
        }
    }

    /** The failures of an address were typing errors of somebody who knows the only secret there is. */
    synchronized void forgive(String address) {
        byAddress.remove(address);
    }

    private static final class Failures {
        private final int free;
        private int count;
        private long lastSecond;

        Failures(int free) {
            this.free = free;
        }

        void add(long now) {
            // Whoever was quiet for long has as many free attempts as at first.
            count = now - lastSecond > LONGEST_WAIT_SECONDS ? 1 : count + 1;
            lastSecond = now;
        }

        long waitSeconds(long now) {
            if (count < free) {
                return 0;
            }
            int doublings = Math.min(count - free, 10);
            long wait = Math.min(LONGEST_WAIT_SECONDS, (long) FIRST_WAIT_SECONDS << doublings);
            return Math.max(0, lastSecond + wait - now);
        }
    }
}
