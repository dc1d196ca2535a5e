package io.renown.mail;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The two outboxes: that of tenants and that of people's own accounts. */
@Repository
@TenantScopedSql
class MailSql {

    private static final String COLUMNS = "recipient, subject, text, html, state, attempts, created_at, due_at";
    private static final List<String> TABLES = List.of("outgoing_mail", "person_mail");

    private final JdbcClient jdbc;

    MailSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MailKey key, @Nullable Long brandId, Mail mail, Instant now) {
        StatementSpec statement = key.tenantId() == null
                ? jdbc.sql("INSERT INTO person_mail (id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)")
                : jdbc.sql("INSERT INTO outgoing_mail (tenant_id, brand_id, id, " + COLUMNS
                                + ") VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)")
                        .param(key.tenantId())
                        .param(brandId);
        statement
                .params(key.id(), mail.to(), mail.subject(), mail.text(), mail.html(), utc(now), utc(now))
                .update();
    }

    /** What waits to be sent now, at most {@code limit} of either kind. */
    List<MailKey> due(Instant now, int limit) {
        List<MailKey> due =
                new ArrayList<>(jdbc.sql("SELECT id FROM person_mail WHERE due_at <= ? ORDER BY due_at LIMIT ?")
                        .params(utc(now), limit)
                        .query((row, number) -> new MailKey(null, row.getLong("id")))
                        .list());
        due.addAll(SystemDoor.callAcrossTenants(
                "mails that are due",
                () -> jdbc.sql("SELECT tenant_id, id FROM outgoing_mail WHERE due_at <= ? ORDER BY due_at LIMIT ?")
                        .params(utc(now), limit)
                        .query((row, number) -> new MailKey(row.getInt("tenant_id"), row.getLong("id")))
                        .list()));
        return due;
    }

    /** Takes a mail that is due, so that no other node does; should this one die, it is due again at {@code until}. */
    boolean claim(MailKey key, Instant now, Instant until) {
        return update(key, " SET attempts = attempts + 1, due_at = ?", " AND due_at <= ?", utc(until), utc(now)) == 1;
    }

    /** @param brandId in whose name; null for the tenant's */
    record Waiting(Mail mail, int attempts, @Nullable Long brandId) {}

    Optional<Waiting> find(MailKey key) {
        return where(key, "SELECT * FROM " + key.table(), "", List.of())
                .query((row, number) -> new Waiting(
                        new Mail(
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("text"),
                                row.getString("html")),
                        row.getInt("attempts"),
                        key.tenantId() == null ? null : brandId(row)))
                .optional();
    }

    void settle(MailKey key, MailState state, Instant now, @Nullable String failure) {
        String words = state == MailState.CAUGHT ? "" : ", text = NULL, html = NULL";
        update(
                key,
                " SET state = ?, due_at = NULL, settled_at = ?, failure = ?" + words,
                "",
                state.name(),
                utc(now),
                failure == null ? "" : failure);
    }

    void retryAt(MailKey key, Instant due, String failure) {
        update(key, " SET due_at = ?, failure = ?", "", utc(due), failure);
    }

    /** The newest first. */
    List<CaughtMail> caught(int limit) {
        List<CaughtMail> caught = new ArrayList<>();
        SystemDoor.callAcrossTenants("mails caught on this machine", () -> {
            TABLES.forEach(table -> caught.addAll(jdbc.sql("SELECT recipient, subject, text, settled_at FROM " + table
                            + " WHERE settled_at IS NOT NULL AND state = 'CAUGHT' ORDER BY settled_at DESC LIMIT ?")
                    .param(limit)
                    .query(MailSql::caught)
                    .list()));
            return true;
        });
        caught.sort(Comparator.comparing(CaughtMail::at).reversed());
        return caught.subList(0, Math.min(limit, caught.size()));
    }

    void deleteSettledBefore(Instant time, MailState state) {
        SystemDoor.callAcrossTenants("mails that are settled", () -> {
            TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE settled_at < ? AND state = ?")
                    .params(utc(time), state.name())
                    .update());
            return true;
        });
    }

    private int update(MailKey key, String change, String condition, Object... parameters) {
        int set = (int) change.chars().filter(sign -> sign == '?').count();
        List<Object> all = List.of(parameters);
        return where(key, "UPDATE " + key.table() + change, condition, all, set).update();
    }

    private StatementSpec where(MailKey key, String sql, String condition, List<Object> parameters) {
        return where(key, sql, condition, parameters, parameters.size());
    }

    /** @param before how many of the parameters stand before the key */
    private StatementSpec where(MailKey key, String sql, String condition, List<Object> parameters, int before) {
        String named = key.tenantId() == null ? " WHERE id = ?" : " WHERE tenant_id = ? AND id = ?";
        List<Object> all = new ArrayList<>(parameters.subList(0, before));
        if (key.tenantId() != null) {
            all.add(key.tenantId());
        }
        all.add(key.id());
        all.addAll(parameters.subList(before, parameters.size()));
        return jdbc.sql(sql + named + condition).params(all);
    }

    private static CaughtMail caught(ResultSet row, int number) throws SQLException {
        return new CaughtMail(
                row.getObject("settled_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"));
    }

    private static @Nullable Long brandId(ResultSet row) throws SQLException {
        long brandId = row.getLong("brand_id");
        return row.wasNull() ? null : brandId;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Of those about accounts, whatever their state. */
    void deleteOfPerson(String recipient) {
        jdbc.sql("DELETE FROM person_mail WHERE recipient = ?").param(recipient).update();
    }
}
