package io.renown.review.authenticity;

import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.authenticity.BrandEstimate.Breath;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** One shift for the current tenant: brand after brand of which something is to be looked at. */
@Component
class SuspicionShift {

    private static final int SUSPECTS = 500;

    /** Memory that a review takes while its brand is read, in bytes. */
    private static final int BYTES_EACH = 400;

    private static final int FEWEST = 20_000;
    private static final int MOST = 2_000_000;

    /** A batch that is written while a brand is read bears an earlier moment; clocks of nodes differ. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final SuspectedReviews rows;
    private final SuspicionRunSql sql;
    private final ReviewAnalyzer analyzer;
    private final CompetitorNames names;

    SuspicionShift(SuspectedReviews rows, SuspicionRunSql sql, ReviewAnalyzer analyzer, CompetitorNames names) {
        this.names = names;
        this.rows = rows;
        this.sql = sql;
        this.analyzer = analyzer;
    }

    /** @return whether nothing is left */
    boolean work(Breath breath, Instant now) {
        if (sql.areSuspectsToBeMarked()) {
            while (rows.lookAgainAtSuspects(SUSPECTS)) {
                breath.take();
            }
            sql.markedSuspects();
        }
        Instant asOf = now.minus(SLACK);
        OptionalLong brand = rows.findBrand();
        while (brand.isPresent()) {
            if (breath.isOver()
                    || !new BrandEstimate(rows, analyzer, names, breath, asOf).work(brand.getAsLong(), most())) {
                return false;
            }
            brand = rows.findBrand();
        }
        return true;
    }

    /** What a quarter of the heap holds. */
    private static int most() {
        return (int) Math.clamp(Runtime.getRuntime().maxMemory() / 4 / BYTES_EACH, FEWEST, MOST);
    }
}
