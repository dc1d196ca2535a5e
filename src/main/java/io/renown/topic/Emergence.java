package io.renown.topic;

import io.renown.analysis.topics.TopicGrowth;
import io.renown.insight.Days;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.TopicCatalog;
import io.renown.review.Topics;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Which topics of the current tenant are said by a larger share of reviews in the last four weeks than in four before. */
@Component
class Emergence {

    private static final int WEEK = 7;
    private static final int WEEKS = 4;

    private final ReviewBreakdown breakdown;
    private final TopicCatalog catalog;
    private final TenantDirectory tenants;
    private final Clock clock;

    Emergence(ReviewBreakdown breakdown, TopicCatalog catalog, TenantDirectory tenants, Clock clock) {
        this.breakdown = breakdown;
        this.catalog = catalog;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @return of topics that emerge the first day of the first week whose share is above that of the weeks before */
    Map<Long, LocalDate> find() {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(),
                ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone()));
        Days now = new Days(today.minusDays(WEEK * WEEKS - 1), today);
        List<Days> asked = new ArrayList<>(List.of(now, now.before()));
        for (int week = 0; week < WEEKS; week++) {
            LocalDate first = now.from().plusDays((long) WEEK * week);
            asked.add(new Days(first, first.plusDays(WEEK - 1)));
        }
        List<Spread> spreads = breakdown.of(
                asked.stream().map(days -> days.of(ReviewFilter.ALL)).toList(), Set.of(Dimension.TOPIC));
        Topics topics = catalog.topics();
        List<Map<Long, Long>> counts = spreads.stream()
                .map(spread -> TopicCounts.totals(spread, topics))
                .toList();
        Map<Long, LocalDate> emerging = new TreeMap<>();
        counts.getFirst().forEach((topic, count) -> {
            TopicGrowth growth = TopicCounts.growth(
                    counts.get(1).getOrDefault(topic, 0L), spreads.get(1), count, spreads.getFirst());
            for (int i = 2; growth.isEmerging() && i < asked.size() && !emerging.containsKey(topic); i++) {
                long all = spreads.get(i).total();
                if (all > 0 && (double) counts.get(i).getOrDefault(topic, 0L) / all > growth.shareBefore()) {
                    emerging.put(topic, asked.get(i).from());
                }
            }
        });
        return emerging;
    }
}
