package io.renown.analysis.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.FastAnalyzer;
import io.renown.review.analysis.AnalyzedReview;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewContent;
import io.renown.support.StrangeTexts;
import io.renown.support.StrangeTexts.StrangeText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both passes over texts that are hardly any: an answer each time, in time, and none that is sure of what nobody said. */
class StrangeTextsTest {

    private static final FastAnalyzer FAST = new FastAnalyzer();
    private static final DeepReader DEEP = new DeepReader(DeepFeatures.ofAllModels());

    /** From here on a sentiment is taken for granted by those who look at many. */
    private static final double SURE = 0.7;

    static Stream<StrangeText> all() {
        return StrangeTexts.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void getAnAnswerOfBothPasses(StrangeText strange) {
        for (ReviewContent content : List.of(
                new ReviewContent("", strange.text(), null, null),
                new ReviewContent(strange.text(), strange.text(), null, "zh"),
                new ReviewContent("", strange.text(), 0.0, "en"))) {
            ReviewAnalysis fast = within(Duration.ofSeconds(3), () -> FAST.analyze(content, OwnWords.NONE));
            AnalyzedReview read = new AnalyzedReview(content, fast);
            DeepAnalysis deep = within(
                    Duration.ofSeconds(20), () -> DEEP.analyze(List.of(read)).getFirst());

            assertWhole(content.whole(), fast.aspects());
            assertWhole(content.whole(), deep.aspects());
            fast.risks().forEach(risk -> assertPlace(content.whole(), risk.start(), risk.end()));
            assertThat(List.of(
                            fast.sentimentConfidence(),
                            fast.languageConfidence(),
                            fast.emotion(),
                            deep.sentimentConfidence()))
                    .allMatch(number -> number >= 0 && number <= 1);
            assertThat(List.of(fast.score(), deep.score())).allMatch(score -> score >= -1 && score <= 1);
            if (strange.wordless() && content.normalizedRating() == null) {
                assertThat(fast.sentimentConfidence()).isLessThan(SURE);
                assertThat(deep.sentimentConfidence()).isLessThan(SURE);
            }
        }
    }

    private static void assertWhole(String text, List<AspectMention> mentions) {
        mentions.forEach(mention -> assertPlace(text, mention.start(), mention.end()));
    }

    /** Inside the text, and not between the halves of a character: what is shown of it could not be written otherwise. */
    private static void assertPlace(String text, int start, int end) {
        assertThat(start).isBetween(0, end);
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertThat(isInsideCharacter(text, start)).isFalse();
        assertThat(isInsideCharacter(text, end)).isFalse();
    }

    private static boolean isInsideCharacter(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Of processor time: what else the machine does is not the analysis's doing. */
    private static <T> T within(Duration most, Supplier<T> deed) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        T result = deed.get();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(most);
        return result;
    }
}
