package io.renown.review.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import io.renown.review.filter.FilterField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void standsInARowAsTheCardNamesIt() {
        Estimate estimate = Estimate.of(AuthenticityReport.of(List.of(
                new Reason(Kind.COMPETITOR, Grade.LOW, 0, 0, "", List.of()),
                new Reason(Kind.NEAR_COPY, Grade.MEDIUM, 2, 0, "", List.of()))));

        assertThat(estimate.write()).isEqualTo("medium near-copy competitor");
        assertThat(Estimate.read(estimate.write())).isEqualTo(estimate);
        assertThat(Estimate.read(Estimate.NONE.write())).isEqualTo(Estimate.NONE);
        assertThat(estimate.isSuspected()).isTrue();
        assertThat(Estimate.NONE.isSuspected()).isFalse();
        assertThat(new Estimate(Grade.LOW, List.of(Kind.RATING_MISMATCH)).isSuspected())
                .as("irony is common")
                .isFalse();
    }

    @Test
    void thoseWithASignComeBeforeTheOthersAndFitIntoTheColumn() {
        Estimate all = new Estimate(Grade.HIGH, List.of(Kind.values()));

        assertThat(all.write()).hasSizeLessThanOrEqualTo(100);
        assertThat(Stream.of(Grade.LOW, Grade.MEDIUM, Grade.HIGH)
                        .map(grade -> new Estimate(grade, List.of(Kind.BURST)).write()))
                .allSatisfy(written -> assertThat(written).isLessThan(Estimate.NONE.write()));
    }

    @Test
    void refusesWhatItDidNotWrite() {
        assertThatThrownBy(() -> Estimate.read("maybe burst")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Estimate.read("low luck")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyGradeAndSignCanBeFilteredBy() {
        assertThat(FilterField.SUSPECTED.knownValues())
                .containsAll(Arrays.stream(Kind.values()).map(Kind::slug).toList())
                .containsAll(Stream.of(Grade.LOW, Grade.MEDIUM, Grade.HIGH)
                        .map(Grade::slug)
                        .toList())
                .contains("yes", "no")
                .hasSize(Kind.values().length + 5);
    }
}
