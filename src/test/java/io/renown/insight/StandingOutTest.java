package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.renown.shared.TextCut;
import io.renown.support.StrangeTexts;
import io.renown.support.StrangeTexts.StrangeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingOutTest {

    @Test
    void findsWhatManyTextsSayNowAndFewSaidBefore() {
        List<String> before = times(40, "The tea was fine and the staff was kind.");
        List<String> now = new ArrayList<>(times(20, "The tea was fine and the staff was kind."));
        now.addAll(times(15, "The lid of the box leaked."));

        assertThat(StandingOut.words(now, before))
                .contains("lid", "leaked", "box")
                .doesNotContain("the", "tea", "was");
    }

    @ParameterizedTest
    @MethodSource("strange")
    void readsWhateverPeopleHandIn(StrangeText strange) {
        List<String> before = times(40, "The tea was fine.");
        List<String> now = new ArrayList<>(times(20, "The tea was fine."));
        now.addAll(times(15, strange.text()));

        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(StandingOut.words(now, before))
                        .allSatisfy(word ->
                                assertThat(word).as("no half of a character").isEqualTo(TextCut.mended(word))));
    }

    static Stream<StrangeText> strange() {
        return StrangeTexts.all();
    }

    @Test
    void cutsChineseIntoWords() {
        List<String> before = times(40, "味道很好，包装漂亮。");
        List<String> now = new ArrayList<>(times(20, "味道很好，包装漂亮。"));
        now.addAll(times(15, "快递很慢，盒子破损。"));

        assertThat(StandingOut.words(now, before)).contains("快递", "盒子").doesNotContain("味道");
    }

    @Test
    void saysNothingWhereNothingIsNew() {
        List<String> same = times(30, "As always.");

        assertThat(StandingOut.words(same, same)).isEmpty();
        assertThat(StandingOut.words(List.of(), same)).isEmpty();
        assertThat(StandingOut.words(same, List.of())).isEmpty();
    }

    private static List<String> times(int count, String text) {
        return Collections.nCopies(count, text);
    }
}
