package io.renown.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.RiskMention;
import io.renown.review.analysis.Sentiment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnLexiconTest {

    private static final FastAnalyzer ANALYZER = new FastAnalyzer();

    @Test
    void marksRisksUnlessTheyAreDenied() {
        OwnWords words = words(risk("red vapour", "en"));

        ReviewAnalysis found = read("Red vapour came out of the lid after an hour.", words);
        assertThat(found.risks()).extracting(RiskMention::kind).containsExactly(RiskKind.SAFETY);
        assertThat(passage(
                        "Red vapour came out of the lid after an hour.",
                        found.risks().getFirst()))
                .isEqualTo("Red vapour");
        assertThat(read("There was no red vapour at all, just as they said.", words)
                        .risks())
                .isEmpty();
    }

    @Test
    void namesAspectsAndJudgesThem() {
        OwnWords words = words(
                aspect("infuserino", Aspect.FUNCTION, null), aspect("drizzly", Aspect.FUNCTION, Sentiment.NEGATIVE));

        assertThat(aspects(read("The infuserino is wonderful and I love it.", words)))
                .contains(Aspect.FUNCTION);
        assertThat(read("Everything about it is drizzly.", words).aspects())
                .filteredOn(mention -> mention.aspect() == Aspect.FUNCTION)
                .extracting(AspectMention::sentiment)
                .containsExactly(Sentiment.NEGATIVE);
    }

    @Test
    void countsBeforeTheWordsOfRenown() {
        String text = "These cups are wicked, really wicked.";
        OwnWords praise = words(polar("wicked", Sentiment.POSITIVE));
        OwnWords blame = words(polar("wicked", Sentiment.NEGATIVE));

        assertThat(read(text, praise).score()).isGreaterThan(read(text, blame).score());
        assertThat(read(text, praise).sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(read(text, blame).sentiment()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void readsChineseInBothScripts() {
        OwnWords words = words(aspect("龙须杯", Aspect.QUALITY, null));

        assertThat(aspects(read("这个龙须杯太差了，用了一天就坏。", words))).contains(Aspect.QUALITY);
        assertThat(aspects(read("這個龍鬚杯太差了，用了一天就壞。", words))).contains(Aspect.QUALITY);
    }

    @Test
    void countsInItsLanguageOnly() {
        OwnWords words = words(risk("gift", "de"));

        assertThat(read("A lovely gift for my mother, she was very happy with it.", words)
                        .risks())
                .isEmpty();
        assertThat(read("Das Wasser schmeckt wie Gift, ich bin sehr enttäuscht davon.", words)
                        .risks())
                .isNotEmpty();
    }

    @Test
    void goesOnBehindAStar() {
        OwnWords words = words(risk("fizzl*", ""));

        assertThat(read("It fizzled and went dark.", words).risks()).hasSize(1);
        assertThat(read("The unfizzling kind of lamp.", words).risks()).isEmpty();
    }

    @Test
    void bearsAMarkOfItsWordsWhateverTheirOrder() {
        OwnWord one = risk("red vapour", "en");
        OwnWord other = polar("wicked", Sentiment.POSITIVE);

        assertThat(words(one, other).mark()).isEqualTo(words(other, one).mark()).startsWith("~");
        assertThat(words(one).mark()).isNotEqualTo(words(other).mark());
        assertThat(words().mark()).isEmpty();
        assertThat((ANALYZER.modelVersion() + words(one, other).mark()).length())
                .isLessThanOrEqualTo(20);
        assertThat(read("Fine.", words(one)).modelVersion())
                .isEqualTo(ANALYZER.modelVersion() + words(one).mark());
    }

    @Test
    void changesNothingWhereNoWordStands() {
        String text = "The delivery was late and the box was crushed, but the tea is lovely.";
        ReviewAnalysis with = read(text, words(risk("red vapour", "")));
        ReviewAnalysis without = read(text, OwnWords.NONE);

        assertThat(with.score()).isEqualTo(without.score());
        assertThat(with.aspects()).isEqualTo(without.aspects());
        assertThat(with.risks()).isEqualTo(without.risks());
    }

    private static OwnWord risk(String phrase, String language) {
        return new OwnWord(phrase, language, RiskKind.SAFETY, null, null);
    }

    private static OwnWord aspect(String phrase, Aspect aspect, @Nullable Sentiment polarity) {
        return new OwnWord(phrase, "", null, aspect, polarity);
    }

    private static OwnWord polar(String phrase, Sentiment polarity) {
        return new OwnWord(phrase, "", null, null, polarity);
    }

    private static OwnWords words(OwnWord... words) {
        return ANALYZER.prepare(List.of(words));
    }

    private static ReviewAnalysis read(String text, OwnWords words) {
        return ANALYZER.analyze(new ReviewContent("", text, null, null), words);
    }

    private static List<Aspect> aspects(ReviewAnalysis analysis) {
        return analysis.aspects().stream().map(AspectMention::aspect).toList();
    }

    private static String passage(String text, RiskMention risk) {
        return text.substring(risk.start(), risk.end());
    }
}
