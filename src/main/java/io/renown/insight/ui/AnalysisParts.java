package io.renown.insight.ui;

import io.renown.order.OrderService;
import io.renown.platform.ListingService;
import io.renown.platform.PlatformCatalog;
import io.renown.review.ReviewBreakdown;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every page of analysis needs. */
@Component
public final class AnalysisParts {

    private final ListingService listings;
    private final PlatformCatalog platforms;
    private final ReviewBreakdown breakdown;
    private final OrderService orders;
    private final ObjectProvider<MarkTool> tools;
    private final Times times;
    private final Clock clock;

    AnalysisParts(
            ListingService listings,
            PlatformCatalog platforms,
            ReviewBreakdown breakdown,
            OrderService orders,
            ObjectProvider<MarkTool> tools,
            Times times,
            Clock clock) {
        this.listings = listings;
        this.platforms = platforms;
        this.breakdown = breakdown;
        this.orders = orders;
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

    /** When the first order was that is held; empty for none, and for who may not see orders. */
    Optional<Instant> ordersSince() {
        return TenantContext.actor().can(Permission.ORDER_READ) ? orders.findHeldSince() : Optional.empty();
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
