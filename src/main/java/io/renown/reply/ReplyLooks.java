package io.renown.reply;

import io.renown.platform.ListingDetails;
import io.renown.review.ReviewDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For a page that shows a review in full anyway: whoever was given that may see its reply. */
@Component
public class ReplyLooks {

    private final ReplyRepository replies;
    private final ReplyBook book;
    private final ReplyForms forms;

    ReplyLooks(ReplyRepository replies, ReplyBook book, ReplyForms forms) {
        this.replies = replies;
        this.book = book;
        this.forms = forms;
    }

    /**
     * The reply, and how the review can be replied to.
     *
     * @param review as it stands now
     * @param listing of the review; null where nobody knows it
     */
    @Transactional(readOnly = true)
    public ReplyLook of(ReviewDetails review, @Nullable ListingDetails listing) {
        Optional<ReplyDetails> reply = review.replyMark() == null
                ? Optional.empty()
                : replies.findByReviewId(review.id()).map(book::details);
        return new ReplyLook(reply, forms.of(review, listing));
    }
}
