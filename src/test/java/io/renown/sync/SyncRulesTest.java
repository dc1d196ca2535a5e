package io.renown.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.account.pace.Lane;
import io.renown.connector.ReviewPage.FoundReview;
import io.renown.connector.file.Limits;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SyncRulesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Limits LIMITS =
            new Limits(0, Duration.ofMinutes(1), 0, null, Duration.ofMinutes(2), Duration.ofHours(6));

    @Test
    void comesOftenerAfterNewsAndSeldomerWithoutWithinTheConnectorsLimits() {
        assertThat(Interval.next(Duration.ofMinutes(10), LIMITS, true)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Interval.next(Duration.ofMinutes(10), LIMITS, false)).isEqualTo(Duration.ofMinutes(12));
        assertThat(Interval.next(Duration.ofMinutes(3), LIMITS, true)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Interval.next(Duration.ofHours(6), LIMITS, false)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void comesSixTimesInAWindowAtLeast() {
        Limits week = new Limits(
                0, Duration.ofMinutes(1), 0, Duration.ofHours(12), Duration.ofMinutes(2), Duration.ofHours(6));

        assertThat(Interval.next(Duration.ofHours(5), week, false)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void triesAgainLaterAndLaterButEachHourAtLeast() {
        assertThat(Interval.retry(0)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(38));
        assertThat(Interval.retry(2)).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(150));
        assertThat(Interval.retry(1000)).isBetween(Duration.ofHours(1), Duration.ofMinutes(75));
    }

    @Test
    void sweepsAtNightWhereTheTenantIs() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        IntStream.range(0, 200).forEach(listing -> {
            Instant sweep = Interval.quietHour(NOW, zone, listing);
            assertThat(sweep).isAfter(NOW).isBefore(NOW.plus(Duration.ofDays(1)));
            assertThat(sweep.atZone(zone).getHour()).isBetween(2, 4);
        });
    }

    @Test
    void closesALaneAfterFiveSilencesAndTriesOneVisitAfterAPause() {
        Lane lane = new Lane(SyncRunner.OF_A_HOST);
        IntStream.range(0, 5).forEach(i -> {
            assertThat(lane.enter(NOW)).isTrue();
            lane.silent(NOW);
            lane.leave();
        });
        assertThat(lane.free(NOW)).isZero();

        Instant later = NOW.plusSeconds(31);
        assertThat(lane.enter(later)).isTrue();
        assertThat(lane.enter(later)).isFalse();
        lane.silent(later);
        lane.leave();
        assertThat(lane.free(later.plusSeconds(31))).as("twice as long").isZero();
        assertThat(lane.free(later.plusSeconds(61))).isEqualTo(1);

        lane.answered();
        assertThat(lane.free(later.plusSeconds(61))).isEqualTo(SyncRunner.OF_A_HOST);
    }

    @Test
    void believesThatReviewsAreGoneWhereNothingSpeaksAgainstIt() {
        assertThat(RemovedReviews.isDoubtful(30, 3, 27, 27L)).isFalse();
        assertThat(RemovedReviews.isDoubtful(30, 16, 14, 14L))
                .as("more than half")
                .isTrue();
        assertThat(RemovedReviews.isDoubtful(30, 3, 27, 30L))
                .as("still counted")
                .isTrue();
        assertThat(RemovedReviews.isDoubtful(5, 4, 1, null)).as("of a few").isFalse();
        assertThat(RemovedReviews.isDoubtful(5, 5, 0, null))
                .as("nothing at all")
                .isTrue();
        assertThat(RemovedReviews.isDoubtful(5, 5, 0, 0L)).as("none, it says").isFalse();
    }

    @Test
    void takesTheLaterOfTwoItemsWithOneIdAndRefusesImpossibleDates() {
        PageItems items = PageItems.of(
                List.of(
                        found("a", "newer", NOW),
                        found("a", "older", NOW.minusSeconds(60)),
                        found("b", "first", null),
                        found("b", "second", null),
                        found("c", "tomorrow's", NOW.plus(Duration.ofHours(20))),
                        found("d", "next week's", NOW.plus(Duration.ofDays(7))),
                        found("e", "before there was a web", Instant.parse("1970-01-01T00:00:00Z"))),
                List.of(),
                NOW);

        assertThat(items.list()).extracting(RawReview::text).containsExactly("newer", "second", "tomorrow's");
        assertThat(items.unread()).hasSize(2);
    }

    private static FoundReview found(String id, String text, @Nullable Instant updated) {
        return new FoundReview(
                new RawReview(
                        id,
                        "customer",
                        new Rating(BigDecimal.valueOf(3), 5),
                        "",
                        text,
                        null,
                        NOW.minus(Duration.ofDays(1)),
                        updated,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                null);
    }
}
