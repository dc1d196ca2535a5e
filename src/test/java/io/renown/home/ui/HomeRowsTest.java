package io.renown.home.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.BrandFigures;
import io.renown.review.BrandOverview;
import io.renown.review.RatingSums;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomeRowsTest {

    private static final Comparator<HomeRow> BY_NAME =
            Comparator.comparing(row -> row.brand().name());

    private static final BrandDetails LOTUS = brand(1, null, "Lotus");
    private static final BrandDetails LOTUS_HK = brand(2, 1L, "Lotus Hong Kong");
    private static final BrandDetails BERGWIND = brand(3, null, "Bergwind");

    private static BrandDetails brand(long id, @Nullable Long parent, String name) {
        return new BrandDetails(id, parent, "key-" + id, name);
    }

    private static BrandFigures unanswered(long number) {
        return new BrandFigures(number, number, null, RatingSums.NONE, 0, RatingSums.NONE, RatingSums.NONE);
    }

    private static HomeRows rows(BrandDetails... brands) {
        return new HomeRows(
                new BrandOverview(
                        new BrandTree(List.of(brands)),
                        Map.of(1L, unanswered(5), 2L, unanswered(7), 3L, unanswered(1)),
                        LocalDate.of(2026, 10, 1),
                        true),
                Map.of(1L, 2L, 2L, 1L));
    }

    @Test
    void addsSubBrandsToTheirClientAndFoldsThemAway() {
        HomeRows rows = rows(LOTUS, LOTUS_HK, BERGWIND);

        assertThat(rows.shown("", BY_NAME))
                .extracting(row -> row.brand().name())
                .containsExactly("Bergwind", "Lotus");
        HomeRow lotus = rows.shown("", BY_NAME).getLast();
        assertThat(lotus.figures().unanswered()).isEqualTo(12);
        assertThat(lotus.listings()).isEqualTo(3);
        assertThat(lotus.brandIds()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(rows.sum().unanswered()).isEqualTo(13);
    }

    @Test
    void showsSubBrandsBelowTheirClientOnceUnfolded() {
        HomeRows rows = rows(LOTUS, LOTUS_HK, BERGWIND);
        rows.fold(rows.shown("", BY_NAME).getLast());

        assertThat(rows.shown("", BY_NAME.reversed()))
                .extracting(row -> row.brand().name())
                .containsExactly("Lotus", "Lotus Hong Kong", "Bergwind");
        rows.fold(rows.shown("", BY_NAME).get(1));
        assertThat(rows.shown("", BY_NAME)).hasSize(2);
    }

    @Test
    void findsBrandsWhereverTheyLieAndSaysWhere() {
        assertThat(rows(LOTUS, LOTUS_HK, BERGWIND).shown("hong", BY_NAME))
                .singleElement()
                .satisfies(row -> assertThat(row.path()).isEqualTo("Lotus"));
    }

    @Test
    void beginsWithTheSubBrandOfAMemberWhoSeesNoMore() {
        HomeRows rows = rows(LOTUS_HK);

        assertThat(rows.shown("", BY_NAME)).extracting(HomeRow::depth).containsExactly(0);
        assertThat(rows.sum().unanswered()).isEqualTo(7);
    }

    @Test
    void unfoldsAGroupUnderOneName() {
        assertThat(rows(LOTUS, LOTUS_HK).shown("", BY_NAME)).hasSize(2);
    }
}
