package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnalysisAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static AnalysisAddress of(String query) {
        return AnalysisAddress.of(QueryParameters.fromString(query), TODAY);
    }

    private static String written(AnalysisAddress address) {
        return address.parameters().getQueryString();
    }

    @Test
    void itSaysEverythingAgain() {
        String query =
                "brand=north&period=90d&platform=google&listing=north-shop&language=zh&field=touchpoint&country=CN"
                        + "&sku=TEA-9&variant=batch-7&carrier=Slow+Post&customer=new&aspect=taste&measure=aspect";

        assertThat(of(written(of(query)))).isEqualTo(of(query));
        assertThat(of(query).filter().syntax())
                .isEqualTo("platform:google listing:north-shop language:zh field:touchpoint country:CN sku:TEA-9"
                        + " variant:batch-7 carrier:\"Slow Post\" customer:new brand:north");
        assertThat(of(query).own()).containsOnlyKeys("aspect", "measure");
    }

    @ParameterizedTest
    @EnumSource(
            value = FilterField.class,
            names = {"PLATFORM", "LISTING", "LANGUAGE", "FIELD", "COUNTRY", "SKU", "VARIANT", "CARRIER", "CUSTOMER"})
    void eachFieldIsChosenAndTakenOffByItself(FilterField field) {
        AnalysisAddress all = of("");
        String value = field.normalized("One");
        AnalysisAddress chosen = all.with(field, value);

        assertThat(chosen.filter()).isEqualTo(ReviewFilter.ALL.with(field, List.of(value)));
        assertThat(of(written(chosen))).isEqualTo(chosen);
        assertThat(chosen.isOfAll()).isFalse();
        assertThat(chosen.with(field, null)).isEqualTo(all);
    }

    @Test
    void aValueIsReadAsTheInboxReadsIt() {
        assertThat(of("country=cn&field=Touchpoint&sku=tea-9").filter())
                .isEqualTo(ReviewFilter.parse("field:Touchpoint country:cn sku:tea-9"));
    }

    @Test
    void blankValuesChooseNothing() {
        assertThat(of("sku=+&carrier=").isOfAll()).isTrue();
    }

    @Test
    void anotherTabKeepsWhatIsChosenAndNotWhatIsItsOwn() {
        assertThat(written(of("sku=TEA-9&measure=stars").withoutOwn())).isEqualTo("sku=TEA-9");
    }

    @Test
    void aPlaceIsChosenBesideTheOthers() {
        AnalysisAddress within = of("country=CN").within(ReviewFilter.parse("sku:TEA-9 variant:batch-7"));

        assertThat(within.filter()).isEqualTo(ReviewFilter.parse("country:CN sku:TEA-9 variant:batch-7"));
        assertThat(within.more()).containsExactly(FilterField.COUNTRY, FilterField.SKU, FilterField.VARIANT);
        assertThat(within.without(AnalysisAddress.MORE).isOfAll()).isTrue();
    }
}
