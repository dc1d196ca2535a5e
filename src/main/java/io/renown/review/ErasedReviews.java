package io.renown.review;

import io.renown.privacy.PersonKeys;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reviews of the current tenant that were erased and must not be taken in again, known by keyed hashes: of the platform's
 * id, and of author, moment and words, by which the same review is told in a file without ids.
 */
@Repository
@TenantScopedSql
class ErasedReviews {

    private static final String PURPOSE = "review";
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final PersonKeys keys;

    ErasedReviews(JdbcClient jdbc, PersonKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The reviews that may come in; almost always all of them, for the price of one look. */
    PreparedReviews without(long listingId, PreparedReviews incoming) {
        if (incoming.reviews().isEmpty() || !isAny(listingId)) {
            return incoming;
        }
        Map<String, String> printOf = new HashMap<>();
        Map<String, String> fingerprintOf = new HashMap<>();
        incoming.reviews().forEach((id, review) -> {
            printOf.put(id, HEX.formatHex(key(listingId, id)));
            byte[] fingerprint = fingerprint(
                    listingId,
                    review.raw().author(),
                    review.raw().createdAt(),
                    review.raw().text());
            if (fingerprint.length > 0) {
                fingerprintOf.put(id, HEX.formatHex(fingerprint));
            }
        });
        Set<String> asked = new HashSet<>(printOf.values());
        asked.addAll(fingerprintOf.values());
        Set<String> erased = find(listingId, asked.stream().map(HEX::parseHex).toList());
        if (erased.isEmpty()) {
            return incoming;
        }
        Map<String, IdentifiedReview> kept = new LinkedHashMap<>(incoming.reviews());
        kept.keySet()
                .removeIf(id -> erased.contains(printOf.get(id))
                        || (fingerprintOf.containsKey(id) && erased.contains(fingerprintOf.get(id))));
        return new PreparedReviews(kept, incoming.analyses(), incoming.received());
    }

    boolean isAny(long listingId) {
        return jdbc.sql("SELECT 1 FROM erased_review WHERE tenant_id = ? AND listing_id = ? LIMIT 1")
                .params(TenantContext.tenantId(), listingId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Set<String> find(long listingId, List<byte[]> prints) {
        return new HashSet<>(jdbc.sql("SELECT review_key FROM erased_review"
                        + " WHERE tenant_id = :tenant AND listing_id = :listing AND review_key IN (:prints)")
                .param("tenant", TenantContext.tenantId())
                .param("listing", listingId)
                .param("prints", prints)
                .query((row, number) -> HEX.formatHex(row.getBytes(1)))
                .list());
    }

    /** What the review is known by from now on. */
    List<byte[]> keysOf(long listingId, String platformReviewId, String author, Instant publishedAt, String text) {
        List<byte[]> known = new ArrayList<>();
        known.add(key(listingId, platformReviewId));
        byte[] fingerprint = fingerprint(listingId, author, publishedAt, text);
        if (fingerprint.length > 0) {
            known.add(fingerprint);
        }
        return known;
    }

    private byte[] key(long listingId, String platformReviewId) {
        return keys.print(PURPOSE, listingId + "/" + platformReviewId);
    }

    /** Empty where it could be somebody else's: no name, no moment, or no words. */
    private byte[] fingerprint(long listingId, String author, @Nullable Instant at, String text) {
        return author.isBlank() || at == null || text.isBlank()
                ? new byte[0]
                : keys.print(
                        PURPOSE + ".words",
                        listingId + "/" + author + "/" + at.truncatedTo(ChronoUnit.MICROS) + "/" + text);
    }

    void add(long listingId, byte[] print) {
        // The listing may be gone by now, or not yet there: then nothing can come in under it.
        jdbc.sql("INSERT IGNORE INTO erased_review (tenant_id, listing_id, review_key)"
                        + " SELECT l.tenant_id, l.id, ? FROM listing l WHERE l.tenant_id = ? AND l.id = ?")
                .params(print, TenantContext.tenantId(), listingId)
                .update();
    }
}
