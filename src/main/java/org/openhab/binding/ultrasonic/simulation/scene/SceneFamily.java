package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Three worlds that have nothing in common, so that what is judged was never trained or tuned on.
 *
 * <p>They are disjoint twice over. <em>Seeds</em>: every seed that stands in a drawn scene leaves the rest 0 (train), 1
 * (tune) or 2 (test) on division by 4; 3 is left for files written by hand. <em>Values</em>: the range of every
 * {@link Stratum} is cut into 20 equal cells, dealt in turn train, tune, train, test, train, and so on; a family
 * draws from the inner nine tenths of its own cells. All three so see small and large rooms, but never the same one.
 * Combinations of walls' materials are dealt out as lists; music differs in its seeds, which fix key, tempo and notes.
 */
public enum SceneFamily {
    /** What the network learns from: three cells of five. */
    TRAIN(0, 2, 4),
    /** What choices are made on: one cell of five. */
    TUNE(1),
    /** What is judged by, nothing else: one cell of five. */
    TEST(3);

    static final int CELLS_IN_TURN = 5;

    private static final int SEED_MODULUS = 4;

    private final List<Integer> cells;

    SceneFamily(Integer... cells) {
        this.cells = List.of(cells);
    }

    /** The cells of each five that are this family's. */
    List<Integer> cells() {
        return cells;
    }

    /** The family whose cell this is. */
    static SceneFamily ofCell(int cell) {
        return Arrays.stream(values())
                .filter(family -> family.cells.contains(cell % CELLS_IN_TURN))
                .findFirst()
                .orElseThrow();
    }

    /** The nearest seed at or below that is this family's. */
    long ownSeed(long seed) {
        return (seed & (SceneSection.LARGEST_SEED >> 13)) / SEED_MODULUS * SEED_MODULUS + ordinal();
    }

    /** Whether a seed is this family's. */
    public boolean owns(long seed) {
        return Math.floorMod(seed, SEED_MODULUS) == ordinal();
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
