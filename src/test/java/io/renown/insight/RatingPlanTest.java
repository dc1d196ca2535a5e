package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingPlanTest {

    private static final RatingGoal EVER = new RatingGoal(400, 1500);
    private static final RatingGoal YEAR = new RatingGoal(120, 490);
    private static final RatingGoal QUARTER = new RatingGoal(40, 176);
    private static final Days JUNE = new Days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    @ParameterizedTest
    @ValueSource(strings = {"etsy", "file", "booking", "somewhere", ""})
    void aPlatformNobodyLookedIntoIsNotSaidToShowTheMean(String platform) {
        assertThat(RatingModel.of(platform)).isEqualTo(RatingModel.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = RatingModel.class,
            names = {"SECRET", "UNKNOWN"})
    void whatIsNotPublishedIsARangeOfAssumptions(RatingModel model) {
        RatingPlan plan = plan(model, 450, EVER, YEAR, QUARTER);

        assertThat(plan.soonest().span()).isEqualTo(RatingSpan.QUARTER);
        assertThat(plan.soonest().fewest()).hasValue(4);
        assertThat(plan.latest().span()).isEqualTo(RatingSpan.EVER);
        assertThat(plan.latest().needed()).hasValue(600);
        assertThat(plan.worst().span()).isEqualTo(RatingSpan.EVER);
        assertThat(plan.best().span()).isEqualTo(RatingSpan.QUARTER);
        assertThat(plan.held()).isEqualTo(EVER);
    }

    @ParameterizedTest
    @EnumSource(
            value = RatingModel.class,
            names = {"MEAN", "MEAN_IN_HALVES"})
    void whatIsPublishedIsOneAssumption(RatingModel model) {
        RatingPlan plan = plan(model, 450, EVER);

        assertThat(plan.assumed()).extracting(AssumedRating::span).containsExactly(RatingSpan.EVER);
        assertThat(plan.latest().needed()).hasValue(600);
    }

    @Test
    void aRangeIsNeverOneNumberWhereMoreThanAHandfulAreNeeded() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            RatingGoal ever = ratings(random, 30 + random.nextInt(5_000));
            int goal = 300 + 10 * random.nextInt(20);
            RatingPlan plan = plan(RatingModel.SECRET, goal, ever, ever, ever);
            long most = plan.latest().needed().orElseThrow();
            if (most > 9) {
                assertThat(plan.soonest().fewest().orElseThrow()).isLessThan(most);
            }
        }
    }

    @Test
    void aSpanOfFewRatingsIsNotAssumed() {
        RatingGoal few = new RatingGoal(29, 145);

        assertThat(plan(RatingModel.SECRET, 450, EVER, YEAR, few).assumed())
                .extracting(AssumedRating::span)
                .containsExactly(RatingSpan.EVER, RatingSpan.YEAR);
        assertThat(plan(RatingModel.SECRET, 450, EVER, null, null).assumed())
                .extracting(AssumedRating::span)
                .containsExactly(RatingSpan.EVER);
        assertThat(plan(RatingModel.SECRET, 450, few, few, few).isOfFew()).isTrue();
        assertThat(plan(RatingModel.SECRET, 450, EVER, YEAR, few).isOfFew()).isFalse();
    }

    @Test
    void fiveStarsAreOutOfReachButByRounding() {
        RatingPlan plan = plan(RatingModel.MEAN, 500, EVER);

        assertThat(plan.latest().needed()).isEmpty();
        assertThat(plan.soonest().fewest()).hasValue(9_600);
        assertThat(plan.isReached()).isFalse();
    }

    @Test
    void isReachedOnlyByAllAssumptions() {
        assertThat(plan(RatingModel.SECRET, 420, EVER, YEAR, QUARTER).isReached())
                .isFalse();
        assertThat(plan(RatingModel.SECRET, 370, EVER, YEAR, QUARTER).isReached())
                .isTrue();
    }

    @Test
    void saysHowManyYearsItTakesAtBest() {
        RatingPlan plan = RatingPlan.of("shop", RatingModel.MEAN, Arrays.asList(EVER), 490, new RatingGoal(4, 20));

        assertThat(plan.soonest().fewest()).hasValue(2_934);
        assertThat(plan.yearsAtBest(JUNE).orElseThrow()).isBetween(60.2, 60.3);
        assertThat(plan(RatingModel.MEAN, 490, EVER).yearsAtBest(JUNE)).isEmpty();
    }

    @Test
    void spansEndToday() {
        LocalDate today = LocalDate.of(2026, 3, 31);

        assertThat(RatingSpan.EVER.days(today)).isEmpty();
        assertThat(RatingSpan.YEAR.days(today)).hasValue(new Days(LocalDate.of(2025, 4, 1), today));
        assertThat(RatingSpan.QUARTER.days(today)).hasValue(new Days(LocalDate.of(2026, 1, 1), today));
    }

    private static RatingGoal ratings(Random random, int count) {
        return new RatingGoal(count, random.ints(count, 1, 6).sum());
    }

    private static RatingPlan plan(RatingModel model, int goal, @Nullable RatingGoal... counted) {
        List<@Nullable RatingGoal> ratings = Arrays.asList(counted);
        assertThat(ratings.stream().filter(Objects::nonNull)).isNotEmpty();
        return RatingPlan.of("shop", model, ratings, goal, null);
    }
}
