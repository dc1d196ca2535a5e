package io.renown.review;

import io.renown.audit.AuditLog;
import io.renown.jobs.JobQueue;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the reviews of the current tenant up to the analysis that runs now. */
@Service
public class Reanalysis {

    private final ReviewRepository reviews;
    private final TenantWords words;
    private final ReanalysisSql progress;
    private final JobQueue jobs;
    private final AuditLog audit;
    private final Clock clock;

    Reanalysis(
            ReviewRepository reviews,
            TenantWords words,
            ReanalysisSql progress,
            JobQueue jobs,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.words = words;
        this.progress = progress;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many reviews another model version understood, or were read with other words of the tenant. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public long countOutdated() {
        return reviews.countUnderstoodByOthersThan(words.modelVersion(), failed());
    }

    /** As {@link #countOutdated()}, but no further than to {@code most}. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public long countOutdatedUpTo(int most) {
        return reviews.findIdsUnderstoodByOthersThan(words.modelVersion(), failed(), Limit.of(most))
                .size();
    }

    /** What reviews bear on which the analysis that runs now has failed already: to try it again would lead nowhere. */
    private String failed() {
        return ReviewAnalysis.FAILED + words.modelVersion();
    }

    /** How far it is; asks for one row. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public ReanalysisStatus status() {
        return progress.find()
                .orElseGet(() ->
                        new ReanalysisStatus(ReanalysisState.ON, words.modelVersion(), 0, 0, 0, 0, null, null, null));
    }

    /** Starts the job that brings them up to date, or lets it go on. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public void start() {
        requireAllBrands();
        long outdated = countOutdated();
        progress.begin(words.modelVersion(), outdated, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append("reviews.reanalysis-started", "model:" + words.modelVersion(), outdated + " reviews");
        jobs.enqueue(new ReanalyzeReviewsJob(TenantContext.tenantId()));
    }

    /** The job rests from its next batch on, until {@link #start()}. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public void pause() {
        requireAllBrands();
        if (progress.setState(ReanalysisState.PAUSED) > 0) {
            audit.append("reviews.reanalysis-paused", "model:" + words.modelVersion(), "");
        }
    }

    private static void requireAllBrands() {
        if (!TenantContext.actor().brandScope().unlimited()) {
            throw Problem.forbidden();
        }
    }
}
