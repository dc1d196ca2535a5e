package io.renown.deeppass;

import java.util.Objects;

/** Words as they are said in one listing: of all reviews there that say the same, one stands in the index. */
record Voice(long listingId, long print) {

    /** @param row with a vector */
    static Voice of(ReviewReading row) {
        return new Voice(row.listingId(), Objects.requireNonNull(row.print()));
    }
}
