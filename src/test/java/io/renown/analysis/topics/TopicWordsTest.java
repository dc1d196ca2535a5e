package io.renown.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.shared.TextCut;
import io.renown.support.StrangeTexts;
import io.renown.support.StrangeTexts.StrangeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every topic has a name, and none is made of what one reviewer said alone. */
class TopicWordsTest {

    private static final List<String> PARCELS =
            List.of("The crate was crushed", "A crushed crate again", "Crushed crate, dented lid", "crate crushed");

    @Test
    void namesATopicByWhatOthersSayLess() {
        assertThat(names("en", PARCELS, List.of("Great tea", "Lovely tea", "Tea, great tea", "great fresh tea")))
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .first()
                .asString()
                .contains("crushed");
    }

    @Test
    void takesRarerWordsWhereNoneStandsInThreeReviews() {
        List<List<String>> names = names(
                "en",
                List.of("Leaky spout", "The spout drips", "Handle too hot", "Such a hot handle"),
                List.of("Fine tea", "fine cups", "fine", "A fine gift"));

        assertThat(names.getFirst()).contains("spout");
    }

    @ParameterizedTest
    @MethodSource("strange")
    void noNameHoldsHalfACharacter(StrangeText strange) {
        List<String> four =
                List.of(strange.text(), strange.text(), strange.text() + " crate", "crate " + strange.text());
        for (String language : List.of("en", "zh")) {
            assertThat(names(language, four, PARCELS).getFirst())
                    .allSatisfy(word -> assertThat(word).isEqualTo(TextCut.mended(word)));
        }
    }

    static Stream<StrangeText> strange() {
        return StrangeTexts.all();
    }

    @Test
    void aTopicThatHoldsAllReviewsHasAName() {
        assertThat(names("en", PARCELS).getFirst()).isNotEmpty();
    }

    @Test
    void twoTopicsOfTheSameWordsBothHaveOne() {
        assertThat(names("en", PARCELS, PARCELS))
                .allSatisfy(name -> assertThat(name).isNotEmpty());
    }

    @Test
    void reviewsOfAWordOrTwoAreCalledByIt() {
        assertThat(names("zh", List.of("还不错", "不错", "不错不错", "真不错"), List.of("发货慢", "发货太慢", "物流慢", "太慢了"))
                        .getFirst())
                .contains("不错");
        assertThat(names("en", List.of("ok", "OK.", "it is ok", "ok!"), PARCELS).getFirst())
                .contains("ok");
    }

    @Test
    void whatOneReviewSaysAloneNamesNothing() {
        assertThat(names("en", List.of("Ottoline called", "Nothing special", "Average boat"), PARCELS)
                        .getFirst())
                .isEmpty();
    }

    @SafeVarargs
    private static List<List<String>> names(String language, List<String>... topics) {
        List<String> texts = Arrays.stream(topics).flatMap(List::stream).toList();
        List<List<Integer>> places = new ArrayList<>();
        int begin = 0;
        for (List<String> topic : topics) {
            places.add(IntStream.range(begin, begin + topic.size()).boxed().toList());
            begin += topic.size();
        }
        return new TopicWords(language).of(places, texts);
    }
}
