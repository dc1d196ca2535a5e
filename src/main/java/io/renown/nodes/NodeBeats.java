package io.renown.nodes;

import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each process notes every half minute that it is alive; whoever is silent for longer has died or was stopped. */
@Component
@TenantScopedSql // on a table of the installation, which has no tenant
public class NodeBeats {

    private static final Duration SILENCE = Duration.ofSeconds(100);
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Node node;
    private final String version;
    private final Instant startedAt;

    NodeBeats(JdbcClient jdbc, Node node, @Value("${renown.version:}") String version, Clock clock) {
        this.jdbc = jdbc;
        this.node = node;
        String implementation = NodeBeats.class.getPackage().getImplementationVersion();
        this.version = !version.isEmpty() ? version : implementation == null ? "" : implementation;
        this.startedAt = clock.instant();
    }

    /**
     * A process of this installation.
     *
     * @param version empty where the program was not packaged
     * @param alive whether it was heard of within three beats
     */
    public record Beat(String node, NodeRole role, String version, Instant startedAt, Instant seenAt, boolean alive) {}

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        jdbc.sql("DELETE FROM node_beat WHERE beat_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND")
                .param(KEPT.toSeconds())
                .update();
        beat();
    }

    @Scheduled(fixedRateString = "PT30S", initialDelayString = "PT30S")
    void beat() {
        jdbc.sql("REPLACE INTO node_beat (node, role, version, started_at, beat_at)"
                        + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))")
                .params(
                        node.id(),
                        node.role().name().toLowerCase(Locale.ROOT),
                        version,
                        LocalDateTime.ofInstant(startedAt, ZoneOffset.UTC))
                .update();
    }

    /** Those of the last days, whoever is alive first. */
    public List<Beat> list() {
        return jdbc.sql("SELECT *, beat_at >= UTC_TIMESTAMP(6) - INTERVAL ? SECOND AS alive FROM node_beat"
                        + " ORDER BY alive DESC, started_at LIMIT 200")
                .param(SILENCE.toSeconds())
                .query(NodeBeats::read)
                .list();
    }

    private static Beat read(ResultSet row, int number) throws SQLException {
        return new Beat(
                row.getString("node"),
                NodeRole.of(row.getString("role")),
                row.getString("version"),
                row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("beat_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBoolean("alive"));
    }
}
