package io.renown.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeywordReaderTest {

    private static final KeywordReader READER = new KeywordReader();

    private static final List<String> BLENDERS = List.of(
            "The lid leaks after a week. Great motor though.",
            "Lovely colour, but the lid does not close.",
            "The motor is strong and the lid is easy to clean.",
            "I like it very much.");

    @Test
    void namesWhatTheDomainSpeaksOf() {
        PhraseCounts domain = READER.count("en", BLENDERS);

        assertThat(phrases(READER.read("en", BLENDERS.getFirst(), domain, 2))).containsExactly("lid", "motor");
    }

    @Test
    void readsADomainAtOnceAsTextByText() {
        PhraseCounts domain = READER.count("en", BLENDERS);

        assertThat(READER.readAll("en", BLENDERS, 3))
                .isEqualTo(BLENDERS.stream()
                        .map(text -> READER.read("en", text, domain, 3))
                        .toList())
                .first()
                .asInstanceOf(list(Keyword.class))
                .isNotEmpty();
    }

    @Test
    void leavesOutWordsThatOnlyJudge() {
        PhraseCounts domain = READER.count("en", BLENDERS);

        assertThat(READER.read("en", "Great, lovely, terrible, I like it very much", domain, 5))
                .isEmpty();
    }

    @Test
    void cutsChineseIntoWords() {
        List<String> texts = List.of("滤网很难洗，水箱也小", "滤网两个月就要换，太贵了", "外观好看，滤网不好买");
        PhraseCounts domain = READER.count("zh-Hans", texts);

        assertThat(phrases(READER.read("zh-Hans", texts.getFirst(), domain, 5))).startsWith("滤网");
    }

    @Test
    void tellsAWeekApartFromTheOthers() {
        List<String> before = Stream.of("Fast parcel, lovely lamp", "The lamp shines", "A bright lamp for my desk")
                .flatMap(text -> Stream.of(text, text, text))
                .toList();
        List<String> week = List.of("The lamp has a broken plug", "Wrong plug on this lamp", "A lamp without its plug");
        PhraseCounts all =
                READER.count("en", Stream.concat(before.stream(), week.stream()).toList());

        assertThat(READER.tellApart("en", READER.count("en", week), all, 3)
                        .getFirst()
                        .phrase())
                .isEqualTo("plug");
    }

    @Test
    void anyTextHasKeywordsOrNone() {
        PhraseCounts none = READER.count("en", List.of());
        for (String text : List.of("", "😀", "\uD800", "....", "a.b.c", "x".repeat(100_000), "<b></b>", "ก็")) {
            assertThat(READER.read("xx", text, none, 5)).hasSizeLessThanOrEqualTo(5);
        }
    }

    private static List<String> phrases(List<Keyword> keywords) {
        return keywords.stream().map(Keyword::phrase).toList();
    }
}
