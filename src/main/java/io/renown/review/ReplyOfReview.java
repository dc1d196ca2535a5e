package io.renown.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Of a review: the reply that stands on the platform, and how far the tenant's own has come. */
@Embeddable
class ReplyOfReview {

    /** In the place of a reply that was erased: that there was one is counted. */
    static final String ERASED = "[erased]";

    private @Nullable String replyText;
    private @Nullable Instant replyAt;
    private boolean replyOurs;

    @Enumerated(EnumType.STRING)
    private @Nullable ReplyMark replyMark;

    protected ReplyOfReview() {}

    ReplyOfReview(RawReview raw) {
        takeOver(raw);
    }

    /** Takes over what the source says now, which is nothing where it says nothing of a reply that was sent from here. */
    final void takeOver(RawReview raw) {
        if (raw.replyText() != null || !replyOurs) { // most sources do not tell replies, and some are late
            replyText = raw.replyText();
            replyAt = raw.replyAt();
        }
    }

    /** The tenant's own stands there now. @param text null for none any more */
    void stand(@Nullable String text, @Nullable Instant at) {
        replyText = text;
        replyAt = at;
        replyOurs = text != null;
    }

    void mark(@Nullable ReplyMark mark) {
        replyMark = mark;
    }

    /** That there was one, and on which day, stays. */
    void erase() {
        replyText = isGiven() ? ERASED : null;
        replyAt = replyAt == null ? null : replyAt.truncatedTo(ChronoUnit.DAYS);
        replyMark = null;
    }

    boolean isGiven() {
        return replyText != null && !replyText.isBlank();
    }

    @Nullable
    String text() {
        return replyText;
    }

    @Nullable
    Instant at() {
        return replyAt;
    }

    @Nullable
    ReplyMark mark() {
        return replyMark;
    }
}
