package io.renown.connector.file;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** The four ticks of a platform: read, reply, ask, flag. */
public record Allows(Read read, Reply reply, Ask ask, Flag flag) {

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Read {
        /** Single reviews, through its interface. */
        REVIEWS,
        /** What customers mention, summed up by the platform; no single review. */
        TOPICS,
        /** Orders, which reviews of other platforms are joined to. */
        ORDERS,
        /** Shown as it answers and never kept. */
        LIVE,
        /** Files exported by the platform, or written by hand. */
        FILE
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Reply {
        API,
        /** Draft here, copy, open the platform, mark as replied. */
        MANUAL,
        NONE
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Ask {
        /** The platform itself asks the customer. */
        API,
        /** By a mail or message of the business with a link. */
        LINK,
        /** The platform's rules forbid to ask; it is left out of every request. */
        FORBIDDEN
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Flag {
        API,
        /** On the platform's own page. */
        PAGE,
        NONE
    }

    /** Whether reviews come by themselves once an account is connected. */
    public boolean readsReviews() {
        return read == Read.REVIEWS;
    }
}
