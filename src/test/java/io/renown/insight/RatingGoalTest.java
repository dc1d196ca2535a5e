package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class RatingGoalTest {

    private static final int MANY = 20_000;

    @Test
    void countsAsTheFormulaDoes() {
        assertThat(new RatingGoal(100, 400).fiveStarsNeeded(450)).hasValue(100);
        assertThat(new RatingGoal(10, 41).fiveStarsNeeded(420)).hasValue(2);
        assertThat(new RatingGoal(3, 15).fiveStarsNeeded(500)).hasValue(0);
    }

    @Test
    void reachesTheGoalWithSoManyAndNotWithOneLess() {
        forMany((rating, goal) -> {
            OptionalLong needed = rating.fiveStarsNeeded(goal);
            if (needed.isEmpty()) {
                assertThat(goal).isEqualTo(500);
                assertThat(rating.stars()).isLessThan(5 * rating.ratings());
                return;
            }
            assertThat(reaches(rating.plusFiveStars(needed.getAsLong()), goal)).isTrue();
            if (needed.getAsLong() > 0) {
                assertThat(reaches(rating.plusFiveStars(needed.getAsLong() - 1), goal))
                        .isFalse();
            }
        });
    }

    @Test
    void needsMoreForAHigherGoal() {
        forMany((rating, goal) -> {
            if (goal < 499) {
                assertThat(rating.fiveStarsNeeded(goal + 1).orElseThrow())
                        .isGreaterThanOrEqualTo(rating.fiveStarsNeeded(goal).orElseThrow());
            }
        });
    }

    @Test
    void holdsTheMeanAgainstOneStarBySoMany() {
        assertThat(new RatingGoal(10, 45).fiveStarsPerOneStar()).isCloseTo(7, within(1e-9));
        assertThat(new RatingGoal(10, 50).fiveStarsPerOneStar()).isInfinite();
        forMany((rating, goal) -> {
            double each = rating.fiveStarsPerOneStar();
            if (!Double.isInfinite(each)) {
                double after = (rating.stars() + 1 + 5 * each) / (rating.ratings() + 1 + each);
                assertThat(after).isCloseTo(rating.mean(), within(1e-6));
            }
        });
    }

    @Test
    void getsThereWithRatingsLikeTheRecentOnesOnlyWhereTheyAreBetter() {
        RatingGoal held = new RatingGoal(100, 400);
        assertThat(held.likeTheseNeeded(new RatingGoal(20, 96), 450)).hasValue(167);
        assertThat(held.likeTheseNeeded(new RatingGoal(20, 90), 450)).isEmpty();
        assertThat(held.likeTheseNeeded(new RatingGoal(20, 60), 390)).hasValue(0);
        forMany((rating, goal) -> rating.likeTheseNeeded(new RatingGoal(10, 49), goal)
                .ifPresent(count -> assertThat((rating.stars() + 4.9 * count) / (rating.ratings() + count) * 100)
                        .isGreaterThanOrEqualTo(goal - 1e-6)));
    }

    @Test
    void refusesWhatIsNoRating() {
        assertThatThrownBy(() -> new RatingGoal(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RatingGoal(3, 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RatingGoal(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean reaches(RatingGoal rating, int goal) {
        return rating.stars() * 100 >= rating.ratings() * goal;
    }

    private static void forMany(BiConsumer<RatingGoal, Integer> check) {
        Random dice = new Random(5);
        for (int i = 0; i < MANY; i++) {
            long ratings = 1 + dice.nextInt(i % 3 == 0 ? 10 : 3_000_000);
            long stars = ratings + (long) (dice.nextDouble() * 4 * ratings);
            check.accept(new RatingGoal(ratings, stars), 101 + dice.nextInt(400));
        }
    }
}
