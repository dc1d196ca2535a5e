package io.renown.privacy;

import io.renown.shared.Problem;
import io.renown.shared.Tsid;

/**
 * One thing that is held of a person, such as a review.
 *
 * @param kind as {@link #REVIEW}
 */
public record HeldThing(String kind, long id) {

    public static final String REVIEW = "review";
    public static final String ORDER = "order";
    public static final String MEMBER = "member";

    /** As it is written down: {@code review:0g1k2...}. */
    @Override
    public String toString() {
        return kind + ":" + Tsid.format(id);
    }

    static HeldThing parse(String written) {
        int colon = written.indexOf(':');
        return new HeldThing(
                written.substring(0, Math.max(colon, 0)),
                Tsid.parse(written.substring(colon + 1)).orElseThrow(Problem::notFound));
    }
}
