package io.renown.review;

import io.renown.audit.AuditLog;
import io.renown.jobs.JobQueue;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the reviews of the current tenant up to the analysis that runs now. */
@Service
public class Reanalysis {

    private final ReviewRepository reviews;
    private final ReviewAnalyzer analyzer;
    private final JdbcTemplate jdbc;
    private final BrandCounts brandCounts;
    private final JobQueue jobs;
    private final AuditLog audit;
    private final Clock clock;

    Reanalysis(
            ReviewRepository reviews,
            ReviewAnalyzer analyzer,
            JdbcTemplate jdbc,
            BrandCounts brandCounts,
            JobQueue jobs,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.analyzer = analyzer;
        this.jdbc = jdbc;
        this.brandCounts = brandCounts;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many reviews an older model version understood. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public long countOutdated() {
        return reviews.countUnderstoodByOthersThan(analyzer.modelVersion());
    }

    /** Starts the job that brings them up to date. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public void start() {
        audit.append("reviews.reanalysis-started", "model:" + analyzer.modelVersion(), countOutdated() + " reviews");
        jobs.enqueue(new ReanalyzeReviewsJob(TenantContext.tenantId()));
    }

    /** @return false when none are left */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public boolean understandNextBatch() {
        List<Review> batch = reviews.findUnderstoodByOthersThan(analyzer.modelVersion(), Limit.of(ReviewIngest.BATCH));
        if (batch.isEmpty()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DayRollup rollup = new DayRollup();
        for (Review review : batch) {
            rollup.subtract(review);
            review.understand(analyzer.analyze(review.content()), now);
            rollup.add(review);
        }
        reviews.flush();
        rollup.write(jdbc, brandCounts, now);
        return true;
    }
}
