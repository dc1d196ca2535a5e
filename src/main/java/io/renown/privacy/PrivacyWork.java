package io.renown.privacy;

import io.renown.audit.AuditLog;
import io.renown.privacy.PrivacyRequest.Kind;
import io.renown.privacy.PrivacyRequest.State;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Does what a request asks for, all in one transaction. */
@Component
class PrivacyWork {

    private final PrivacyRequestSql requests;
    private final PersonExport export;
    private final PersonErasure erasure;
    private final RetentionRules rules;
    private final AuditLog audit;
    private final Clock clock;

    PrivacyWork(
            PrivacyRequestSql requests,
            PersonExport export,
            PersonErasure erasure,
            RetentionRules rules,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.export = export;
        this.erasure = erasure;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code not-found} for a request that the current tenant does not have */
    @Transactional(isolation = Isolation.READ_COMMITTED) // what waited for a lock sees what was done meanwhile
    public void workOff(long requestId) {
        PrivacyRequest request = requests.lock(requestId).orElseThrow(Problem::notFound);
        if (request.state() != State.QUEUED) {
            return; // a job may come twice
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Picked picked = new Picked(request.things());
        Map<String, Long> counts;
        if (request.kind() == Kind.ERASE) {
            counts = erasure.erase(picked);
            requests.end(requestId, State.DONE, counts, now, null);
        } else {
            counts = export.make(requestId, picked, now);
            requests.end(requestId, State.DONE, counts, now, now.plus(rules.keptFor(Retained.COPIES)));
        }
        audit.append(
                request.kind() == Kind.ERASE ? "person.erased" : "person.copied",
                "privacy-request:" + Tsid.format(requestId),
                written(counts));
    }

    static String written(Map<String, Long> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((kind, count) ->
                text.append(text.isEmpty() ? "" : ", ").append(kind).append(' ').append(count));
        return text.toString();
    }

    @Transactional
    public void fail(long requestId) {
        requests.lock(requestId)
                .filter(request -> request.state() == State.QUEUED)
                .ifPresent(request -> {
                    requests.end(
                            requestId, State.FAILED, Map.of(), clock.instant().truncatedTo(ChronoUnit.MICROS), null);
                    audit.append("person.request-failed", "privacy-request:" + Tsid.format(requestId), "");
                });
    }
}
