package io.renown.review.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {

    private static final long HERE = 1;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lamp House               | We went to the lamp house around the corner.  | lamp house
            Lamp House               | LampHouse is better.                          | LampHouse
            Lamp House               | Lamp-House's tea is better.                   | Lamp-House
            Costa                    | 下次去Costa买。                                | Costa
            Costa                    | I went to costa afterwards.                   | costa
            COSTA                    | costa is nicer, always                        | costa
            Ｃｏｓｔａ                 | I like Costa more.                            | Costa
            小熊电器官方旗舰店          | 不如小熊電器好用                                | 小熊電器
            小熊電器（天貓）            | 还是小熊电器好                                 | 小熊电器
            M&M                      | M & M tastes better                           | M & M
            7Eleven                  | cheaper at 7eleven                            | 7eleven
            Acme Official Store      | Acme had it for less                          | Acme
            스타벅스                   | 스타벅스에서 마셨어요                            | 스타벅스
            """)
    void findsANameAsPeopleWriteIt(String name, String text, String words) {
        assertThat(found(name, text)).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Costa      | Costarica is far, and Accosta too.
            Lamp House | A lamp. In the house it shines.
            Next       | The next day it broke, and Mum was sad.
            Target     | It missed the target, We think.
            熊         | 小熊电器真好
            X          | X is better
            """)
    void findsNoNameWithinWordsNorOrdinaryWordsNorSingleCharacters(String name, String text) {
        assertThat(found(name, text)).isEmpty();
    }

    @Test
    void namesThePageAsItWasEnteredAndEachOnce() {
        NameFinder finder = new NameFinder(List.of(
                new CompetitorNames.Name(7, "Lamp House"),
                new CompetitorNames.Name(8, "灯屋"),
                new CompetitorNames.Name(9, "lamp house")));

        assertThat(finder.find("燈屋 and Lamp House and lamp house", HERE, 5))
                .extracting(NameFinder.Found::name)
                .containsExactly("灯屋", "Lamp House");
        assertThat(finder.find("Lamp House is our favourite", 7, 5))
                .as("on its own page")
                .isEmpty();
        assertThat(finder.find("Lamp House is our favourite", 9, 5)).isEmpty();
        assertThat(finder.find("Lamp House is our favourite", 8, 5)).hasSize(1);
    }

    @Test
    void strangeTextsAndNamesDoNoHarm() {
        NameFinder finder =
                new NameFinder(Arrays.asList("", " ", "😀", "😀😀", "\uD800", "(x)", "İstanbul", "---").stream()
                        .map(name -> new CompetitorNames.Name(7, name))
                        .toList());

        for (String text : List.of("", "😀😀 !", "\uD800", "İİİ istanbul", "x")) {
            assertThat(finder.find(text, HERE, 5)).hasSizeLessThan(2);
        }
    }

    @Test
    void thousandsOfNamesDoNotHoldATextUp() {
        List<CompetitorNames.Name> names = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            names.add(new CompetitorNames.Name(i + 10, "House " + Integer.toString(i * 7919, 36) + " & Sons"));
            names.add(new CompetitorNames.Name(i + 10, "小店" + (char) (0x4E00 + i % 2000) + (char) (0x5000 + i)));
        }
        NameFinder finder = new NameFinder(names);
        String text = "At the house of tea we sat for hours; 小店的茶不错，下次还来。".repeat(90);

        long start = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            assertThat(finder.find(text, HERE, 5)).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static List<String> found(String name, String text) {
        return new NameFinder(List.of(new CompetitorNames.Name(7, name)))
                .find(text, HERE, 5).stream()
                        .map(found -> text.substring(found.start(), found.end()))
                        .toList();
    }
}
