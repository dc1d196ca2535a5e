package io.renown.account;

import io.renown.connector.Trouble;
import io.renown.connector.UnreadItem;
import io.renown.review.RawReview;
import java.util.List;

/** What an address of one's own brought; nothing of it is kept. */
public sealed interface OwnPreview {

    /**
     * @param read the first, as they would come in
     * @param unread among those looked at, each with its reason
     */
    record Rows(List<RawReview> read, List<UnreadItem> unread) implements OwnPreview {}

    /** @param words of the address, plain text, may be empty */
    record Refused(Trouble trouble, String words) implements OwnPreview {}
}
