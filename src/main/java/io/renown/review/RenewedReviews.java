package io.renown.review;

import io.renown.tenancy.TenantContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of reviews that were understood again into the database: a batch in one transaction, with the counters of its
 * days. What somebody changed since it was read is left as it is; it bears the old version still, and comes round again.
 */
@Component
class RenewedReviews {

    private final OutdatedReviews outdated;
    private final ReanalysisSql progress;
    private final BrandCounts brandCounts;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    RenewedReviews(
            OutdatedReviews outdated,
            ReanalysisSql progress,
            BrandCounts brandCounts,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events) {
        this.outdated = outdated;
        this.progress = progress;
        this.brandCounts = brandCounts;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * @param now for rows whose document changes
     * @param rate reviews a second of this shift so far
     * @return whose documents are to be made anew
     */
    @Transactional
    public List<Review> write(UnderstandAgain.Result result, Instant now, double rate) {
        List<Renewed> batch = result.renewed();
        Map<Long, Integer> held = outdated.lock(
                batch.stream().map(renewed -> renewed.review().id()).toList());
        Map<String, List<Long>> same = new HashMap<>();
        List<Renewed> otherwise = new ArrayList<>();
        List<Review> documents = new ArrayList<>();
        DayRollup rollup = new DayRollup();
        for (Renewed renewed : batch) {
            Review review = renewed.review();
            Integer writes = held.get(review.id());
            if (writes == null || writes != review.lockVersion()) {
                continue;
            }
            if (!renewed.isOtherwise()) {
                same.computeIfAbsent(review.passes().modelVersion(), version -> new ArrayList<>())
                        .add(review.id());
                continue;
            }
            otherwise.add(renewed);
            rollup.move(review, renewed.before());
            if (renewed.otherDocument()) {
                documents.add(review);
            }
        }
        same.forEach(outdated::stamp);
        outdated.write(otherwise, now);
        rollup.write(jdbc, brandCounts, now);
        events.publishEvent(new ReviewsUnderstoodAgain(TenantContext.tenantId()));
        int alike = same.values().stream().mapToInt(List::size).sum();
        progress.add(alike + otherwise.size(), otherwise.size(), result.setAside(), result.trouble(), rate, now);
        return Collections.unmodifiableList(documents);
    }
}
