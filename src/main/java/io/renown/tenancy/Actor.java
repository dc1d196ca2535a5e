package io.renown.tenancy;

import io.renown.shared.Tsid;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts inside a tenant: a member, or Renown itself on the tenant's behalf.
 *
 * @param name for people to read
 * @param memberId null for Renown itself
 */
public record Actor(String name, @Nullable Long memberId, Set<Permission> permissions, BrandScope brandScope) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Renown at work: a job, a provisioning run. Sees the whole tenant. */
    public static Actor system(String task) {
        return new Actor("system:" + task, null, EnumSet.allOf(Permission.class), BrandScope.all());
    }

    /**
     * As logs that are never changed know the actor: by id, since people may be erased and their names must not stay behind.
     */
    public String logged() {
        return memberId == null ? name : "member:" + Tsid.format(memberId);
    }

    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    /** Nobody gives, or takes away, rights that they do not hold themselves. */
    public boolean mayGive(Role role) {
        return permissions.containsAll(role.permissions());
    }

    /** Both at once: the role, and for these brands; null for all. */
    public boolean mayGive(Role role, @Nullable Collection<Long> brandIds) {
        return mayGive(role) && maySee(brandIds);
    }

    /**
     * Nobody shows others more brands than they see themselves.
     *
     * @param brandIds null for all brands
     */
    public boolean maySee(@Nullable Collection<Long> brandIds) {
        return brandScope.unlimited()
                || (brandIds != null && brandScope.brandIds().containsAll(brandIds));
    }

    /** The member behind this actor; refuses Renown itself. */
    public long requireMemberId() {
        if (memberId == null) {
            throw new IllegalStateException(name + " is not a member");
        }
        return memberId;
    }
}
