package io.renown.identity;

/** What stands for a person in a session, whichever way they signed in. */
public interface PersonPrincipal {

    SignedInPerson person();
}
