package io.renown.analysis.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.renown.analysis.model.SentimentMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeaningFitTest {

    @Test
    void theMeaningThatDrewTheRowsIsFoundAgain() {
        SentimentMeaning truth = new SentimentMeaning(2, 0.5, 1, -0.5, -0.5, 1);
        Random random = new Random(3);
        List<MeaningFit.Judged> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            double polarity = 4 * random.nextDouble() - 2;
            double neutrality = 4 * random.nextDouble() - 2;
            SentimentMeaning.Shares shares = truth.of(polarity, neutrality);
            double drawn = random.nextDouble();
            int side = drawn < shares.negative() ? -1 : drawn > 1 - shares.positive() ? 1 : 0;
            rows.add(new MeaningFit.Judged(polarity, neutrality, side, 1));
        }

        SentimentMeaning fitted = MeaningFit.fit(rows);

        assertThat(fitted.slope()).isCloseTo(2, within(0.2));
        assertThat(fitted.middle()).isCloseTo(0.5, within(0.2));
        assertThat(fitted.of(0, 1).neutral()).isCloseTo(truth.of(0, 1).neutral(), within(0.05));
        assertThat(fitted.of(-1, 0).negative()).isCloseTo(truth.of(-1, 0).negative(), within(0.05));
    }

    @Test
    void sharesSumUpToOneAndTheShownOneIsStated() {
        SentimentMeaning.Shares shares = new SentimentMeaning(1, 0, 1, 0, 0, 1.5).of(1, 0.5);

        assertThat(shares.negative() + shares.neutral() + shares.positive()).isCloseTo(1, within(1e-12));
        assertThat(shares.shown()).isZero();
        assertThat(shares.confidence()).isEqualTo(shares.neutral());
        assertThat(shares.score()).isPositive();
    }

    @Test
    void withoutNeutralRowsNothingIsNeutral() {
        List<MeaningFit.Judged> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(new MeaningFit.Judged(i % 2 == 0 ? 1 : -1, 0, i % 10 == 0 || i % 2 == 1 ? -1 : 1, 1));
        }

        assertThat(MeaningFit.fit(rows).of(0, 0).neutral()).isLessThan(0.01);
    }

    @Test
    void theMiddleGivesWayToARareSide() {
        Random random = new Random(5);
        List<MeaningFit.Judged> rows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            int side = i % 10 == 0 ? -1 : 1;
            rows.add(new MeaningFit.Judged(side + 2 * random.nextGaussian(), 0, side, 1));
        }

        SentimentMeaning fitted = MeaningFit.fit(rows);

        double odds = StrictMath.log(9);
        assertThat(fitted.slope()).isCloseTo(0.5, within(0.1));
        assertThat(fitted.middle()).isBetween(odds - 0.8, odds - 0.15);
    }
}
