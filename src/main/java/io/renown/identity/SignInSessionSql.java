package io.renown.identity;

import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of sessions, a table of people and not of tenants. */
@Repository
@TenantScopedSql
class SignInSessionSql {

    /** Takes two parameters, {@link #seenSince} and {@link #begunSince}. */
    static final String IS_OPEN = "s.revoked_at IS NULL AND s.last_seen_at > ? AND s.created_at > ?";

    private final JdbcClient jdbc;

    SignInSessionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record OpenSession(long id, Instant lastSeenAt) {}

    static LocalDateTime seenSince(Instant now) {
        return utc(now.minus(SignInSessions.IDLE));
    }

    static LocalDateTime begunSince(Instant now) {
        return utc(now.minus(SignInSessions.LONGEST));
    }

    void insert(long id, long personId, SessionKey key, Instant now, SignInOrigin origin, @Nullable OidcSession oidc) {
        jdbc.sql(
                        "INSERT INTO sign_in_session (id, person_id, http_session_key, created_at, last_seen_at, address, agent,"
                                + " oidc_issuer, oidc_sid, oidc_subject) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, personId, key.hash(), utc(now), utc(now), origin.address(), origin.agent())
                .param(oidc == null ? null : oidc.issuer())
                .param(oidc == null ? null : oidc.sid())
                .param(oidc == null ? null : oidc.subject())
                .update();
    }

    Optional<OpenSession> findOpen(SessionKey key, Instant now) {
        return jdbc.sql("SELECT s.id, s.last_seen_at FROM sign_in_session s WHERE s.http_session_key = ? AND "
                        + IS_OPEN)
                .params(key.hash(), seenSince(now), begunSince(now))
                .query((row, number) ->
                        new OpenSession(row.getLong("id"), instant(row.getObject("last_seen_at", LocalDateTime.class))))
                .optional();
    }

    List<SignInSession> list(long personId, SessionKey asking, Instant now) {
        return jdbc.sql("SELECT s.* FROM sign_in_session s WHERE s.person_id = ? AND " + IS_OPEN
                        + " ORDER BY s.last_seen_at DESC, s.id DESC LIMIT 200")
                .params(personId, seenSince(now), begunSince(now))
                .query((row, number) -> new SignInSession(
                        row.getLong("id"),
                        instant(row.getObject("created_at", LocalDateTime.class)),
                        instant(row.getObject("last_seen_at", LocalDateTime.class)),
                        row.getString("address"),
                        row.getString("agent"),
                        Arrays.equals(row.getBytes("http_session_key"), asking.hash())))
                .list();
    }

    int revoke(long personId, long id, Instant now) {
        return jdbc.sql("UPDATE sign_in_session SET revoked_at = ? WHERE id = ? AND person_id = ?"
                        + " AND revoked_at IS NULL")
                .params(utc(now), id, personId)
                .update();
    }

    int revokeAll(long personId, @Nullable SessionKey but, Instant now) {
        return jdbc.sql("UPDATE sign_in_session SET revoked_at = ? WHERE person_id = ? AND revoked_at IS NULL"
                        + " AND http_session_key <> ?")
                .params(utc(now), personId, but == null ? new byte[32] : but.hash())
                .update();
    }

    void close(SessionKey key, Instant now) {
        jdbc.sql("UPDATE sign_in_session SET revoked_at = ? WHERE http_session_key = ? AND revoked_at IS NULL")
                .params(utc(now), key.hash())
                .update();
    }

    List<Long> peopleByOidc(String issuer, @Nullable String subject, @Nullable String sid) {
        return jdbc.sql("SELECT DISTINCT person_id FROM sign_in_session WHERE " + byOidc(sid)
                        + " AND revoked_at IS NULL ORDER BY person_id")
                .params(oidcParameters(issuer, subject, sid))
                .query((row, number) -> row.getLong("person_id"))
                .list();
    }

    int revokeByOidc(String issuer, @Nullable String subject, @Nullable String sid, Instant now) {
        return jdbc.sql("UPDATE sign_in_session SET revoked_at = ? WHERE " + byOidc(sid) + " AND revoked_at IS NULL")
                .param(utc(now))
                .params(oidcParameters(issuer, subject, sid))
                .update();
    }

    /** The id of a session names it best; a subject given besides must agree with it. */
    private static String byOidc(@Nullable String sid) {
        return sid == null
                ? "oidc_issuer = ? AND oidc_subject = ?"
                : "oidc_issuer = ? AND oidc_sid = ? AND oidc_subject = COALESCE(?, oidc_subject)";
    }

    private static List<@Nullable Object> oidcParameters(
            String issuer, @Nullable String subject, @Nullable String sid) {
        return sid == null ? Arrays.asList(issuer, subject) : Arrays.asList(issuer, sid, subject);
    }

    void noteSeen(long id, Instant now) {
        jdbc.sql("UPDATE sign_in_session SET last_seen_at = ? WHERE id = ?")
                .params(utc(now), id)
                .update();
    }

    /** Whether the person has signed in from there within the time the register remembers. */
    boolean knows(String email, String address) {
        return !jdbc.sql("SELECT s.id FROM person p JOIN sign_in_session s ON s.person_id = p.id"
                        + " WHERE p.email = ? AND s.address = ? LIMIT 1")
                .params(email, address)
                .query((row, number) -> row.getLong("id"))
                .list()
                .isEmpty();
    }

    Optional<Long> personOf(String email) {
        return jdbc.sql("SELECT id FROM person WHERE email = ?")
                .param(email)
                .query((row, number) -> row.getLong("id"))
                .optional();
    }

    void deleteSeenBefore(Instant time) {
        jdbc.sql("DELETE FROM sign_in_session WHERE last_seen_at < ?")
                .param(utc(time))
                .update();
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
