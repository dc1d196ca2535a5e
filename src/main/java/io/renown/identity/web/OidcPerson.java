package io.renown.identity.web;

import io.renown.identity.PersonPrincipal;
import io.renown.identity.SignedInPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody an identity provider signed in. The id token is kept for the sign-out, which must name it. */
final class OidcPerson extends DefaultOidcUser implements PersonPrincipal {

    private final SignedInPerson person;

    OidcPerson(SignedInPerson person, OidcIdToken idToken) {
        super(List.of(), idToken);
        this.person = person;
    }

    @Override
    public SignedInPerson person() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcPerson that && person.equals(that.person) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }

    @Override
    public String toString() {
        return person.email();
    }
}
