package io.renown.sync.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import io.renown.sync.ListingLedger;
import java.text.NumberFormat;
import java.time.Duration;

/** Words and numbers of the ledger. */
final class SyncWords {

    private SyncWords() {}

    static String text(String key, Object... args) {
        return I18NProvider.translate(key, args);
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(UI.getCurrentOrThrow().getLocale())
                .format(number);
    }

    /** A number that leads to the reviews behind it; bare where there are none. */
    static Component reviews(long number, ListingLedger line, String filter) {
        if (number == 0) {
            return new Span(number(0));
        }
        Anchor link = new Anchor(
                InboxNavigation.url(ReviewFilter.parse("listing:"
                        + line.listing().ref() + filter + (line.listing().competitor() ? " competitors:only" : ""))),
                number(number));
        link.setRouterIgnore(false);
        return link;
    }

    static Span state(ListingLedger line) {
        Span pill = new Span(text("sync.state." + line.state().slug()));
        pill.addClassNames("rn-sync-state", line.state().slug());
        return pill;
    }

    /** Why the last visit failed, with the platform's own words. */
    static String trouble(ListingLedger line) {
        String plain = text(
                "internal".equals(line.trouble()) ? "sync.trouble.internal" : "connector.trouble." + line.trouble());
        return line.troubleWords() == null ? plain : plain + " (" + line.troubleWords() + ")";
    }

    static String length(Duration duration) {
        return duration.compareTo(Duration.ofHours(2)) < 0
                ? text("sync.minutes", duration.toMinutes())
                : duration.compareTo(Duration.ofDays(2)) < 0
                        ? text("sync.hours", duration.toHours())
                        : text("sync.days", duration.toDays());
    }
}
