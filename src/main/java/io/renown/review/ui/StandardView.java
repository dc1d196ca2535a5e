package io.renown.review.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.review.filter.ReviewFilter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The views every member has. */
enum StandardView {
    ALL(VaadinIcon.INBOX, ""),
    MINE(VaadinIcon.USER, "assignee:me state:open"),
    UNASSIGNED(VaadinIcon.USER_CARD, "assignee:none state:open"),
    NEEDS_REPLY(VaadinIcon.COMMENT_ELLIPSIS_O, "reply:none state:open"),
    AWAITING_APPROVAL(VaadinIcon.CHECK_SQUARE_O, "reply:awaiting-approval"),
    OUTBOX(VaadinIcon.OUTBOX, "reply:outbox,pending,rejected"),
    OUTDATED(VaadinIcon.REFRESH, "reply:outdated"),
    RISK(VaadinIcon.WARNING, "risk:any state:open"),
    CANDIDATES(VaadinIcon.EYE, "risk:candidate state:open"),
    REPLIED(VaadinIcon.COMMENTS_O, "reply:replied"),
    DONE(VaadinIcon.CHECK_CIRCLE_O, "state:done"),
    REMOVED(VaadinIcon.BAN, "removed:yes");

    private final VaadinIcon icon;
    private final ReviewFilter filter;

    StandardView(VaadinIcon icon, String syntax) {
        this.icon = icon;
        this.filter = ReviewFilter.parse(syntax);
    }

    VaadinIcon icon() {
        return icon;
    }

    ReviewFilter filter() {
        return filter;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String labelKey() {
        return "review.view." + slug();
    }

    static Optional<StandardView> find(String slug) {
        return Arrays.stream(values()).filter(view -> view.slug().equals(slug)).findFirst();
    }
}
