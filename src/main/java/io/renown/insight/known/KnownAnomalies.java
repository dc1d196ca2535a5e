package io.renown.insight.known;

import io.renown.audit.AuditLog;
import io.renown.insight.Days;
import io.renown.insight.Measure;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which anomalies members know the reason of; a mark of a brand's series is for those who see that brand. */
@Service
public class KnownAnomalies {

    public static final int LONGEST_NOTE = 300;

    private final KnownAnomalyRepository known;
    private final SeriesNames names;
    private final AuditLog audit;
    private final Clock clock;

    KnownAnomalies(KnownAnomalyRepository known, SeriesNames names, AuditLog audit, Clock clock) {
        this.known = known;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Of the series that a page shows; the latest first.
     *
     * @param filter without days
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<KnownAnomalyDetails> list(ReviewFilter filter, Measure measure, @Nullable Aspect aspect) {
        return names.find(filter, measure, aspect)
                .map(series -> known.listOf(series.key()).stream()
                        .map(KnownAnomaly::details)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Marks the days as known; marked before, they get the new note.
     *
     * @param filter without days
     * @param note why, in a member's words; may be blank
     * @throws Problem {@code anomaly-brand} where the page adds up some brands of several, {@code anomaly-note}, {@code
     *     anomaly-series}
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public KnownAnomalyDetails know(
            ReviewFilter filter,
            Measure measure,
            @Nullable Aspect aspect,
            LocalDate from,
            LocalDate to,
            boolean above,
            String note) {
        AnomalySeries series = names.find(filter, measure, aspect).orElseThrow(() -> Problem.conflict("anomaly-brand"));
        Days days = new Days(from, to);
        String clean = note.strip().replaceAll("\\s+", " ");
        if (clean.length() > LONGEST_NOTE) {
            throw Problem.invalid("anomaly-note", LONGEST_NOTE);
        }
        if (series.key().length() > AnomalySeries.LONGEST_KEY) {
            throw Problem.invalid("anomaly-series");
        }
        KnownAnomaly anomaly = known.findBySeriesAndAboveAndFirstDay(series.key(), above, days.from())
                .orElseGet(() -> new KnownAnomaly(series, days.from(), above));
        anomaly.know(days.to(), clean, TenantContext.actor().memberId(), clock.instant());
        known.save(anomaly);
        audit.append("anomaly.known", subject(anomaly), anomaly.summary());
        return anomaly.details();
    }

    /** It is as if nobody knew it. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public void forget(long anomalyId) {
        KnownAnomaly anomaly =
                known.findById(anomalyId).filter(KnownAnomalies::isInSight).orElseThrow(Problem::notFound);
        known.delete(anomaly);
        audit.append("anomaly.forgotten", subject(anomaly), anomaly.summary());
    }

    private static boolean isInSight(KnownAnomaly anomaly) {
        Long brandId = anomaly.brandId();
        return TenantContext.actor().maySee(brandId == null ? null : List.of(brandId));
    }

    private static String subject(KnownAnomaly anomaly) {
        return "anomaly:" + Tsid.format(anomaly.id());
    }
}
