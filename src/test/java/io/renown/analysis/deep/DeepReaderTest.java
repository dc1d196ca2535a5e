package io.renown.analysis.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.FastAnalyzer;
import io.renown.review.analysis.AnalyzedReview;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.ReviewContent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeepReaderTest {

    private final FastAnalyzer fast = new FastAnalyzer();
    private final DeepReader reader = new DeepReader(DeepFeatures.ofAllModels());

    @Test
    void answersEachReviewInItsOrderWithTheSpaceOfItsLanguage() {
        List<DeepAnalysis> answers = reader.analyze(
                List.of(review("房间很干净，服务也周到，下次还来"), review("The battery died after two weeks, what a waste.")));

        assertThat(answers)
                .extracting(answer -> Objects.requireNonNull(answer.vector()).space())
                .containsExactly("bge-small-zh-v1.5:1", "bge-small-en-v1.5:1");
    }

    @Test
    void leavesWhatItCannotReadAsTheFastPassSaw() {
        AnalyzedReview german = review("Die Lieferung kam zu spät und der Karton war völlig zerdrückt.");

        DeepAnalysis answer = reader.analyze(List.of(german)).getFirst();

        assertThat(answer.vector()).isNull();
        assertThat(answer.score()).isEqualTo(german.fast().score());
        assertThat(reader.reads("de")).isFalse();
    }

    @Test
    void givesNoVectorWhereThereAreNoWords() {
        for (String text : List.of("", "👍👍", "！！！", "\uDC00")) {
            assertThat(reader.analyze(List.of(review(text))).getFirst().vector())
                    .isNull();
        }
    }

    private AnalyzedReview review(String text) {
        ReviewContent content = new ReviewContent("", text, null, null);
        return new AnalyzedReview(content, fast.analyze(content));
    }
}
