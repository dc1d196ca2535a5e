package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import io.renown.support.RawReviews;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnderstandAgainTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void aReviewThatTheAnalysisFailsOnIsSetAsideAndTheBatchGoesOn() {
        UnderstandAgain.Reader reader =
                new UnderstandAgain.Reader(new Analyzer(), OwnWords.NONE, CorrectionSheet.EMPTY);
        Review poison = review("poison");
        Review plain = review("plain");

        UnderstandAgain.Result result = reader.read(List.of(poison, plain), NOW);

        assertThat(result.setAside()).isEqualTo(1);
        assertThat(result.trouble()).contains("IllegalStateException").doesNotContain("too much");
        assertThat(poison.passes().modelVersion()).isEqualTo("new");
        assertThat(poison.judgement().sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(plain.judgement().sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(result.renewed()).extracting(Renewed::isOtherwise).containsExactly(false, true);
        assertThat(result.renewed()).extracting(Renewed::otherDocument).containsExactly(false, true);
    }

    @Test
    void aReviewThatNoVersionUnderstoodSoFarIsOneThatThisVersionFailedOnToo() {
        UnderstandAgain.Reader reader =
                new UnderstandAgain.Reader(new Analyzer(), OwnWords.NONE, CorrectionSheet.EMPTY);
        Review failed = review("poison", ReviewAnalysis.notUnderstood("old", "IllegalStateException"));
        Review healed = review("plain", ReviewAnalysis.notUnderstood("old", "IllegalStateException"));

        reader.read(List.of(failed, healed), NOW);

        assertThat(failed.passes().modelVersion()).isEqualTo("!new");
        assertThat(failed.passes().isUnderstood()).isFalse();
        assertThat(healed.passes().modelVersion()).isEqualTo("new");
        assertThat(healed.passes().isUnderstood()).isTrue();
        assertThat(healed.judgement().sentiment()).isEqualTo(Sentiment.POSITIVE);
    }

    @Test
    void aNumberOfSixDigitsIsTheOneThatWasWritten() {
        AnalysisInRow row = AnalysisInRow.of(review("plain"));
        AnalysisInRow shown = new AnalysisInRow(
                row.language(),
                row.sentiment(),
                row.confidence() + 5e-7f,
                row.score(),
                row.emotion(),
                row.aspects(),
                row.risks(),
                row.signature(),
                null,
                null);
        assertThat(shown.saysTheSameAs(row)).isTrue();
    }

    private static Review review(String text) {
        return review(text, analysis(Sentiment.NEUTRAL, "old"));
    }

    private static Review review(String text, ReviewAnalysis analysis) {
        return new Review(
                new ListingOfReview(1, 2, "file"),
                IdentifiedReview.of(RawReviews.of(text, 3, text, null)),
                analysis,
                NOW);
    }

    private static ReviewAnalysis analysis(Sentiment sentiment, String version) {
        return new ReviewAnalysis("en", 1, sentiment, 0.5, 0, 0, List.of(), List.of(), null, version);
    }

    private static final class Analyzer implements ReviewAnalyzer {

        @Override
        public String modelVersion() {
            return "new";
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
            if (content.text().equals("poison")) {
                throw new IllegalStateException("too much");
            }
            return analysis(Sentiment.POSITIVE, "new");
        }
    }
}
