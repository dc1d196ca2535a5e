package io.renown.connector;

import java.util.Locale;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** Why a platform did not do what it was asked for; what people read of it stands under {@code connector.trouble.<slug>}. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Trouble {
    /** The grant was revoked, or a key changed: somebody has to connect the account again. */
    SIGN_IN,
    /** It knows the account but does not let it do this: a scope or a role is missing. */
    FORBIDDEN,
    /** The listing or review is not, or no longer, there. */
    GONE,
    /** Too many calls; later. */
    RATE_LIMITED,
    /** It is down, or its own error; later. */
    UNAVAILABLE,
    /** No answer in time: whether the call had its effect is not known. */
    TIMED_OUT,
    /** An answer that is none: another type, broken, far too long, without end. */
    UNREADABLE,
    /** It looked at the call and said no, with reasons: a reply too long, a word it does not take. */
    REFUSED,
    /** The address leads where Renown does not go. */
    ADDRESS,
    /** What the platform has to be called with is not set. */
    NOT_SET_UP;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the same call may succeed later without anybody doing something. */
    public boolean passes() {
        return switch (this) {
            case RATE_LIMITED, UNAVAILABLE, TIMED_OUT, UNREADABLE -> true;
            case SIGN_IN, FORBIDDEN, GONE, REFUSED, ADDRESS, NOT_SET_UP -> false;
        };
    }
}
