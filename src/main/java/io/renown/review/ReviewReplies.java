package io.renown.review;

import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reply made here changes in its review: index, days and counters of brands follow as when a source brought it.
 * Asks for no permission: whoever replies was asked already.
 */
@Component
public class ReviewReplies {

    private final ReviewRepository reviews;
    private final HeldReviews held;
    private final BrandCounts brandCounts;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewReplies(
            ReviewRepository reviews,
            HeldReviews held,
            BrandCounts brandCounts,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.held = held;
        this.brandCounts = brandCounts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Waits until nobody brings in reviews of the listing, until the transaction ends; the first thing it does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long listingId) {
        held.lock(listingId);
    }

    /** Where the replies stand; what the platform shows is the same as before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(Collection<Long> reviewIds, @Nullable ReplyMark mark) {
        if (reviewIds.isEmpty()) {
            return;
        }
        Instant now = now();
        reviews.findByIds(reviewIds).forEach(review -> review.mark(mark, now));
        reviews.flush();
        events.publishEvent(new RepliesChanged(TenantContext.tenantId()));
    }

    /**
     * What stands on the platform as the reply. The listing has to be held.
     *
     * @param text null when there is none any more
     * @return the version of the review
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int stand(long reviewId, @Nullable String text, @Nullable Instant at, @Nullable ReplyMark mark) {
        Instant now = now();
        int versions = 0;
        DayRollup days = new DayRollup();
        for (Review review : reviews.findByIds(List.of(reviewId))) {
            versions = review.words().versions();
            if (!review.isErased()) {
                days.subtract(review);
                review.reply(text, at, mark, now);
                days.add(review);
            }
        }
        reviews.flush();
        days.write(jdbc, brandCounts, now);
        events.publishEvent(new RepliesChanged(TenantContext.tenantId()));
        return versions;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
