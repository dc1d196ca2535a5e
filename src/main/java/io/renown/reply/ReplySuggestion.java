package io.renown.reply;

import io.renown.review.ReviewDetails;
import io.renown.shared.Problem;

/** Slot: a module above that proposes the words of a reply. A Spring bean. It never sends anything. */
public interface ReplySuggestion {

    /** Whether the tenant wants any, for the acting member. */
    boolean isOn();

    /**
     * May take a minute.
     *
     * @param most how long the reply may be; 0 for no limit
     * @throws Problem with what to do about it
     */
    String suggest(ReviewDetails review, int most);
}
