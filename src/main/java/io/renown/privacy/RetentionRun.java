package io.renown.privacy;

import io.renown.audit.AuditLog;
import io.renown.jobs.JobQueue;
import io.renown.jobs.MembersFirst;
import io.renown.nodes.Turns;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a day, for each tenant: what was kept long enough goes. */
@Component
class RetentionRun {

    private static final Duration DAY = Duration.ofHours(23); // shorter than the schedule is exact
    private static final int AT_ONCE = 200;

    private final List<RetainedData> kept;
    private final RetentionRules rules;
    private final TenantDirectory tenants;
    private final JobQueue jobs;
    private final Turns turns;
    private final MembersFirst members;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RetentionRun(
            List<RetainedData> kept,
            RetentionRules rules,
            TenantDirectory tenants,
            JobQueue jobs,
            Turns turns,
            MembersFirst members,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.kept = kept;
        this.rules = rules;
        this.tenants = tenants;
        this.jobs = jobs;
        this.turns = turns;
        this.members = members;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void fanOut() {
        if (turns.take("retention", DAY)) {
            for (TenantDetails tenant : tenants.list()) {
                jobs.enqueue(new RetentionJob(tenant.id()));
            }
        }
    }

    /** @return whether something is left to do for the current tenant */
    boolean work(Duration stretch) {
        Instant now = clock.instant();
        Map<Retained, Integer> days = rules.all();
        for (RetainedData data : kept) {
            int limit = days.getOrDefault(data.retained(), 0);
            if (limit == 0) {
                continue;
            }
            Instant moment = now.minus(Duration.ofDays(limit));
            long removed = 0;
            int some;
            do {
                some = removeSome(data, moment);
                removed += some;
                members.giveWay();
            } while (some >= AT_ONCE && clock.instant().isBefore(now.plus(stretch)));
            note(data.retained(), removed, limit);
            if (some >= AT_ONCE) {
                return true;
            }
        }
        return false;
    }

    private int removeSome(RetainedData data, Instant moment) {
        Integer removed = transactions.execute(status -> data.removeBefore(moment, AT_ONCE));
        return removed == null ? 0 : removed;
    }

    private void note(Retained retained, long removed, int days) {
        if (removed > 0) {
            transactions.executeWithoutResult(status -> audit.append(
                    "retention.removed", "retention:" + retained.slug(), removed + " older than " + days + " days"));
        }
    }
}
