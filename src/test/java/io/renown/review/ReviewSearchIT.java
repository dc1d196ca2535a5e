package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnEachEngine
class ReviewSearchIT extends PortalIT {

    private static @Nullable LookAlike own;

    @Autowired
    private ReviewSearch search;

    @Test
    void findsWordsOfAnyLanguage() {
        assertThat(count("musty")).isEqualTo(8);
        assertThat(count("霉味")).isEqualTo(8);
        assertThat(count("smell")).as("by stem").isEqualTo(8);
        assertThat(count("beschadigt")).as("without the dots").isEqualTo(8);
        assertThat(count("快递很慢")).as("a phrase across words").isEqualTo(8);
        assertThat(count("茶")).as("one character").isEqualTo(8);
    }

    @Test
    void findsTraditionalBySimplifiedAndBack() {
        assertThat(count("包装很漂亮")).isEqualTo(8);
        assertThat(count("會再買")).isEqualTo(8);
        assertThat(count("会再买")).isEqualTo(8);
    }

    @Test
    void filtersByFieldSyntax() {
        assertThat(count("rating:<=2")).isEqualTo(16);
        assertThat(count("brand:north")).isEqualTo(20);
        assertThat(count("listing:south-shop reply:replied")).isEqualTo(5);
        assertThat(count("-brand:north")).isEqualTo(20);
        assertThat(count("language:zh")).isEqualTo(16);
        assertThat(count("since:2026-06-02 until:2026-06-02"))
                .as("the days of the tenant, eight hours ahead")
                .isEqualTo(24);
        assertThat(count("brand:unknown")).isZero();
    }

    @Test
    void pagesByCursorWithoutLossOrRepeat() {
        Set<Long> seen = new HashSet<>();
        String cursor = null;
        do {
            ReviewPage page = page(cursor);
            page.items().forEach(item -> assertThat(seen.add(item.id())).isTrue());
            assertThat(page.total()).isEqualTo(40);
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).hasSize(40);
    }

    @Test
    void countsFacetsByNames() {
        ReviewPage page = own().call(() -> search.search(new ReviewQuery(
                ReviewFilter.parse("rating:1"),
                ReviewSort.NEWEST,
                0,
                5,
                null,
                Set.of(FilterField.BRAND, FilterField.RATING))));

        assertThat(page.facets().get(FilterField.BRAND))
                .containsExactlyInAnyOrder(
                        new ReviewPage.FacetValue("north", 4), new ReviewPage.FacetValue("south", 4));
        assertThat(page.facets().get(FilterField.RATING)).containsExactly(new ReviewPage.FacetValue("1", 8));
    }

    @Test
    void showsALimitedMemberTheirBrandsOnly() {
        long seen = TenantContext.callAs(own().id(), own().limited(), () -> search.count(ReviewFilter.parse("")));
        assertThat(seen).isEqualTo(20);
    }

    @Test
    void marksTheHits() {
        List<ReviewListItem> items = own().call(
                        () -> search.search(ReviewQuery.page(ReviewFilter.parse("霉味"), ReviewSort.NEWEST, 0, 1)))
                .items();

        assertThat(items.getFirst().snippet())
                .filteredOn(ReviewListItem.Passage::hit)
                .extracting(ReviewListItem.Passage::text)
                .containsExactly("霉味");
    }

    /** Other tests add reviews to the two tenants they share. */
    private LookAlike own() {
        if (own == null) {
            own = tenants.fresh("search-alike");
        }
        return own;
    }

    private long count(String syntax) {
        return own().call(() -> search.count(ReviewFilter.parse(syntax)));
    }

    private ReviewPage page(@Nullable String cursor) {
        return own().call(() ->
                search.search(new ReviewQuery(ReviewFilter.ALL, ReviewSort.NEWEST, 0, 7, cursor, Set.of())));
    }
}
