package io.renown.audit;

import io.renown.shared.TextCut;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantScopedSql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What operators of the portal did and looked at. What concerns a tenant stands in that tenant's chain as well. */
@Component
@TenantScopedSql // on a table of the installation, which has no tenant
public class OperatorsLog {

    private static final int DETAILS_LIMIT = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    OperatorsLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param operator who, as {@code ops@example.com} or {@code command line} */
    public record Line(Instant at, String operator, String action, String subject, String details) {}

    /** Shares the transaction of what it tells of, if there is one. */
    @Transactional
    public void append(String operator, String action, String subject, String details) {
        jdbc.sql("INSERT INTO operator_entry (id, at, operator, action, subject, details) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        Tsid.next(),
                        LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
                        operator,
                        action,
                        subject,
                        TextCut.beginning(details, DETAILS_LIMIT))
                .update();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Line> newest(int limit) {
        return jdbc.sql("SELECT * FROM operator_entry ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query((row, number) -> new Line(
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("operator"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details")))
                .list();
    }
}
