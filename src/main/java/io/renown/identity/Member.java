package io.renown.identity;

import io.renown.shared.Tsid;
import io.renown.tenancy.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A person in a tenant. */
@Entity
class Member {

    enum State {
        ACTIVE,
        REMOVED,
        /** Of another organization, by a grant: role, brands and whether they may enter stand there, not here. */
        GUEST
    }

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean allBrands;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    Member(long personId, Role role, boolean allBrands, Instant createdAt) {
        this.id = Tsid.next();
        this.personId = personId;
        this.createdAt = createdAt;
        this.role = role;
        this.state = State.ACTIVE;
        this.allBrands = allBrands;
    }

    void change(Role newRole, boolean newAllBrands) {
        role = newRole;
        allBrands = newAllBrands;
        state = State.ACTIVE;
    }

    /** Keeps the row, since notes and the audit log name it, and shuts the door. */
    void remove() {
        state = State.REMOVED;
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    Role role() {
        return role;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    boolean isGuest() {
        return state == State.GUEST;
    }

    boolean hasAllBrands() {
        return allBrands;
    }
}
