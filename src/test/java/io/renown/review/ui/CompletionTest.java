package io.renown.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.filter.FilterField;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {

    @Test
    void offersFieldsByTheirSyntaxAndByTheirWords() {
        assertThat(complete("late rat")).extracting(Completion::text).containsExactly("late rating:");
        assertThat(complete("评")).extracting(Completion::text).containsExactly("rating:");
    }

    @Test
    void offersValuesOfTheFieldAndQuotesThemWhereNeeded() {
        assertThat(complete("label:ref"))
                .extracting(Completion::text)
                .containsExactly("label:\"to refund\" ", "label:refused ");
    }

    @Test
    void goesOnAfterAComma() {
        assertThat(complete("-label:refused,\"to re"))
                .extracting(Completion::text)
                .containsExactly("-label:refused,\"to refund\" ");
    }

    @Test
    void offersNothingForPlainWords() {
        assertThat(complete("parcel")).isEmpty();
    }

    private static List<Completion> complete(String typed) {
        return Completion.of(
                typed,
                field -> field == FilterField.LABEL ? List.of("to refund", "refused") : List.of(),
                field -> field == FilterField.RATING ? "评分" : "·",
                (field, value) -> value);
    }
}
