package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.platform.ListingDetails;
import io.renown.platform.Platform;
import io.renown.review.ReviewDetails;
import io.renown.review.filter.FilterField;
import io.renown.ui.CompetitorMark;
import io.renown.ui.RelativeTime;
import io.renown.ui.Times;
import org.jspecify.annotations.Nullable;

/** Who said it, where, when, and what the platform knows of the purchase. */
final class ReviewHeader extends Div {

    ReviewHeader(ReviewDetails review, InboxNames names, FieldWords words, Times times) {
        addClassName("ri-header");
        add(author(review, names), place(review, names, times), facts(review, names, words, times));
    }

    private static Div author(ReviewDetails review, InboxNames names) {
        Span badge =
                new Span(names.platform(review.platform()).map(Platform::badge).orElse("?"));
        badge.addClassName("rn-platform");
        badge.setTitle(names.platformName(review.platform()));
        names.platform(review.platform()).ifPresent(platform -> badge.getStyle().set("--platform", platform.colour()));
        H1 name = new H1(RowModel.author(review.author()));
        name.getElement().setAttribute("dir", "auto");
        Span rating = new Span(RowModel.rating(review.rating()));
        int stars = review.rating() == null ? 0 : review.rating().stars();
        rating.addClassNames("ri-rating", "large", RowModel.tone(stars));
        Div line = new Div(badge, name, rating);
        line.addClassName("ri-header-author");
        if (review.url() != null && review.url().matches("(?i)https?://.*")) {
            line.add(link(review.url(), names.platformName(review.platform())));
        }
        return line;
    }

    private static Anchor link(String url, String platform) {
        Anchor link = new Anchor(url, translate("review.inbox.open-on", platform));
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        link.add(VaadinIcon.EXTERNAL_LINK.create());
        link.addClassName("ri-outward");
        return link;
    }

    private static Div place(ReviewDetails review, InboxNames names, Times times) {
        RelativeTime published = times.relative(review.publishedAt());
        Div line = new Div(
                new Span(names.platformName(review.platform())),
                new Span(names.listing(review.listingId())
                        .map(ListingDetails::name)
                        .orElse("")),
                new Span(names.brandPath(review.brandId())),
                published);
        line.addClassNames("ri-header-place", "rn-quiet");
        return line;
    }

    private static Div facts(ReviewDetails review, InboxNames names, FieldWords words, Times times) {
        Div facts = new Div();
        facts.addClassName("ri-chips");
        if (names.listing(review.listingId()).filter(ListingDetails::competitor).isPresent()) {
            facts.add(new CompetitorMark());
        }
        if (review.removedAt() != null) {
            facts.add(chip(translate("review.fact.removed", times.ago(review.removedAt())), "mark-removed"));
        }
        if (review.editedAt() != null) {
            facts.add(chip(translate("review.fact.edited", times.ago(review.editedAt())), "mark-edited"));
        }
        if (Boolean.TRUE.equals(review.verified())) {
            facts.add(chip(translate("review.fact.verified"), "mark-verified"));
        }
        add(facts, FilterField.COUNTRY, review.country(), words);
        add(facts, FilterField.ORDER, review.orderNumber(), words);
        add(facts, FilterField.SKU, review.sku(), words);
        add(facts, FilterField.VARIANT, review.variant(), words);
        if (review.likes() > 0) {
            facts.add(chip(translate("review.fact.likes", review.likes()), ""));
        }
        return facts;
    }

    private static void add(Div facts, FilterField field, @Nullable String value, FieldWords words) {
        if (value != null && !value.isBlank()) {
            facts.add(chip(translate("review.filter.is", FieldWords.field(field), words.value(field, value)), ""));
        }
    }

    private static Span chip(String text, String kind) {
        Span chip = new Span(text);
        chip.addClassName("ri-chip");
        if (!kind.isEmpty()) {
            chip.addClassName(kind);
        }
        return chip;
    }
}
