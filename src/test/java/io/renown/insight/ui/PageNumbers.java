package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableCell;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The numbers of a page of analysis, each held against the inbox that it opens. */
public final class PageNumbers {

    /** Computed out of numbers that stand beside them, each of which opens its reviews. */
    private static final Set<String> COMPUTED =
            Set.of("ra-col-change", "ra-col-needed", "ra-col-hold", "ra-col-band", "ra-col-example");

    private PageNumbers() {}

    /** @return how many there are */
    public static int assertTrue(BrowserlessUIContext window, ReviewSearch search) {
        List<ReviewsLink> links = links(window);
        for (ReviewsLink link : links) {
            assertThat(search.count(filter(link.getHref())))
                    .as(link.getText() + " opens " + link.getHref())
                    .isEqualTo(link.reviews());
            if (link.getText().matches("[0-9,]+")) {
                assertThat(Long.parseLong(link.getText().replace(",", ""))).isEqualTo(link.reviews());
            }
            assertThat(link.getText() + link.getElement().getAttribute("aria-label"))
                    .as("a name for who does not see %s", link.getHref())
                    .isNotEqualTo("null");
        }
        assertThat(window.find(NativeTableCell.class).all())
                .filteredOn(cell -> cell.getElement().getTextRecursively().matches(".*[1-9].*"))
                .filteredOn(cell -> cell.getClassNames().stream().noneMatch(COMPUTED::contains))
                .allSatisfy(cell -> assertThat(below(cell))
                        .as(cell.getElement().getTextRecursively())
                        .hasAtLeastOneElementOfType(ReviewsLink.class));
        return links.size();
    }

    public static List<ReviewsLink> links(BrowserlessUIContext window) {
        return window.find(ReviewsLink.class).all();
    }

    /** As the inbox reads its address. */
    public static ReviewFilter filter(String href) {
        return InboxNavigation.filterOf(href);
    }

    private static List<Component> below(Component component) {
        return component
                .getChildren()
                .flatMap(child -> Stream.concat(Stream.of(child), below(child).stream()))
                .toList();
    }
}
