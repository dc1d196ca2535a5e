package io.renown.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.ui.WordDiff.Kind;
import io.renown.review.ui.WordDiff.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void keepsWhatStayedAndTellsWhatChangedWordByWord() {
        assertThat(WordDiff.between("Late and cold.", "Late but warm."))
                .containsExactly(
                        new Part(Kind.SAME, "Late "),
                        new Part(Kind.REMOVED, "and"),
                        new Part(Kind.ADDED, "but"),
                        new Part(Kind.SAME, " "),
                        new Part(Kind.REMOVED, "cold"),
                        new Part(Kind.ADDED, "warm"),
                        new Part(Kind.SAME, "."));
    }

    @Test
    void comparesChineseCharacterByCharacter() {
        assertThat(WordDiff.between("物流很慢", "物流不慢"))
                .containsExactly(
                        new Part(Kind.SAME, "物流"),
                        new Part(Kind.REMOVED, "很"),
                        new Part(Kind.ADDED, "不"),
                        new Part(Kind.SAME, "慢"));
    }

    @Test
    void losesNothingOfEitherText() {
        String before = "第一次很好 👍🏽 then\nbroke";
        String after = "第二次 👍 then it broke again";
        List<Part> parts = WordDiff.between(before, after);
        assertThat(text(parts, Kind.ADDED)).isEqualTo(before);
        assertThat(text(parts, Kind.REMOVED)).isEqualTo(after);
    }

    @Test
    void saysOnlyOldAndNewOfTextsTooLongToCompare() {
        List<Part> parts = WordDiff.between("a ".repeat(4000), "b ".repeat(4000));
        assertThat(parts).extracting(Part::kind).containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    private static String text(List<Part> parts, Kind without) {
        return parts.stream()
                .filter(part -> part.kind() != without)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
