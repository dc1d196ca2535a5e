package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.renown.insight.RootCauses.Node;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingOutPlacesTest {

    @Test
    void findsThePlaceWhereComplaintsGather() {
        List<Node> found = RootCauseService.standingOut(
                spread(1_000, Map.of("A", 100L, "B", 500L, "C", 400L)),
                spread(60, Map.of("A", 40L, "B", 12L, "C", 8L)),
                Set.of(Dimension.SKU),
                5);

        assertThat(found).singleElement().satisfies(node -> {
            assertThat(node.value()).isEqualTo("A");
            assertThat(node.lift().ratio()).isCloseTo(17.7, within(0.3));
            assertThat(node.lift().low()).isGreaterThan(10);
            assertThat(node.ofComplaints().value()).isCloseTo(0.667, within(0.001));
            assertThat(node.ofReviews().value()).isCloseTo(0.1, within(0.001));
        });
    }

    @Test
    void saysNothingWhereComplaintsSpreadAsReviewsDo() {
        assertThat(RootCauseService.standingOut(
                        spread(1_000, Map.of("A", 100L, "B", 500L, "C", 400L)),
                        spread(60, Map.of("A", 7L, "B", 31L, "C", 22L)),
                        Set.of(Dimension.SKU),
                        5))
                .isEmpty();
    }

    @Test
    void saysNothingOfFourComplaints() {
        assertThat(RootCauseService.standingOut(
                        spread(1_000, Map.of("A", 10L, "B", 990L)),
                        spread(5, Map.of("A", 4L, "B", 1L)),
                        Set.of(Dimension.SKU),
                        5))
                .isEmpty();
    }

    /** Thirty articles that differ by nothing, looked at again and again: chance names one in twenty times at most. */
    @Test
    void isSeldomFooledByChance() {
        Random dice = new Random(8);
        int fooled = 0;
        int tries = 400;
        for (int i = 0; i < tries; i++) {
            Map<String, Long> reviews = new LinkedHashMap<>();
            Map<String, Long> complaints = new LinkedHashMap<>();
            for (int review = 0; review < 3_000; review++) {
                String sku = "SKU-" + dice.nextInt(30);
                reviews.merge(sku, 1L, Long::sum);
                if (dice.nextInt(12) == 0) {
                    complaints.merge(sku, 1L, Long::sum);
                }
            }
            long all = complaints.values().stream().mapToLong(Long::longValue).sum();
            if (!RootCauseService.standingOut(spread(3_000, reviews), spread(all, complaints), Set.of(Dimension.SKU), 5)
                    .isEmpty()) {
                fooled++;
            }
        }
        assertThat(fooled).isLessThan(tries / 20);
    }

    @Test
    void namesOnePlaceOnce() {
        Spread all =
                new Spread(1_000, Map.of(Dimension.SKU, Map.of("A", 100L), Dimension.VARIANT, Map.of("batch-7", 100L)));
        Spread complaining =
                new Spread(60, Map.of(Dimension.SKU, Map.of("A", 40L), Dimension.VARIANT, Map.of("batch-7", 40L)));

        assertThat(RootCauseService.standingOut(all, complaining, Set.of(Dimension.SKU, Dimension.VARIANT), 5))
                .hasSize(1);
    }

    private static Spread spread(long total, Map<String, Long> bySku) {
        return new Spread(total, Map.of(Dimension.SKU, bySku));
    }
}
