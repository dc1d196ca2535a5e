package io.renown.publicapi.door;

import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that are kept for a day to be told again: one that tells of a person is told without its content. The key stays, so
 * that the write is not done once more.
 */
@Component
@TenantScopedSql
class PeopleInAnswers implements PersonalData {

    private static final int AT_ONCE = 500;

    private record Kept(long memberId, String key, int status, String body) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PeopleInAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {} // of what is copied out where it lies

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        long emptied = 0;
        List<String> ids =
                picked.things().stream().map(thing -> Tsid.format(thing.id())).toList();
        Kept last = new Kept(0, "", 0, "");
        List<Kept> page;
        do {
            page = pageAfter(last);
            for (Kept kept : page) {
                if (ids.stream().anyMatch(kept.body::contains) || tellsOf(traces, kept.body)) {
                    empty(kept);
                    emptied++;
                }
                last = kept;
            }
        } while (page.size() == AT_ONCE);
        return Map.of("answers", emptied);
    }

    private List<Kept> pageAfter(Kept last) {
        return jdbc.sql("SELECT member_id, request_key, status, body FROM idempotency_key"
                        + " WHERE tenant_id = ? AND (member_id > ? OR (member_id = ? AND request_key > ?))"
                        + " ORDER BY member_id, request_key LIMIT ?")
                .params(TenantContext.tenantId(), last.memberId, last.memberId, last.key, AT_ONCE)
                .query((row, number) -> new Kept(
                        row.getLong("member_id"),
                        row.getString("request_key"),
                        row.getInt("status"),
                        Objects.requireNonNullElse(row.getString("body"), "")))
                .list();
    }

    /** Looks at each value by itself: words stand there as they were written, not as JSON escapes them. */
    private boolean tellsOf(Traces traces, String body) {
        if (body.isEmpty()) {
            return false;
        }
        String answer = json.readValue(body, WriteAnswer.class).body();
        if (!answer.startsWith("{") && !answer.startsWith("[")) {
            return traces.arePartlyIn(answer);
        }
        return values(json.readTree(answer)).anyMatch(traces::arePartlyIn);
    }

    private static Stream<String> values(JsonNode node) {
        return node.isContainer()
                ? node.values().stream().flatMap(PeopleInAnswers::values)
                : Stream.of(node.asString(""));
    }

    private void empty(Kept kept) {
        jdbc.sql("UPDATE idempotency_key SET body = ? WHERE tenant_id = ? AND member_id = ? AND request_key = ?")
                .params(
                        json.writeValueAsString(new WriteAnswer(kept.status, null, null, "")),
                        TenantContext.tenantId(),
                        kept.memberId,
                        kept.key)
                .update();
    }
}
