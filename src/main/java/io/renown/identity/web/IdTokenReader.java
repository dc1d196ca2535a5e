package io.renown.identity.web;

import io.renown.identity.ProvenIdentity;
import io.renown.shared.TextCut;
import io.renown.tenancy.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * Reads from an id token whom it is about. {@code organization} holds aliases of organizations, which are slugs of tenants,
 * as a list or as the keys of an object. {@code roles} holds slugs of roles: {@code analyst} counts in every organization of
 * the person, {@code acme:analyst} in that one and before the others. Of several the one that stands first in {@link Role}
 * counts.
 */
final class IdTokenReader {

    private static final int LONGEST_NAME = 120;

    private IdTokenReader() {}

    static ProvenIdentity read(OidcIdToken token) {
        String email = token.getEmail();
        return new ProvenIdentity(
                Objects.requireNonNull(token.getIssuer()).toString(),
                Objects.requireNonNull(token.getSubject()),
                email != null && Boolean.TRUE.equals(token.getEmailVerified()) ? email : null,
                name(token.getFullName(), email),
                roles(words(token.getClaim("organization")), words(token.getClaim("roles"))));
    }

    static Map<String, Role> roles(Collection<String> organizations, Collection<String> roles) {
        Map<String, Role> found = new HashMap<>();
        for (String organization : organizations) {
            String own = organization + ':';
            strongest(roles, role -> role.startsWith(own), own.length())
                    .or(() -> strongest(roles, role -> role.indexOf(':') < 0, 0))
                    .ifPresent(role -> found.put(organization, role));
        }
        return found;
    }

    private static Optional<Role> strongest(Collection<String> roles, Predicate<String> chosen, int from) {
        return roles.stream()
                .filter(chosen)
                .flatMap(role -> Role.findBySlug(role.substring(from)).stream())
                .min(Role::compareTo);
    }

    private static String name(@Nullable String fullName, @Nullable String email) {
        String name = fullName != null && !fullName.isBlank() ? fullName.strip() : email == null ? "" : email;
        return TextCut.beginning(name, LONGEST_NAME);
    }

    private static Collection<String> words(@Nullable Object claim) {
        return switch (claim) {
            case String word -> List.of(word);
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Map<?, ?> byName ->
                byName.keySet().stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
