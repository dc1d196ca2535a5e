package io.renown.deeppass;

import io.renown.audit.AuditLog;
import io.renown.review.analysis.DeepAnalyzer;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deep pass of the current tenant: where it stands, and whether it may go on. */
@Service
public class DeepPassService {

    private static final DeepPassSql.Row NEVER_BEGUN =
            new DeepPassSql.Row(DeepPassState.ON, true, false, 0, 0, null, null, null);

    private final DeepPassSql sql;
    private final ReadingRepository readings;
    private final DeepAnalyzer analyzer;
    private final boolean allowed;
    private final AuditLog audit;
    private final Clock clock;

    DeepPassService(
            DeepPassSql sql,
            ReadingRepository readings,
            DeepAnalyzer analyzer,
            DeepPassProperties properties,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.readings = readings;
        this.analyzer = analyzer;
        this.allowed = properties.enabled();
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public DeepPassStatus status() {
        DeepPassSql.Row row = sql.find(clock.instant()).orElse(NEVER_BEGUN);
        return new DeepPassStatus(
                row.state(),
                allowed,
                row.working(),
                row.waiting(),
                row.unread(),
                row.reviews(),
                readings.countSetAside(),
                row.rate(),
                row.trouble(),
                row.workedAt(),
                analyzer.modelVersion());
    }

    /** Pauses it, lets it go on, or switches it off; a batch under way is still finished. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public void set(DeepPassState state) {
        if (!TenantContext.actor().brandScope().unlimited()) {
            throw Problem.forbidden();
        }
        sql.set(state, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append("deep-pass." + state.slug(), "deep-pass", "");
    }
}
