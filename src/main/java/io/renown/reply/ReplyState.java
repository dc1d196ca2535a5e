package io.renown.reply;

import io.renown.review.ReplyMark;
import java.util.Locale;

/** Where a reply stands. */
public enum ReplyState {
    DRAFT,
    /** Written by somebody who may not send it, or wants another pair of eyes. */
    AWAITING_APPROVAL,
    /** Waits for its time; can be taken back. */
    SCHEDULED,
    /** With the sender, who tries until the platform says something. */
    SENDING,
    /** The platform took it and looks at it before it shows it. */
    PENDING,
    PUBLISHED,
    /** The platform, or the way to it, said no; the reason is kept. */
    REJECTED,
    /** It stands, but the customer wrote something else since. */
    OUTDATED,
    /** It stands no more. */
    WITHDRAWN;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether members may write on it. */
    public boolean isOpenToChange() {
        return this != SCHEDULED && this != SENDING && this != PENDING;
    }

    /** @param byHand whether what stands was published by a person on the platform's own page */
    ReplyMark mark(boolean byHand) {
        return switch (this) {
            case DRAFT -> ReplyMark.DRAFT;
            case AWAITING_APPROVAL -> ReplyMark.AWAITING_APPROVAL;
            case SCHEDULED, SENDING -> ReplyMark.OUTBOX;
            case PENDING -> ReplyMark.PENDING;
            case PUBLISHED -> byHand ? ReplyMark.MARKED : ReplyMark.BY_US;
            case REJECTED -> ReplyMark.REJECTED;
            case OUTDATED -> ReplyMark.OUTDATED;
            case WITHDRAWN -> ReplyMark.WITHDRAWN;
        };
    }

    boolean isUnderWay() {
        return this == SCHEDULED || this == SENDING;
    }
}
