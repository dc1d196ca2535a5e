package io.renown.operations;

import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantState;
import java.time.Instant;

/**
 * A tenant in numbers.
 *
 * @param members those who may enter
 * @param reviews as the index holds them
 */
public record TenantLine(
        int id,
        String slug,
        String name,
        TenantKind kind,
        TenantState state,
        Instant createdAt,
        int members,
        int listings,
        long reviews) {}
