package io.renown.account;

import io.renown.connector.Trouble;

/** What became of the wish to connect an account. */
public sealed interface Connected {

    /** It is kept. With a trouble that passes in it, when the member said so. */
    record Kept(AccountDetails account) implements Connected {}

    /** It is kept, and a person has to agree on the platform's own page. */
    record ConsentNeeded(AccountDetails account) implements Connected {}

    /**
     * The platform did not answer as hoped, and nothing was changed.
     *
     * @param words the platform's own
     */
    record Refused(Trouble trouble, String words) implements Connected {}
}
