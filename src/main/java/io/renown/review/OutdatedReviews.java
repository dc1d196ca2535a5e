package io.renown.review;

import io.renown.review.analysis.TextSignature;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows that another model version understood, by the thousand, past the session that tracks each. */
@Repository
@TenantScopedSql
class OutdatedReviews {

    /** UTF-16 units of text in one batch, or one review where that is longer: what a batch weighs in memory. */
    private static final int MOST_TEXT = 2_000_000;

    /** Longer lists of values MariaDB would turn into a table to join with. */
    private static final int MOST_IDS = 500;

    private static final int FETCHED_AT_ONCE = 100;

    /**
     * Hundreds of rows by one statement: of one that writes a single row, most is spent on reading the statement and on
     * choosing among the many keys that begin with the tenant.
     */
    private static final String WRITE = """
            UPDATE review INNER JOIN JSON_TABLE(?, '$[*]' COLUMNS (
                row_id BIGINT PATH '$[0]',
                new_language VARCHAR(8) PATH '$[1]',
                new_sentiment VARCHAR(8) PATH '$[2]',
                new_confidence FLOAT PATH '$[3]',
                new_score FLOAT PATH '$[4]',
                new_emotion FLOAT PATH '$[5]',
                new_aspects VARCHAR(4000) PATH '$[6]',
                new_risks VARCHAR(1000) PATH '$[7]',
                new_signature CHAR(128) PATH '$[8]',
                new_topic BIGINT PATH '$[9]',
                new_analysed TEXT PATH '$[10]',
                new_version VARCHAR(20) PATH '$[11]',
                other_document INT PATH '$[12]')) renewed ON review.id = renewed.row_id
            SET language = new_language, sentiment = new_sentiment, sentiment_confidence = new_confidence,
                sentiment_score = new_score, emotion = new_emotion, aspects = new_aspects, risks = new_risks,
                text_signature = UNHEX(new_signature), topic_id = new_topic, analysed = new_analysed, model_version = new_version,
                modified_at = IF(other_document = 1, ?, modified_at), lock_version = lock_version + 1
            WHERE tenant_id = ?""";

    private final EntityManagerFactory entities;
    private final JdbcTemplate jdbc;

    OutdatedReviews(EntityManagerFactory entities, JdbcTemplate jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** The first version behind another one, in their order, that understood some review. */
    Optional<String> findVersionAfter(String version) {
        return Optional.ofNullable(jdbc.queryForObject(
                "SELECT MIN(model_version) FROM review WHERE tenant_id = ? AND model_version > ?",
                String.class,
                TenantContext.tenantId(),
                version));
    }

    /** In the order of their ids, and of the key by version, in which what is done already need not be passed over. */
    List<Review> listAfter(String version, long id, int limit) {
        List<Review> batch = new ArrayList<>();
        long text = 0;
        try (StatelessSession session = entities.unwrap(SessionFactory.class).openStatelessSession();
                ScrollableResults<Review> rows = session.createSelectionQuery(
                                "from Review r where r.passes.modelVersion = :version and r.id > :id order by r.id",
                                Review.class)
                        .setParameter("version", version)
                        .setParameter("id", id)
                        .setMaxResults(limit)
                        .setFetchSize(FETCHED_AT_ONCE)
                        .scroll(ScrollMode.FORWARD_ONLY)) {
            while (text < MOST_TEXT && rows.next()) {
                Review review = rows.get();
                text += review.words().text().length();
                batch.add(review);
            }
        }
        return batch;
    }

    /** Holds the rows until the end of the transaction. @return of each that is still there, how often it was written */
    Map<Long, Integer> lock(Collection<Long> ids) {
        return writes(ids, " FOR UPDATE");
    }

    /** As {@link #lock}, without holding them. */
    Map<Long, Integer> writes(Collection<Long> ids) {
        return writes(ids, "");
    }

    private Map<Long, Integer> writes(Collection<Long> ids, String locking) {
        Map<Long, Integer> writes = HashMap.newHashMap(ids.size());
        for (Object[] some : parts(List.of(TenantContext.tenantId()), ids)) {
            jdbc.query(
                    "SELECT id, lock_version FROM review WHERE tenant_id = ? AND id IN (" + marks() + ")" + locking,
                    row -> {
                        writes.put(row.getLong("id"), row.getInt("lock_version"));
                    },
                    some);
        }
        return writes;
    }

    /** That a version says of them what stands there. It is no change that anybody could lose: writers beside go on. */
    void stamp(String version, Collection<Long> ids) {
        for (Object[] some : parts(List.of(version, TenantContext.tenantId()), ids)) {
            jdbc.update("UPDATE review SET model_version = ? WHERE tenant_id = ? AND id IN (" + marks() + ")", some);
        }
    }

    /** Each from the row as it was read; where the document changes, the time of the change leads the index to it. */
    void write(List<Renewed> rows, Instant now) {
        for (int from = 0; from < rows.size(); from += MOST_IDS) {
            List<Renewed> some = rows.subList(from, Math.min(from + MOST_IDS, rows.size()));
            jdbc.update(
                    WRITE,
                    JsonMapper.shared()
                            .writeValueAsString(
                                    some.stream().map(OutdatedReviews::values).toList()),
                    Timestamp.from(now),
                    TenantContext.tenantId());
        }
    }

    /** In the order of the columns in {@link #WRITE}. */
    private static @Nullable Object[] values(Renewed row) {
        Review review = row.review();
        AnalysisInRow analysis = AnalysisInRow.of(review);
        TextSignature signature = analysis.signature();
        return new @Nullable Object[] {
            review.id(),
            analysis.language(),
            analysis.sentiment().name(),
            analysis.confidence(),
            analysis.score(),
            analysis.emotion(),
            analysis.aspects(),
            analysis.risks(),
            signature == null ? null : HexFormat.of().formatHex(signature.bytes()),
            analysis.topicId(),
            analysis.underCorrections(),
            review.passes().modelVersion(),
            row.otherDocument() ? 1 : 0
        };
    }

    static String marks() {
        return "?, ".repeat(MOST_IDS - 1) + "?";
    }

    /** Lists of one length, filled up with the last id, so that a statement is always the same one. */
    static List<Object[]> parts(List<Object> before, Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<Object[]> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_IDS) {
            List<Object> values = new ArrayList<>(before);
            for (int at = from; at < from + MOST_IDS; at++) {
                values.add(all.get(Math.min(at, all.size() - 1)));
            }
            parts.add(values.toArray());
        }
        return parts;
    }
}
