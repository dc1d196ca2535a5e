package io.renown.analysis.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.FastAnalyzer;
import io.renown.review.analysis.AnalyzedReview;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;
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
        assertThat(answer.aspects()).isEqualTo(german.fast().aspects());
        assertThat(reader.reads("de")).isFalse();
    }

    @Test
    void givesNoVectorWhereThereAreNoWords() {
        for (String text : List.of("", "👍👍", "！！！", "\uDC00")) {
            assertThat(reader.analyze(List.of(review(text))).getFirst().vector())
                    .isNull();
        }
    }

    @Test
    void findsAnAspectThatNoWordNamesInTheClauseThatTellsOfIt() {
        String text = "The colour is lovely. It died on me after four weeks and will not come back to life.";

        List<AspectMention> aspects =
                reader.analyze(List.of(review(text))).getFirst().aspects();

        assertThat(aspects)
                .filteredOn(mention -> mention.sentiment() == Sentiment.NEGATIVE)
                .isNotEmpty()
                .allMatch(mention -> mention.start() > text.indexOf('.'))
                .allMatch(mention -> mention.end() <= text.length());
        assertThat(aspects).extracting(AspectMention::aspect).contains(Aspect.APPEARANCE);
    }

    @Test
    void whatTheTenantsOwnWordsNameIsSpokenOf() {
        ReviewContent content = new ReviewContent("", "The zorble rattles and I am so tired of it.", null, null);
        OwnWords words = fast.prepare(List.of(new OwnWord("zorble", "en", null, Aspect.BREAKFAST, null)));
        AnalyzedReview own = new AnalyzedReview(content, fast.analyze(content, words), words);

        assertThat(reader.analyze(List.of(own)).getFirst().aspects())
                .extracting(AspectMention::aspect)
                .contains(Aspect.BREAKFAST);
        assertThat(reader.analyze(List.of(review(content.text()))).getFirst().aspects())
                .extracting(AspectMention::aspect)
                .doesNotContain(Aspect.BREAKFAST);
    }

    @Test
    void aReviewGetsTheSameAspectsWhateverStandsBesideIt() {
        AnalyzedReview one = review("快递太慢了，客服也不理人");
        AnalyzedReview other = review("味道很好，就是分量有点少，包装也破了");

        assertThat(reader.analyze(List.of(other, one)).get(1).aspects())
                .isNotEmpty()
                .isEqualTo(reader.analyze(List.of(one)).getFirst().aspects());
    }

    private AnalyzedReview review(String text) {
        ReviewContent content = new ReviewContent("", text, null, null);
        return new AnalyzedReview(content, fast.analyze(content));
    }
}
