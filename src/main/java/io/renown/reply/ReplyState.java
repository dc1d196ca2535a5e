package io.renown.reply;

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

    boolean isUnderWay() {
        return this == SCHEDULED || this == SENDING;
    }
}
