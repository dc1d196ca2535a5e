package io.renown.review;

import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonMatch;
import io.renown.privacy.PersonQuery;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the reviews of the current tenant that may be one person's: each question by an index of its own. */
@Repository
@TenantScopedSql
class PeopleSql {

    private static final String MATCH = """
            SELECT r.id, r.author, r.platform, l.name AS listing, LEFT(r.text, 160) AS excerpt, r.order_number, r.published_at
            FROM review r STRAIGHT_JOIN listing l ON l.tenant_id = r.tenant_id AND l.id = r.listing_id
            WHERE r.tenant_id = :tenant AND r.erased_at IS NULL AND (:all OR r.brand_id IN (:brands)) AND\s""";

    private final JdbcClient jdbc;

    PeopleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonMatch> search(PersonQuery query, int limit) {
        Map<Long, PersonMatch> matches = new LinkedHashMap<>();
        List<PersonMatch> found = new ArrayList<>();
        if (!query.name().isEmpty()) {
            found.addAll(ask("r.author = :asked", query.name(), query, limit));
        }
        if (!query.orderNumbers().isEmpty()) {
            found.addAll(ask("r.order_number IN (:asked)", query.orderNumbers(), query, limit));
        }
        if (!query.review().isEmpty()) {
            Tsid.parse(query.review()).ifPresent(id -> found.addAll(ask("r.id = :asked", id, query, limit)));
            Set<Long> listings = listings();
            if (!listings.isEmpty()) {
                found.addAll(
                        jdbc.sql(MATCH + "r.listing_id IN (:listings) AND r.platform_review_id = :asked LIMIT :limit")
                                .params(common(limit))
                                .param("listings", listings)
                                .param("asked", query.review())
                                .query(PeopleSql::match)
                                .list());
            }
        }
        found.stream()
                .filter(match -> matches.size() < limit)
                .forEach(match -> matches.putIfAbsent(match.thing().id(), match));
        return List.copyOf(matches.values());
    }

    private List<PersonMatch> ask(String condition, Object asked, PersonQuery query, int limit) {
        Long listing = query.listingId();
        return jdbc.sql(MATCH + condition + (listing == null ? "" : " AND r.listing_id = :listing") + " LIMIT :limit")
                .params(common(limit))
                .param("asked", asked)
                .param("listing", Objects.requireNonNullElse(listing, 0L))
                .query(PeopleSql::match)
                .list();
    }

    /** By the index of names: those that are gone are not looked at again. */
    int forgetAuthorsBefore(Instant moment, int limit) {
        return jdbc.sql(
                        "UPDATE review SET author = '' WHERE tenant_id = ? AND author > '' AND published_at < ? LIMIT ?")
                .params(TenantContext.tenantId(), LocalDateTime.ofInstant(moment, ZoneOffset.UTC), limit)
                .update();
    }

    private static Map<String, Object> common(int limit) {
        BrandScope scope = TenantContext.actor().brandScope();
        return Map.of(
                "tenant",
                TenantContext.tenantId(),
                "all",
                scope.unlimited(),
                "brands",
                scope.brandIds().isEmpty() ? Set.of(0L) : scope.brandIds(),
                "limit",
                limit);
    }

    private Set<Long> listings() {
        return Set.copyOf(jdbc.sql("SELECT id FROM listing WHERE tenant_id = ?")
                .param(TenantContext.tenantId())
                .query((row, number) -> row.getLong(1))
                .list());
    }

    private static PersonMatch match(ResultSet row, int number) throws SQLException {
        return new PersonMatch(
                new HeldThing(HeldThing.REVIEW, row.getLong("id")),
                row.getString("author"),
                row.getString("listing"),
                row.getString("excerpt"),
                row.getString("order_number"),
                row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
