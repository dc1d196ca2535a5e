package io.renown.review.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.review.ReviewSearch;
import io.renown.tenancy.Permission;
import io.renown.ui.NavigationEntry;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The inbox in the rail, with how many reviews wait for a reply. */
@Component
class InboxEntry implements NavigationEntry {

    private final ReviewSearch search;

    InboxEntry(ReviewSearch search) {
        this.search = search;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String labelKey() {
        return "review.inbox.title";
    }

    @Override
    public IconFactory icon() {
        return VaadinIcon.INBOX;
    }

    @Override
    public String path() {
        return InboxNavigation.PATH;
    }

    @Override
    public Permission permission() {
        return Permission.REVIEW_READ;
    }

    @Override
    public OptionalInt count() {
        long open =
                search.recentCount(List.of(StandardView.NEEDS_REPLY.filter())).getFirst();
        return OptionalInt.of((int) Math.min(open, Integer.MAX_VALUE));
    }
}
