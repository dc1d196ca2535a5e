package io.renown.identity;

import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A member's key to the REST API. Only the SHA-256 of the key is kept. */
@Entity
class ApiToken {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long memberId;
    private String name;
    private byte[] tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    ApiToken(long memberId, String name, byte[] tokenHash, Instant createdAt, Instant expiresAt) {
        this.id = Tsid.next();
        this.memberId = memberId;
        this.name = name;
        this.tokenHash = tokenHash.clone();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    long memberId() {
        return memberId;
    }

    ApiTokenDetails details() {
        return new ApiTokenDetails(id, memberId, name, createdAt, expiresAt, revokedAt, lastUsedAt);
    }
}
