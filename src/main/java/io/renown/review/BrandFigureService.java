package io.renown.review;

import io.renown.jobs.JobQueue;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the brands stand that the actor may see, out of counters: the same few statements for five brands and for a thousand. */
@Service
public class BrandFigureService {

    private final BrandService brands;
    private final BrandFigureSql sql;
    private final BrandCounts counts;
    private final JobQueue jobs;
    private final Clock clock;

    BrandFigureService(BrandService brands, BrandFigureSql sql, BrandCounts counts, JobQueue jobs, Clock clock) {
        this.brands = brands;
        this.sql = sql;
        this.counts = counts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Has the counters made true where they are not; what is known so far is the answer. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public BrandOverview overview() {
        BrandTree tree = brands.tree();
        BrandCounts.Zones zones = counts.zones();
        ZoneId zone = ZoneId.of(zones.ofTenant());
        Optional<String> counted = zones.counted();
        boolean outdated = counted.filter(zone.getId()::equals).isEmpty()
                && counts.findDayWithReviews().isPresent();
        if (outdated) {
            jobs.enqueue(new CountBrandsJob(TenantContext.tenantId()));
        }
        LocalDate since = LocalDate.ofInstant(clock.instant(), zone).minusDays(BrandOverview.DAYS - 1L);
        List<Long> ids = tree.all().stream().map(BrandDetails::id).toList();
        return new BrandOverview(
                tree,
                sql.figures(ids, since, since.minusDays(BrandOverview.DAYS)),
                since,
                counted.isPresent() || !outdated);
    }

    /**
     * Reviews of each of the recent days, for those of the brands that the actor may see.
     *
     * @param since the first day, as {@link BrandOverview#since()}
     * @return by brand id: {@link BrandOverview#DAYS} numbers, the last with all that is dated later
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Map<Long, int[]> reviewsByDay(Collection<Long> brandIds, LocalDate since) {
        BrandScope scope = TenantContext.actor().brandScope();
        Map<Long, int[]> series = new HashMap<>();
        sql.days(brandIds.stream().filter(scope::includes).toList(), since)
                .forEach((brand, days) -> series.put(brand, series(days, since)));
        return series;
    }

    private static int[] series(Map<LocalDate, Integer> days, LocalDate since) {
        int[] numbers = new int[BrandOverview.DAYS];
        days.forEach((day, reviews) -> {
            int index = (int) Math.min(since.until(day, java.time.temporal.ChronoUnit.DAYS), numbers.length - 1L);
            numbers[index] += reviews;
        });
        return numbers;
    }
}
