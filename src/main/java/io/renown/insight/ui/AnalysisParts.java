package io.renown.insight.ui;

import io.renown.platform.ListingService;
import io.renown.platform.PlatformCatalog;
import io.renown.review.ReviewBreakdown;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every page of analysis needs. */
@Component
public final class AnalysisParts {

    private final ListingService listings;
    private final PlatformCatalog platforms;
    private final ReviewBreakdown breakdown;
    private final ObjectProvider<MarkTool> tools;
    private final Times times;
    private final Clock clock;

    AnalysisParts(
            ListingService listings,
            PlatformCatalog platforms,
            ReviewBreakdown breakdown,
            ObjectProvider<MarkTool> tools,
            Times times,
            Clock clock) {
        this.listings = listings;
        this.platforms = platforms;
        this.breakdown = breakdown;
        this.tools = tools;
        this.times = times;
        this.clock = clock;
    }

    ListingService listings() {
        return listings;
    }

    PlatformCatalog platforms() {
        return platforms;
    }

    /** What values the reviews have. */
    ReviewBreakdown breakdown() {
        return breakdown;
    }

    /** Those that the member has use for. */
    List<MarkTool> tools() {
        return tools.orderedStream().filter(MarkTool::isOn).toList();
    }

    Times times() {
        return times;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TenantPage.zone());
    }
}
