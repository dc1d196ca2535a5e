package io.renown.analysis;

/**
 * A polar passage with negation and boosters counted in.
 *
 * @param value about -4 to 4
 * @param clause index of its clause
 */
record Tone(int start, int end, double value, int clause) {

    boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }
}
