package io.renown.review.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.ui.SearchTarget;
import org.springframework.stereotype.Component;

/** Looks in the reviews for what was typed into the command bar, field syntax included. */
@Component
class InboxSearchTarget implements SearchTarget {

    @Override
    public String labelKey() {
        return "review.palette.find";
    }

    @Override
    public IconFactory icon() {
        return VaadinIcon.INBOX;
    }

    @Override
    public Permission permission() {
        return Permission.REVIEW_READ;
    }

    @Override
    public String path(String words) {
        return InboxNavigation.path(ReviewFilter.parse(words));
    }
}
