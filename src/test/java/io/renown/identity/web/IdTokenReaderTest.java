package io.renown.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.identity.ProvenIdentity;
import io.renown.tenancy.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class IdTokenReaderTest {

    @Test
    void aRoleCountsInEachOrganization() {
        assertThat(IdTokenReader.roles(List.of("acme", "bolt"), List.of("analyst")))
                .isEqualTo(Map.of("acme", Role.ANALYST, "bolt", Role.ANALYST));
    }

    @Test
    void aRoleOfOneOrganizationComesBeforeTheOthersAndStaysThere() {
        assertThat(IdTokenReader.roles(List.of("acme", "bolt"), List.of("analyst", "acme:client-viewer")))
                .isEqualTo(Map.of("acme", Role.CLIENT_VIEWER, "bolt", Role.ANALYST));
        assertThat(IdTokenReader.roles(List.of("bolt"), List.of("acme:owner"))).isEmpty();
    }

    @Test
    void theStrongestOfSeveralCountsAndUnknownOnesDoNot() {
        assertThat(IdTokenReader.roles(List.of("acme"), List.of("offline_access", "billing", "admin", "OWNER")))
                .isEqualTo(Map.of("acme", Role.ADMIN));
    }

    @Test
    void withoutARoleAnOrganizationIsNone() {
        assertThat(IdTokenReader.roles(List.of("acme"), List.of())).isEmpty();
    }

    @Test
    void organizationsMayBeAListOrAnObject() {
        assertThat(read(Map.of("organization", List.of("acme"), "roles", List.of("owner")))
                        .roles())
                .containsOnlyKeys("acme");
        assertThat(read(Map.of("organization", Map.of("acme", Map.of("id", "7")), "roles", List.of("owner")))
                        .roles())
                .containsOnlyKeys("acme");
        assertThat(read(Map.of("organization", 7, "roles", List.of("owner"))).roles())
                .isEmpty();
    }

    @Test
    void onlyAVerifiedAddressIsPassedOn() {
        assertThat(read(Map.of("email", "a@acme.example", "email_verified", true))
                        .verifiedEmail())
                .isEqualTo("a@acme.example");
        assertThat(read(Map.of("email", "a@acme.example", "email_verified", false))
                        .verifiedEmail())
                .isNull();
        assertThat(read(Map.of("email", "a@acme.example")).verifiedEmail()).isNull();
    }

    private static ProvenIdentity read(Map<String, Object> claims) {
        return IdTokenReader.read(OidcIdToken.withTokenValue("unread")
                .issuer("https://sign-in.example/realms/renown")
                .subject("7")
                .issuedAt(Instant.EPOCH)
                .expiresAt(Instant.EPOCH.plusSeconds(60))
                .claims(all -> all.putAll(claims))
                .build());
    }
}
