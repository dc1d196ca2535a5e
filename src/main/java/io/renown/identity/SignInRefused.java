package io.renown.identity;

import java.util.Locale;

/** The identity provider knows the person; Renown does not let them in. */
public final class SignInRefused extends RuntimeException {

    public enum Reason {
        /** Only a verified e-mail address can tell whose account it is. */
        UNVERIFIED_EMAIL,
        /** No organization with a role in Renown, and no membership here. */
        NO_ORGANIZATION;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    SignInRefused(Reason reason) {
        super(reason.slug());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
