package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermWeightsTest {

    private static List<Set<String>> complaints(Object... countsAndTerms) {
        List<Set<String>> complaints = new ArrayList<>();
        for (int i = 0; i < countsAndTerms.length; i += 2) {
            Set<String> terms = Set.of(countsAndTerms[i + 1].toString().split(" "));
            for (int n = 0; n < (int) countsAndTerms[i]; n++) {
                complaints.add(terms);
            }
        }
        return complaints;
    }

    private final TermWeights weights = TermWeights.of(
            complaints(40, "tea late", 10, "tea box", 30, "tea price", 20, "tea"),
            complaints(38, "tea late", 12, "tea box", 40, "tea smell", 10, "tea"));

    @Test
    void sharesWhatBothSay() {
        assertThat(weights.shared(5)).startsWith("late", "box").doesNotContain("price", "smell");
    }

    @Test
    void whatEverybodySaysWeighsNothing() {
        assertThat(weights.shared(5)).last().isEqualTo("tea");
    }

    @Test
    void tellsApartWhatMoreThanChanceExplains() {
        assertThat(weights.ratherOwn(5)).containsExactly("price");
        assertThat(weights.ratherTheirs(5)).containsExactly("smell");
    }

    @Test
    void aWordOfOneCustomerIsNoComplaintOfASide() {
        TermWeights few =
                TermWeights.of(complaints(1, "lid", 30, "late"), complaints(1, "lid", 30, "late", 1, "spout"));

        assertThat(few.shared(5)).containsExactly("late");
        assertThat(few.ratherTheirs(5)).isEmpty();
    }

    @Test
    void isTheSameWhateverTheOrder() {
        List<Set<String>> own = complaints(5, "x y", 5, "y z");
        List<Set<String>> theirs = complaints(5, "y x", 5, "z y");

        assertThat(TermWeights.of(own, theirs).shared(9))
                .isEqualTo(TermWeights.of(own.reversed(), theirs.reversed()).shared(9));
    }

    @Test
    void nothingIsSaidOfNothing() {
        TermWeights none = TermWeights.of(List.of(), List.of());

        assertThat(none.shared(3)).isEmpty();
        assertThat(none.ratherOwn(3)).isEmpty();
    }
}
