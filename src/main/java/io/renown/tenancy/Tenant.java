package io.renown.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The unit of isolation: the owner of data and subscription. Called "organization" in the portal. */
@Entity
class Tenant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private TenantKind kind;

    @Enumerated(EnumType.STRING)
    private TenantState state;

    private String locale;
    private String timeZone;
    private @Nullable String accent;
    private boolean demo;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Tenant() {}

    Tenant(TenantProfile profile, Instant createdAt) {
        this.slug = profile.slug();
        this.name = profile.name();
        this.kind = profile.kind();
        this.state = TenantState.ACTIVE;
        this.locale = profile.locale();
        this.timeZone = profile.timeZone();
        this.accent = profile.accent();
        this.demo = profile.demo();
        this.createdAt = createdAt;
    }

    /** Takes over what the profile says; the slug stays, it stands in URLs. */
    void change(TenantProfile profile) {
        name = profile.name();
        kind = profile.kind();
        locale = profile.locale();
        timeZone = profile.timeZone();
        accent = profile.accent();
        demo = profile.demo();
    }

    /** @return whether that changed anything */
    boolean enter(TenantState newState) {
        boolean changed = state != newState;
        state = newState;
        return changed;
    }

    TenantDetails details() {
        return new TenantDetails(
                java.util.Objects.requireNonNull(id),
                state,
                createdAt,
                new TenantProfile(slug, name, kind, locale, timeZone, accent, demo));
    }
}
