package io.renown.reply;

/**
 * Slugs of what can be wrong with a reply besides what {@link io.renown.connector.Trouble} knows; what people read of
 * them stands under {@code reply.trouble.<slug>}.
 */
final class ReplyTrouble {

    /** Somebody replied on the platform, or changed the reply there. */
    static final String ELSEWHERE = "elsewhere";

    /** It may have arrived or not, and the platform cannot be asked. */
    static final String UNCERTAIN = "uncertain";

    /** Passing trouble that did not pass in time. */
    static final String GAVE_UP = "gave-up";

    /** A member gave it back. */
    static final String RETURNED = "returned";

    /** No account feeds the listing any more. */
    static final String NO_ACCOUNT = "no-account";

    /** The platform looked at it and does not show it. */
    static final String NOT_SHOWN = "not-shown";

    /** The listing became a competitor's while it was on its way. */
    static final String COMPETITOR = "competitor";

    private ReplyTrouble() {}
}
