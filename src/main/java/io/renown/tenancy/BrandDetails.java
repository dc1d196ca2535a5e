package io.renown.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A brand as other modules see it.
 *
 * @param parentId null at the top of the tree
 * @param key stable name inside the tenant, as in {@code tenants/} files
 */
public record BrandDetails(long id, @Nullable Long parentId, String key, String name) {}
