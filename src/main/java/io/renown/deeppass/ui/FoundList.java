package io.renown.deeppass.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.renown.deeppass.Similar.Found;
import io.renown.review.ReviewListItem;
import io.renown.review.ReviewListItem.Passage;
import io.renown.review.ui.InboxNavigation;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.util.List;
import java.util.stream.Collectors;

/** Reviews by their nearness; each opens in the inbox. */
final class FoundList extends UnorderedList {

    FoundList(List<Found> found, Times times) {
        addClassName("rd-found");
        found.forEach(one -> add(new ListItem(line(one, times))));
    }

    private static Anchor line(Found found, Times times) {
        ReviewListItem review = found.review();
        Span similarity = new Span(translate("deep.percent", Math.round(found.similarity() * 100)));
        similarity.addClassName("rd-similarity");
        similarity.setTitle(translate("deep.similarity"));
        Span words = new Span(review.snippet().stream().map(Passage::text).collect(Collectors.joining()));
        words.addClassName("rd-words");
        words.getElement().setAttribute("dir", "auto");
        Span stars = new Span("★".repeat(review.stars()));
        stars.addClassName("rn-quiet");
        stars.getElement().setAttribute("aria-label", translate("deep.stars", review.stars()));
        Anchor line = new Anchor(TenantPage.url(InboxNavigation.path(review.id())));
        line.getElement().setAttribute("router-link", true);
        line.addClassName("rd-line");
        line.add(similarity, words, stars, times.relative(review.publishedAt()));
        return line;
    }
}
