package io.renown.sync.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.platform.PlatformCatalog;
import io.renown.sync.ListingLedger;
import io.renown.sync.SyncService;
import io.renown.tenancy.Permission;
import io.renown.ui.CompetitorMark;
import io.renown.ui.EmptyState;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What is held of each connected listing, and what may be missing. */
@Route(value = "t/:tenant/platforms/completeness", layout = ShellLayout.class)
@StyleSheet("renown/sync.css")
@PermitAll
@ViewPermission(Permission.REVIEW_READ)
final class CompletenessView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SyncService syncs;
    private final PlatformCatalog platforms;
    private final Times times;
    private final Div content = new Div();

    CompletenessView(SyncService syncs, PlatformCatalog platforms, Times times) {
        this.syncs = syncs;
        this.platforms = platforms;
        this.times = times;
        addClassNames("rn-view", "rn-sync");
        Div words = new Div(
                new H1(getTranslation("sync.ledger.title")), new Paragraph(getTranslation("sync.ledger.words")));
        Div heading = new Div(words);
        heading.addClassName("rn-view-heading");
        content.addClassName("rn-view-fill");
        add(heading, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ListingLedger> lines = syncs.list();
        content.removeAll();
        content.add(
                lines.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.CONNECT,
                                getTranslation("sync.ledger.empty.title"),
                                getTranslation("sync.ledger.empty.words"))
                        : table(lines));
    }

    private Component table(List<ListingLedger> lines) {
        Grid<ListingLedger> grid = new Grid<>();
        boolean wide = !TenantPage.isNarrow();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("sync.ledger.listing"))
                .setFlexGrow(3);
        grid.addComponentColumn(CompletenessView::state)
                .setHeader(getTranslation("sync.ledger.state"))
                .setFlexGrow(2);
        grid.addComponentColumn(line -> SyncWords.reviews(line.shown(), line, ""))
                .setHeader(getTranslation("sync.ledger.held"))
                .setAutoWidth(true);
        grid.addColumn(line -> line.expected() == null ? "–" : SyncWords.number(line.expected()))
                .setHeader(getTranslation("sync.ledger.expected"))
                .setAutoWidth(true)
                .setVisible(wide);
        grid.addComponentColumn(line -> line.newestAt() == null ? new Span("–") : times.relative(line.newestAt()))
                .setHeader(getTranslation("sync.ledger.newest"))
                .setAutoWidth(true)
                .setVisible(wide);
        grid.addColumn(line -> SyncWords.number(line.gaps()))
                .setHeader(getTranslation("sync.ledger.gaps"))
                .setAutoWidth(true)
                .setVisible(wide);
        grid.addColumn(line -> SyncWords.number(line.unread()))
                .setHeader(getTranslation("sync.ledger.unread"))
                .setAutoWidth(true)
                .setVisible(wide);
        grid.addComponentColumn(line -> SyncWords.reviews(line.edited(), line, " edited:yes"))
                .setHeader(getTranslation("sync.ledger.edited"))
                .setAutoWidth(true)
                .setVisible(wide);
        grid.addComponentColumn(line -> SyncWords.reviews(line.removed(), line, " removed:yes"))
                .setHeader(getTranslation("sync.ledger.removed"))
                .setAutoWidth(true)
                .setVisible(wide);
        grid.setItems(lines);
        return grid;
    }

    private Component name(ListingLedger line) {
        Anchor name = new Anchor(
                TenantPage.url("platforms/listings/" + line.listing().ref()),
                line.listing().name());
        Span platform = new Span(platforms.get(line.listing().platform()).name());
        platform.addClassName("rn-quiet");
        Div cell = new Div(name, platform);
        if (line.listing().competitor()) {
            cell.add(new CompetitorMark());
        }
        cell.addClassName("rn-sync-name");
        return cell;
    }

    private static Component state(ListingLedger line) {
        Div cell = new Div(SyncWords.state(line));
        cell.addClassName("rn-sync-cell");
        if (line.closing()) {
            Span closing = new Span(SyncWords.text("sync.closing.short"));
            closing.addClassNames("rn-sync-state", "trouble");
            cell.add(closing);
        }
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sync.ledger.title") + " · " + TenantPage.tenant().name();
    }
}
