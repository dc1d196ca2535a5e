package io.renown.tenancy;

import static io.renown.tenancy.Permission.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The function of a member in a tenant. Stored by name, written {@link #slug()} in files and URLs. */
public enum Role {
    OWNER(EnumSet.allOf(Permission.class)),
    ADMIN(EnumSet.complementOf(EnumSet.of(OWNER_MANAGE))),
    MANAGER(EnumSet.complementOf(EnumSet.of(OWNER_MANAGE, MEMBER_MANAGE, TENANT_MANAGE, BRAND_MANAGE, PRIVACY_MANAGE))),
    RESPONDER(EnumSet.of(
            REVIEW_READ,
            REVIEW_EDIT,
            REVIEW_CORRECT,
            REPLY_DRAFT,
            REVIEW_REPLY,
            ORDER_READ,
            BRAND_READ,
            MEMBER_READ,
            TOKEN_MANAGE)),
    ANALYST(EnumSet.of(
            REVIEW_READ,
            REPLY_DRAFT,
            REVIEW_EXPORT,
            REVIEW_ANALYZE,
            REVIEW_CORRECT,
            WORD_MANAGE,
            ORDER_READ,
            BRAND_READ,
            MEMBER_READ,
            VIEW_SHARE,
            TOKEN_MANAGE)),
    CLIENT_VIEWER(EnumSet.of(REVIEW_READ, BRAND_READ)),
    BILLING(EnumSet.of(BRAND_READ, MEMBER_READ));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> findBySlug(String slug) {
        for (Role role : values()) {
            if (role.slug().equals(slug)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
