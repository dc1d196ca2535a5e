package io.renown.search;

import java.time.Instant;

/**
 * What an index says of itself.
 *
 * @param index the index itself: a made-up name beside Lucene's files, the name behind the alias on a server
 * @param installation whose rows it holds, empty before it was filled
 * @param form what its documents look like, see {@link IndexForm}
 * @param number of the last mark, 0 before the first
 * @param fedUntil everything committed before then is in it; the epoch before it was filled
 */
public record IndexEntry(String index, String installation, String form, long number, Instant fedUntil) {

    static final IndexEntry NONE = new IndexEntry("", "", "", 0, Instant.EPOCH);

    public static IndexEntry of(String index) {
        return new IndexEntry(index, "", "", 0, Instant.EPOCH);
    }

    public boolean isFilled() {
        return !installation.isEmpty();
    }

    public IndexEntry marked(long newNumber, Instant until) {
        return new IndexEntry(index, installation, form, newNumber, until);
    }
}
