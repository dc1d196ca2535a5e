package io.renown.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a session. What the person may do depends on the tenant, so no authority is held here. */
public record SignedInPerson(long personId, String email, String name, String passwordHash)
        implements UserDetails, PersonPrincipal {

    /** The person behind what Spring Security holds; nobody for a stranger or the bearer of an API token. */
    public static Optional<SignedInPerson> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof PersonPrincipal principal
                ? Optional.of(principal.person())
                : Optional.empty();
    }

    @Override
    public SignedInPerson person() {
        return this;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public String toString() {
        return email;
    }
}
