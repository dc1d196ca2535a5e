package io.renown.translation;

import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@TenantScopedSql
class TranslationSql {

    private static final String SELECT =
            "SELECT review_id, version, language, provider, title, text, made_at FROM review_translation"
                    + " WHERE tenant_id = :tenant AND ";

    private final JdbcClient jdbc;

    TranslationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Translation> find(long reviewId, int version, TargetLanguage language) {
        return jdbc.sql(SELECT + "review_id = :review AND version = :version AND language = :language")
                .param("tenant", TenantContext.tenantId())
                .param("review", reviewId)
                .param("version", version)
                .param("language", language.code())
                .query(TranslationSql::translation)
                .optional();
    }

    List<Translation> findOf(Collection<Long> reviewIds) {
        return reviewIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "review_id IN (:reviews) ORDER BY review_id, version, language")
                        .param("tenant", TenantContext.tenantId())
                        .param("reviews", reviewIds)
                        .query(TranslationSql::translation)
                        .list();
    }

    /** Two members may ask at once: the first answer stays. */
    void keep(Translation made) {
        jdbc.sql("INSERT IGNORE INTO review_translation"
                        + " (tenant_id, id, review_id, version, language, provider, title, text, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        TenantContext.tenantId(),
                        Tsid.next(),
                        made.reviewId(),
                        made.version(),
                        made.language().code(),
                        made.provider(),
                        made.title(),
                        made.text(),
                        LocalDateTime.ofInstant(made.madeAt(), ZoneOffset.UTC))
                .update();
    }

    int removeOf(Collection<Long> reviewIds) {
        return reviewIds.isEmpty()
                ? 0
                : jdbc.sql("DELETE FROM review_translation WHERE tenant_id = :tenant AND review_id IN (:reviews)")
                        .param("tenant", TenantContext.tenantId())
                        .param("reviews", reviewIds)
                        .update();
    }

    int removeBefore(Instant moment, int limit) {
        List<Long> old = jdbc.sql("SELECT id FROM review_translation FORCE INDEX (review_translation_age)"
                        + " WHERE tenant_id = ? AND made_at < ? ORDER BY made_at LIMIT ?")
                .params(TenantContext.tenantId(), LocalDateTime.ofInstant(moment, ZoneOffset.UTC), limit)
                .query((row, number) -> row.getLong(1))
                .list();
        return old.isEmpty()
                ? 0
                : jdbc.sql("DELETE FROM review_translation WHERE tenant_id = :tenant AND id IN (:old)")
                        .param("tenant", TenantContext.tenantId())
                        .param("old", old)
                        .update();
    }

    Optional<TargetLanguage> target(long memberId) {
        return jdbc.sql("SELECT language FROM translation_target WHERE tenant_id = ? AND member_id = ?")
                .params(TenantContext.tenantId(), memberId)
                .query((row, number) -> row.getString(1))
                .optional()
                .flatMap(TargetLanguage::find);
    }

    void setTarget(long memberId, TargetLanguage language) {
        jdbc.sql("INSERT INTO translation_target (tenant_id, member_id, language) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE language = VALUES(language)")
                .params(TenantContext.tenantId(), memberId, language.code())
                .update();
    }

    private static Translation translation(ResultSet row, int number) throws SQLException {
        return new Translation(
                row.getLong("review_id"),
                row.getInt("version"),
                TargetLanguage.find(row.getString("language")).orElse(TargetLanguage.EN),
                row.getString("provider"),
                row.getString("title"),
                row.getString("text"),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
