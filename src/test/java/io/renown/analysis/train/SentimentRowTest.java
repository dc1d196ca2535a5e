package io.renown.analysis.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.renown.analysis.SentimentReader;
import io.renown.analysis.evaluation.LabelledReview;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentimentRowTest {

    private static final SentimentPlan PLAN = new SentimentPlan("en", 1, 0.3, 0.5, Map.of());

    private static final SentimentReader.View NOTHING = new SentimentReader.View(new int[0], new float[0]);

    @Test
    void aMannerThatIsRarerInLifeTeachesAsMuchAndWeighsLessInWhatMarginsMean() {
        List<SentimentRow> rows = rows(true, "home/plain", "home/ironic", "home/mixed");

        assertThat(rows).extracting(SentimentRow::weight).containsOnly(1.0);
        assertThat(rows.get(0).usual()).isEqualTo(1);
        assertThat(rows.get(1).usual()).isLessThan(rows.get(2).usual());
        assertThat(rows.get(2).usual()).isLessThan(1);
    }

    @Test
    void aPublicSetIsAsItIs() {
        assertThat(rows(false, "some/ironic")).extracting(SentimentRow::usual).containsExactly(1.0);
    }

    @Test
    void restaurantsAreOneFold() {
        assertThat(rows(true, "table/long", "restaurant/plain", "takeaway/short"))
                .extracting(SentimentRow::fold)
                .containsOnly("food");
    }

    @Test
    void ofOurOwnWhatPraisesAndBlamesCountsLess() {
        LabelledReview torn = new LabelledReview(
                "en", "positive", "good but dear", Map.of("quality", "positive", "price", "negative"), "home/mixed");

        assertThat(rows(true, torn)).extracting(SentimentRow::leaning).containsExactly(0.3);
        assertThat(rows(false, torn)).extracting(SentimentRow::leaning).containsExactly(1.0);
    }

    @Test
    void aFieldOfManyRowsCountsByTheRootOfThem() {
        List<SentimentRow> many =
                rows(true, Stream.generate(() -> "home/plain").limit(1600).toArray(String[]::new));
        List<SentimentRow> few =
                rows(true, Stream.generate(() -> "film/plain").limit(100).toArray(String[]::new));

        List<SentimentRow> evened =
                PLAN.evened(Stream.concat(many.stream(), few.stream()).toList());

        assertThat(evened.getFirst().leaning()).isCloseTo(0.5, within(1e-9));
        assertThat(evened.getLast().leaning()).isCloseTo(2, within(1e-9));
    }

    private static List<SentimentRow> rows(boolean own, LabelledReview... reviews) {
        TrainingSet set = new TrainingSet("en-some.tsv", "CC0-1.0", "written for Renown", "0", own, List.of(reviews));
        return SentimentRow.of(set, PLAN, (language, text) -> NOTHING);
    }

    private static List<SentimentRow> rows(boolean own, String... sources) {
        return rows(
                own,
                Stream.of(sources)
                        .map(source -> new LabelledReview("en", "positive", "good", Map.of(), source))
                        .toArray(LabelledReview[]::new));
    }
}
