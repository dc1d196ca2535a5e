package io.renown.sync.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.renown.sync.ListingGap;
import io.renown.sync.ListingLedger;
import io.renown.sync.ListingTroubles;
import io.renown.sync.SyncService;
import io.renown.sync.UnreadOfListing;
import io.renown.ui.Times;
import java.util.List;

/** Gaps and unread items of a listing, one by one, and how many reviews the analysis failed on. */
final class LedgerDetails extends Div {

    private static final int SHOWN = 50;

    private final SyncService syncs;
    private final Times times;
    private int gaps = -1;
    private int unread = -1;
    private long notUnderstood = -1;

    LedgerDetails(SyncService syncs, Times times) {
        this.syncs = syncs;
        this.times = times;
    }

    void show(ListingLedger line) {
        ListingTroubles troubles = syncs.troubles(line.listing().id(), SHOWN);
        if (gaps == line.gaps() && unread == line.unread() && notUnderstood == troubles.notUnderstood()) {
            return;
        }
        notUnderstood = troubles.notUnderstood();
        gaps = line.gaps();
        unread = line.unread();
        removeAll();
        add(new H2(getTranslation("sync.gaps")));
        if (gaps == 0) {
            add(new Paragraph(getTranslation("sync.gaps.none")));
        } else {
            add(gaps(troubles.gaps()));
        }
        if (unread > 0) {
            add(
                    new H2(getTranslation("sync.unread")),
                    new Paragraph(getTranslation("sync.unread.words")),
                    unread(troubles.unread()));
        }
        if (notUnderstood > 0) {
            add(
                    new H2(getTranslation("sync.not-understood")),
                    new Paragraph(getTranslation("sync.not-understood.words", notUnderstood)));
        }
    }

    private UnorderedList gaps(List<ListingGap> listed) {
        UnorderedList list = new UnorderedList();
        listed.forEach(gap -> list.add(new ListItem(
                new Span(getTranslation("sync.gap." + gap.kind().slug())),
                new Span(" "
                        + (gap.to() == null
                                ? getTranslation("sync.gap.since", times.full(gap.from()))
                                : getTranslation("sync.gap.from-to", times.full(gap.from()), times.full(gap.to())))))));
        return list;
    }

    private UnorderedList unread(List<UnreadOfListing> listed) {
        UnorderedList list = new UnorderedList();
        listed.forEach(item -> {
            ListItem line = new ListItem(
                    new Span(item.reason()),
                    new Span(" · " + getTranslation("sync.unread.seen", times.ago(item.lastAt()))));
            if (item.item() != null) {
                line.add(new Pre(item.item()));
            }
            list.add(line);
        });
        return list;
    }
}
