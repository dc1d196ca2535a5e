package io.renown.identity;

import io.renown.tenancy.Role;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider has proven of somebody who signs in.
 *
 * @param issuer the provider's address, as its tokens name it
 * @param subject the provider's id of the person, never reused
 * @param verifiedEmail null where the provider has not verified the address
 * @param roles by slug of the tenant; organizations without a role of Renown are left out
 */
public record ProvenIdentity(
        String issuer, String subject, @Nullable String verifiedEmail, String name, Map<String, Role> roles) {

    public ProvenIdentity {
        roles = Map.copyOf(roles);
    }
}
