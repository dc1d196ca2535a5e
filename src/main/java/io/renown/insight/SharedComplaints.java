package io.renown.insight;

import java.util.List;

/**
 * What the negative reviews of both sides are about.
 *
 * @param own negative reviews of the own listings, of which at most {@link #READ} were read for their words
 * @param theirs of competitors' listings
 * @param shared words of both
 * @param ratherOwn words that more of the own ones say than chance explains
 * @param ratherTheirs words that more of theirs say
 */
public record SharedComplaints(
        long own, long theirs, List<Word> shared, List<Word> ratherOwn, List<Word> ratherTheirs) {

    /** Fewer negative reviews on a side tell nothing about its words. */
    public static final int LEAST = 10;

    /** So many of each side are read, the newest. */
    public static final int READ = 100;

    public SharedComplaints {
        shared = List.copyOf(shared);
        ratherOwn = List.copyOf(ratherOwn);
        ratherTheirs = List.copyOf(ratherTheirs);
    }

    public boolean isOfFew() {
        return Math.min(own, theirs) < LEAST;
    }

    /**
     * A word, or some that stand together.
     *
     * @param own all negative reviews of the own listings that say it, as the inbox finds them
     * @param theirs of competitors' listings
     */
    public record Word(String text, long own, long theirs) {}
}
