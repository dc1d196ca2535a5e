package io.renown.reply;

import io.renown.connector.file.ReplyRules;
import org.jspecify.annotations.Nullable;

/**
 * What a reply to a review may be and how it gets there.
 *
 * @param rules of the platform; null where none are known
 * @param url the platform's page, to reply by hand; null where nobody knows it
 */
public record ReplyForm(
        Way way, @Nullable ReplyRules rules, @Nullable String url) {

    public enum Way {
        /** Sent from here. */
        API,
        /** Copied, published on the platform's page by a person, and marked here. */
        BY_HAND,
        /** The platform knows no replies. */
        NONE
    }

    /** Once sent it stands. */
    public boolean isOnce() {
        return rules != null && rules.once();
    }

    public boolean canWithdraw() {
        return way == Way.API && rules != null && rules.withdraw() != null;
    }
}
