package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewPreparationTest {

    @Test
    void aReviewThatTheAnalysisFailsOnComesInWithoutOne() {
        for (String poison : List.of("exception", "endless")) {
            ReviewAnalysis analysis =
                    ReviewPreparation.analyze(new Failing(), OwnWords.NONE, new ReviewContent("", poison, 0.2, null));

            assertThat(analysis.sentiment()).isEqualTo(Sentiment.NEUTRAL);
            assertThat(analysis.sentimentConfidence()).isZero();
            assertThat(analysis.language()).isEqualTo("und");
            assertThat(analysis.aspects()).isEmpty();
            assertThat(analysis.modelVersion()).as("for whoever tries again").isEqualTo("!newest");
            assertThat(analysis.failure())
                    .isEqualTo(poison.equals("endless") ? "StackOverflowError" : "IllegalStateException");
        }
    }

    private static final class Failing implements ReviewAnalyzer {

        @Override
        public String modelVersion() {
            return "newest";
        }

        @Override
        public double languageConfidence(ReviewContent content, String language) {
            return 1;
        }

        @Override
        public SentimentBasis basis(String language) {
            return SentimentBasis.TRAINED;
        }

        @Override
        public OwnWords prepare(List<OwnWord> words) {
            return OwnWords.NONE;
        }

        @Override
        public ReviewAnalysis analyze(ReviewContent content, OwnWords own) {
            if (content.text().equals("endless")) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException("too much");
        }
    }
}
