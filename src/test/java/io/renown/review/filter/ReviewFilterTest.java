package io.renown.review.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewFilterTest {

    @Test
    void readsFieldsAndLeavesTheRestAsWords() {
        ReviewFilter filter = ReviewFilter.parse("rating:<=2 late parcel -label:\"to refund\",done platform:jd");

        assertThat(filter.words()).isEqualTo("late parcel");
        assertThat(filter.clauses())
                .extracting(FilterClause::syntax)
                .containsExactly("rating:1,2", "-label:\"to refund\",done", "platform:jd");
    }

    @ParameterizedTest
    @CsvSource({"<=2,'1,2'", "<3,'1,2'", ">=4,'4,5'", ">4,5", "2..3,'2,3'", "none,none", "5,5"})
    void understandsRangesOfRatings(String typed, String meant) {
        assertThat(ReviewFilter.parse("rating:" + typed).syntax()).isEqualTo("rating:" + meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rating:1,2 -label:done \"exact words\" loose",
                "brand:lotus-tea since:7d 霉味",
                "aspect:taste-,smell language:zh-Hans",
                "-listing:a,b assignee:me"
            })
    void writesWhatItReads(String syntax) {
        ReviewFilter filter = ReviewFilter.parse(syntax);

        assertThat(ReviewFilter.parse(filter.syntax())).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "colour:red", "a:b", ":", "\"", "-", "rating:", "((", "rating:,,"})
    void takesWhatIsNoFieldAsText(String typed) {
        assertThat(ReviewFilter.parse(typed).clauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14\" pan", "\"", "\"quoted\"", "a\"\"b, c", "in 3\",4\""})
    void findsAValueThatHasQuotesItself(String sku) {
        String typed =
                ReviewFilter.ALL.with(FilterField.SKU, List.of(sku, "plain")).syntax() + " \"late parcel\"";

        ReviewFilter filter = ReviewFilter.parse(typed);

        assertThat(filter.words()).isEqualTo("\"late parcel\"");
        assertThat(filter.clauses())
                .singleElement()
                .extracting(FilterClause::values)
                .asInstanceOf(InstanceOfAssertFactories.iterable(String.class))
                .containsExactly(sku, "plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sku:\"", "sku:\"a\"\"", "sku:\"\"\"", "\"\"\"\"", "sku:,\","})
    void takesQuotesThatDoNotCloseAsWords(String typed) {
        assertThat(ReviewFilter.parse(typed).clauses()).isEmpty();
    }

    @Test
    void readsAsManyQuotesAsFit() {
        String quotes = "\"".repeat(ReviewFilter.LONGEST / 3);

        assertThat(ReviewFilter.parse("sku:" + FilterClause.quoted(quotes)).clauses())
                .singleElement()
                .extracting(FilterClause::values)
                .isEqualTo(Set.of(quotes));
    }

    @Test
    void replacesTheValuesOfAFieldAndFreesIt() {
        ReviewFilter filter = ReviewFilter.parse("tea rating:1").with(FilterField.RATING, List.of("4", "5"));

        assertThat(filter.syntax()).isEqualTo("rating:4,5 tea");
        assertThat(filter.with(FilterField.RATING, List.of()).syntax()).isEqualTo("tea");
    }

    @Test
    void cutsWhatIsLongerThanAnybodyTypes() {
        assertThat(ReviewFilter.parse("x".repeat(5000)).words()).hasSize(ReviewFilter.LONGEST);
    }
}
