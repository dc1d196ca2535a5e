package io.renown.review.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoseTest {

    @ParameterizedTest
    @CsvSource({
        "'',OWN",
        "rating:1 late,OWN",
        "competitors:only,COMPETITORS",
        "Competitors:ONLY listing:rival,COMPETITORS",
        "competitors:with,BOTH",
        "'competitors:only,with',BOTH",
        "competitors:only competitors:with,COMPETITORS",
        "-competitors:only,OWN",
        "competitors:maybe,NOBODY",
        "competitors:with competitors:maybe,NOBODY"
    })
    void aFilterSaysWhoseReviewsItMeans(String filter, Whose whose) {
        assertThat(ReviewFilter.parse(filter).whose()).isEqualTo(whose);
    }

    @Test
    void nobodyIsNeitherSide() {
        assertThat(Whose.NOBODY.includes(true)).isFalse();
        assertThat(Whose.NOBODY.includes(false)).isFalse();
        assertThat(Whose.OWN.includes(true)).isFalse();
        assertThat(Whose.COMPETITORS.includes(false)).isFalse();
    }

    @Test
    void isWrittenAsItIsRead() {
        ReviewFilter filter = ReviewFilter.parse("competitors:only rating:1 late");
        assertThat(ReviewFilter.parse(filter.syntax())).isEqualTo(filter);
    }
}
