package io.renown.insight;

/**
 * Reviews that judge an aspect well, ill or neither; one that does both counts as both.
 *
 * @param negative reviews with at least one passage against it
 */
public record Opinions(long positive, long neutral, long negative) {

    public static final Opinions NONE = new Opinions(0, 0, 0);

    public long total() {
        return positive + neutral + negative;
    }

    public Share negativeShare() {
        return new Share(negative, total());
    }
}
