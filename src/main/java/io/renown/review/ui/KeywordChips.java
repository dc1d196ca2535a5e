package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.renown.review.filter.ReviewFilter;
import java.util.List;

/** What a review is about in its own words; each leads to the reviews that say it too. */
final class KeywordChips extends Div {

    /** @param others the reviews among which each is looked for */
    KeywordChips(List<String> keywords, ReviewFilter others) {
        addClassName("ri-chips");
        for (String keyword : keywords) {
            Anchor chip = new Anchor(InboxNavigation.url(others.and(ReviewFilter.saying(keyword))), keyword);
            chip.getElement().setAttribute("router-link", true);
            chip.getElement().setAttribute("dir", "auto");
            chip.addClassNames("ri-chip", "keyword");
            chip.setTitle(translate("review.analysis.keyword.title", keyword));
            add(chip);
        }
    }
}
