package io.renown.account;

import org.jspecify.annotations.Nullable;

/** Slot: a deed on an account that a card offers, as "Sync now". A bean of whoever does it, which asks for permission. */
public interface AccountAction {

    /** Translation key of the words on the button. */
    String labelKey();

    /** Whether it is offered for the account as it stands. */
    boolean isFor(AccountDetails account);

    /** @return translation key of what is said once it is on its way; null where it shows for itself */
    @Nullable
    String run(AccountDetails account);
}
