package io.renown.account;

import static io.renown.account.AccountSql.utc;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which listings of the current tenant are fed by which of its accounts. */
@Repository
@TenantScopedSql
class AccountListingSql {

    private final JdbcClient jdbc;

    AccountListingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> findAccount(long listingId) {
        return jdbc.sql("SELECT account_id FROM account_listing WHERE tenant_id = ? AND listing_id = ?")
                .params(TenantContext.tenantId(), listingId)
                .query(Long.class)
                .optional();
    }

    List<Long> listingsOf(long accountId) {
        return jdbc.sql("SELECT listing_id FROM account_listing WHERE tenant_id = ? AND account_id = ?"
                        + " ORDER BY listing_id")
                .params(TenantContext.tenantId(), accountId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** A listing with its brand, which decides who may see the account that feeds it. */
    record FedListing(long listingId, long brandId) {}

    /** By account, of all that feed any. */
    Map<Long, List<FedListing>> all() {
        Map<Long, List<FedListing>> fed = new LinkedHashMap<>();
        jdbc.sql("SELECT a.account_id, a.listing_id, l.brand_id FROM account_listing a"
                        + " JOIN listing l ON l.tenant_id = a.tenant_id AND l.id = a.listing_id"
                        + " WHERE a.tenant_id = ? ORDER BY a.account_id, a.listing_id")
                .param(TenantContext.tenantId())
                .query(row -> {
                    fed.computeIfAbsent(row.getLong("account_id"), account -> new ArrayList<>())
                            .add(new FedListing(row.getLong("listing_id"), row.getLong("brand_id")));
                });
        return fed;
    }

    List<FedListing> of(long accountId) {
        return jdbc.sql("SELECT a.listing_id, l.brand_id FROM account_listing a"
                        + " JOIN listing l ON l.tenant_id = a.tenant_id AND l.id = a.listing_id"
                        + " WHERE a.tenant_id = ? AND a.account_id = ? ORDER BY a.listing_id")
                .params(TenantContext.tenantId(), accountId)
                .query((row, number) -> new FedListing(row.getLong("listing_id"), row.getLong("brand_id")))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when an account feeds it already */
    void feed(long accountId, long listingId, Instant since) {
        jdbc.sql("INSERT INTO account_listing (tenant_id, listing_id, account_id, since) VALUES (?, ?, ?, ?)")
                .param(TenantContext.tenantId())
                .param(listingId)
                .param(accountId)
                .param(utc(since))
                .update();
    }

    boolean unfeed(long accountId, long listingId) {
        return jdbc.sql("DELETE FROM account_listing WHERE tenant_id = ? AND listing_id = ? AND account_id = ?")
                        .params(TenantContext.tenantId(), listingId, accountId)
                        .update()
                == 1;
    }
}
