package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.connector.Access;
import io.renown.connector.LiveReview;
import io.renown.connector.LiveReviews;
import io.renown.connector.PlatformException;
import io.renown.platform.ListingDetails;
import io.renown.platform.Platform;
import io.renown.review.Rating;
import io.renown.ui.EmptyState;
import java.util.List;

/**
 * What a platform that forbids to keep its reviews says right now. It is asked each time the dialog opens; the answer goes
 * to this browser, whose answers from the portal are never stored, and is let go when the dialog closes.
 */
final class LiveReviewsDialog extends Dialog {

    private final Div list = new Div();

    LiveReviewsDialog(LiveReviews reviews, Access access, ListingDetails listing, Platform platform) {
        super(listing.name());
        setWidth("640px");
        list.addClassName("rn-fields");
        Paragraph rule = new Paragraph(getTranslation("live-reviews.rule", platform.name()));
        rule.addClassName("rn-help");
        add(rule, list);
        getFooter().add(new Button(getTranslation("live-reviews.close"), click -> close()));
        addOpenedChangeListener(change -> {
            list.removeAll();
            if (change.isOpened()) {
                ask(reviews, access, listing, platform);
            }
        });
    }

    private void ask(LiveReviews reviews, Access access, ListingDetails listing, Platform platform) {
        try {
            List<LiveReview> found = reviews.ask(access, listing.externalId());
            if (found.isEmpty()) {
                list.add(new EmptyState(
                        VaadinIcon.COMMENT_O,
                        getTranslation("live-reviews.none.title"),
                        getTranslation("live-reviews.none.words", platform.name())));
            }
            found.forEach(review -> list.add(article(review)));
        } catch (PlatformException e) {
            Paragraph trouble = new Paragraph(getTranslation("live-reviews.trouble", platform.name(), e.words()));
            trouble.addClassName("rn-refusal");
            trouble.getElement().setAttribute("role", "alert");
            list.add(trouble);
        }
    }

    private Component article(LiveReview review) {
        Article article = new Article();
        if (!review.title().isBlank()) {
            article.add(new H3(review.title()));
        }
        Div who = new Div();
        who.addClassName("rn-cell");
        Span author = new Span(review.author());
        author.addClassName("rn-strong");
        who.add(author);
        Rating rating = review.rating();
        if (rating != null) {
            who.add(new Span(getTranslation(
                    "live-reviews.rating",
                    rating.value().stripTrailingZeros().toPlainString(),
                    Integer.toString(rating.scale()))));
        }
        article.add(who, new Paragraph(review.text()));
        String url = review.url();
        if (url != null && url.startsWith("https://")) {
            Anchor whole = new Anchor(url, getTranslation("live-reviews.whole"));
            whole.setTarget(AnchorTarget.BLANK);
            whole.getElement().setAttribute("rel", "noopener noreferrer");
            article.add(whole);
        }
        return article;
    }
}
