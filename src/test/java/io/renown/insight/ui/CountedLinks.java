package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import java.util.List;

/** The numbers of a page that lead to the inbox, held against what the inbox counts. */
final class CountedLinks {

    private final ReviewSearch search;

    CountedLinks(ReviewSearch search) {
        this.search = search;
    }

    static List<Anchor> of(BrowserlessUIContext window) {
        return window.find(Anchor.class).all().stream()
                .filter(link ->
                        link.getHref().contains("/inbox?") && link.getText().matches("[0-9,]+"))
                .toList();
    }

    static long shown(Anchor link) {
        return Long.parseLong(link.getText().replace(",", ""));
    }

    /** As the inbox reads its address. */
    static ReviewFilter filter(Anchor link) {
        return InboxNavigation.filterOf(link.getHref());
    }

    /** How many links with a number there are, each of them compared. */
    int assertTrue(BrowserlessUIContext window) {
        List<Anchor> links = of(window);
        for (Anchor link : links) {
            assertThat(search.count(filter(link))).as(link.getHref()).isEqualTo(shown(link));
        }
        return links.size();
    }
}
