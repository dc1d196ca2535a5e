package io.renown.operations;

import io.renown.audit.AuditLog;
import io.renown.audit.OperatorsLog;
import io.renown.jobs.TenantJob;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.OperatorContext;
import io.renown.tenancy.RequiresOperator;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.FailedState;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.JobStats;
import org.jobrunr.storage.Paging.AmountBasedList;
import org.jobrunr.storage.StorageProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Background work: how much of it, what failed and where. What an exception said may hold a tenant's data and stays away. */
@Service
@RequiresOperator
public class PortalJobs {

    private static final int SHOWN = 100;

    private final StorageProvider storage;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final OperatorsLog log;
    private final TransactionTemplate transactions;

    PortalJobs(
            StorageProvider storage,
            TenantDirectory tenants,
            AuditLog audit,
            OperatorsLog log,
            TransactionTemplate transactions) {
        this.storage = storage;
        this.tenants = tenants;
        this.audit = audit;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * A job that gave up.
     *
     * @param tenant slug; empty for a tenant that is no more
     * @param reason what was thrown, without its words
     * @param place where in our own code, as {@code ImportWorker.work:120}; empty if elsewhere
     */
    public record FailedJob(
            UUID id, String name, String tenant, Instant failedAt, int attempts, String reason, String place) {}

    public Map<StateName, Long> counts() {
        JobStats stats = storage.getJobStats();
        Map<StateName, Long> counts = new EnumMap<>(StateName.class);
        counts.put(StateName.SCHEDULED, stats.getScheduled());
        counts.put(StateName.ENQUEUED, stats.getEnqueued());
        counts.put(StateName.PROCESSING, stats.getProcessing());
        counts.put(StateName.FAILED, stats.getFailed());
        counts.put(StateName.SUCCEEDED, stats.getSucceeded());
        return counts;
    }

    /** The newest 100. */
    public List<FailedJob> listFailed() {
        Map<Integer, String> slugs =
                tenants.list().stream().collect(Collectors.toMap(TenantDetails::id, TenantDetails::slug));
        return storage.getJobList(StateName.FAILED, AmountBasedList.descOnUpdatedAt(SHOWN)).stream()
                .map(job -> failed(job, slugs))
                .toList();
    }

    private static FailedJob failed(Job job, Map<Integer, String> slugs) {
        FailedState state = job.getJobState();
        return new FailedJob(
                job.getId(),
                findJob(job).map(request -> request.getClass().getSimpleName()).orElseGet(job::getJobName),
                findJob(job)
                        .map(request -> slugs.getOrDefault(request.tenantId(), ""))
                        .orElse(""),
                state.getCreatedAt(),
                (int) job.getJobStatesOfType(FailedState.class).count(),
                simpleName(state.getExceptionType()),
                place(state.getStackTrace()));
    }

    private static Optional<TenantJob> findJob(Job job) {
        return job.getJobDetails().getJobParameters().stream()
                .map(parameter -> parameter.getObject())
                .filter(TenantJob.class::isInstance)
                .map(TenantJob.class::cast)
                .findFirst();
    }

    /** Lets a job that gave up run again. */
    public void runAgain(UUID id) {
        Job job = find(id);
        job.enqueue();
        storage.save(job);
        String operator = OperatorContext.operator();
        log.append(operator, "job.run-again", "job:" + id, "");
        findJob(job)
                .map(TenantJob::tenantId)
                .filter(tenantId -> tenants.findState(tenantId).isPresent())
                .ifPresent(tenantId -> TenantContext.runAs(
                        tenantId,
                        Actor.system("operator:" + operator),
                        () -> transactions.executeWithoutResult(
                                status -> audit.append("job.run-again", "job:" + id, ""))));
    }

    private Job find(UUID id) {
        try {
            Job job = storage.getJobById(id);
            if (job.hasState(StateName.FAILED)) {
                return job;
            }
        } catch (JobNotFoundException gone) {
            throw Problem.notFound();
        }
        throw Problem.notFound();
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    static String place(String trace) {
        return trace.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("at io.renown.") && !line.contains("$$"))
                .findFirst()
                .map(line -> line.replaceAll("^at io\\.renown\\.(?:[a-z]+\\.)*([^(]+)\\([^:)]*:?(\\d*)\\).*$", "$1:$2"))
                .orElse("");
    }
}
