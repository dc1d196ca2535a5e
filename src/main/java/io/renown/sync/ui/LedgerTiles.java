package io.renown.sync.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.renown.sync.ListingLedger;
import io.renown.ui.Times;

/** The numbers of a listing, each with the reviews behind it. */
final class LedgerTiles extends Div {

    private final Times times;

    LedgerTiles(Times times) {
        this.times = times;
        addClassName("rn-sync-tiles");
    }

    void show(ListingLedger line) {
        removeAll();
        add(
                tile("held", SyncWords.reviews(line.shown(), line, "")),
                tile("expected", new Span(line.expected() == null ? "–" : SyncWords.number(line.expected()))),
                tile("missing", new Span(line.expected() == null ? "–" : SyncWords.number(line.missing()))),
                tile("newest", line.newestAt() == null ? new Span("–") : times.relative(line.newestAt())),
                tile("edited", SyncWords.reviews(line.edited(), line, " edited:yes")),
                tile("removed", SyncWords.reviews(line.removed(), line, " removed:yes")));
    }

    private Component tile(String key, Component figure) {
        Div number = new Div(figure);
        number.addClassName("rn-sync-figure");
        Div tile = new Div(number, new Span(getTranslation("sync.ledger." + key)));
        tile.addClassName("rn-sync-tile");
        return tile;
    }
}
