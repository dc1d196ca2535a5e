package io.renown.identity;

import io.renown.shared.Tsid;
import io.renown.tenancy.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A colleague asked to join, as what and for which brands; taken up once, within seven days. */
@Entity
class MemberInvite {

    static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean allBrands;
    private Long inviterId;
    private byte[] tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected MemberInvite() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    MemberInvite(String email, Role role, boolean allBrands, long inviterId, InviteToken token, Instant now) {
        this.id = Tsid.next();
        this.email = Person.normalized(email);
        this.role = role;
        this.allBrands = allBrands;
        this.inviterId = inviterId;
        this.createdAt = now;
        this.tokenHash = token.hash();
        this.expiresAt = now.plus(LIFETIME);
    }

    /** Another link, another seven days; the earlier link is dead. */
    void renew(InviteToken token, Instant now) {
        tokenHash = token.hash();
        expiresAt = now.plus(LIFETIME);
    }

    void accept(Instant now) {
        acceptedAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    /** Neither taken up nor taken back; it may have expired. */
    boolean isPending() {
        return acceptedAt == null && revokedAt == null;
    }

    boolean isOpen(Instant now) {
        return isPending() && expiresAt.isAfter(now);
    }

    boolean isFor(String address) {
        return email.equals(Person.normalized(address));
    }

    Role role() {
        return role;
    }

    boolean hasAllBrands() {
        return allBrands;
    }

    long inviterId() {
        return inviterId;
    }

    MemberInviteDetails details(List<Long> brandIds) {
        return new MemberInviteDetails(id, email, role, allBrands, brandIds, createdAt, expiresAt);
    }
}
