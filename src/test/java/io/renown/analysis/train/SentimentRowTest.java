package io.renown.analysis.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.SentimentReader;
import io.renown.analysis.evaluation.LabelledReview;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentimentRowTest {

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

    private static List<SentimentRow> rows(boolean own, String... sources) {
        List<LabelledReview> reviews = List.of(sources).stream()
                .map(source -> new LabelledReview("en", "positive", "good", Map.of(), source))
                .toList();
        TrainingSet set = new TrainingSet("en-some.tsv", "CC0-1.0", "written for Renown", "0", own, reviews);
        return SentimentRow.of(set, "en", 1, (language, text) -> NOTHING);
    }
}
