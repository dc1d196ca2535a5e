package io.renown.sync.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.PlatformCatalog;
import io.renown.shared.Problem;
import io.renown.sync.ListingLedger;
import io.renown.sync.SyncService;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.CompetitorMark;
import io.renown.ui.Notices;
import io.renown.ui.Polling;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;

/** One listing: how it is visited, what is held of it, what may be missing, and what can be done about it. */
@Route(value = "t/:tenant/platforms/listings/:ref", layout = ShellLayout.class)
@StyleSheet("renown/sync.css")
@PermitAll
@ViewPermission(Permission.REVIEW_READ)
final class ListingSyncView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SyncService syncs;
    private final ListingService listings;
    private final PlatformCatalog platforms;
    private final Times times;
    private final H1 name = new H1();
    private final Paragraph about = new Paragraph();
    private final Component competitor = new CompetitorMark();
    private final Div actions = new Div();
    private final Div howFar = new Div();
    private final LedgerTiles tiles;
    private final LedgerDetails details;
    private final Div hook = new Div();
    private final Polling polling = new Polling(Duration.ofSeconds(1), this::refresh);
    private long listingId;
    private boolean running;
    private String title = "";

    ListingSyncView(SyncService syncs, ListingService listings, PlatformCatalog platforms, Times times) {
        this.syncs = syncs;
        this.listings = listings;
        this.platforms = platforms;
        this.times = times;
        this.tiles = new LedgerTiles(times);
        this.details = new LedgerDetails(syncs, times);
        addClassNames("rn-view", "rn-sync");
        Anchor back = new Anchor(TenantPage.url("platforms/completeness"), getTranslation("sync.ledger.title"));
        back.addComponentAsFirst(VaadinIcon.ANGLE_LEFT.create());
        back.addClassName("rn-sync-back");
        actions.addClassName("rn-view-actions");
        howFar.addClassName("rn-sync-how-far");
        Div heading = new Div(new Div(name, competitor, about), actions);
        heading.addClassName("rn-view-heading");
        add(back, heading, howFar, tiles, details, hook);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListingDetails listing = event.getRouteParameters()
                .get("ref")
                .flatMap(listings::findByRef)
                .orElseThrow(Problem::notFound);
        listingId = listing.id();
        title = listing.name();
        ListingLedger line = refresh();
        hook.removeAll();
        if (line.pushes() && TenantContext.actor().can(Permission.ACCOUNT_MANAGE)) {
            hook.add(new HookField(syncs, line.accountId()));
        }
    }

    private ListingLedger refresh() {
        ListingLedger line = syncs.get(listingId);
        name.setText(line.listing().name());
        competitor.setVisible(line.listing().competitor());
        about.setText(getTranslation(
                "sync.listing.about",
                platforms.get(line.listing().platform()).name(),
                line.lastSuccessAt() == null ? getTranslation("sync.never") : times.ago(line.lastSuccessAt()),
                SyncWords.length(line.interval())));
        showProgress(line);
        showActions(line);
        tiles.show(line);
        details.show(line);
        running = line.state() == ListingLedger.State.RUNNING;
        getUI().ifPresent(ui -> polling.set(ui, running));
        return line;
    }

    private void showProgress(ListingLedger line) {
        howFar.removeAll();
        howFar.add(SyncWords.state(line));
        ListingLedger.Progress progress = line.progress();
        if (progress != null) {
            ProgressBar bar = new ProgressBar();
            bar.getElement().setAttribute("aria-label", getTranslation("sync.progress"));
            Long total = progress.total();
            bar.setIndeterminate(total == null || total == 0);
            if (total != null && total > 0) {
                bar.setValue(Math.min(1, (double) progress.reviews() / total));
            }
            howFar.add(
                    bar,
                    new Paragraph(getTranslation(
                            progress.backFill() ? "sync.progress.history" : "sync.progress.visit",
                            SyncWords.number(progress.pages()),
                            SyncWords.number(progress.reviews()),
                            SyncWords.number(progress.added()))));
        }
        if (line.state() == ListingLedger.State.TROUBLE) {
            Paragraph why = new Paragraph(SyncWords.trouble(line));
            why.addClassName("rn-sync-trouble");
            howFar.add(why);
        }
        if (line.closing() && line.closesAt() != null) {
            Paragraph closing = new Paragraph(getTranslation("sync.closing", times.full(line.closesAt())));
            closing.addClassName("rn-sync-trouble");
            howFar.add(closing);
        }
    }

    private void showActions(ListingLedger line) {
        actions.removeAll();
        if (TenantContext.actor().can(Permission.LISTING_MANAGE)) {
            boolean theirs = line.listing().competitor();
            Button turn = new Button(
                    getTranslation(theirs ? "sync.listing.to-own" : "sync.listing.to-competitor"),
                    VaadinIcon.EXCHANGE.create(),
                    click -> turn(!theirs));
            turn.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(turn);
        }
        if (!TenantContext.actor().can(Permission.ACCOUNT_MANAGE)) {
            return;
        }
        if (line.state() == ListingLedger.State.PAUSED) {
            actions.add(button("sync.resume", VaadinIcon.PLAY, () -> syncs.resume(listingId)));
            return;
        }
        Button now = button("sync.now", VaadinIcon.REFRESH, () -> syncs.syncNow(listingId));
        now.addThemeVariants(ButtonVariant.PRIMARY);
        now.setEnabled(line.state() != ListingLedger.State.RUNNING);
        Button history = new Button(getTranslation("sync.history"), VaadinIcon.CLOCK.create(), click -> ask(line));
        actions.add(history, button("sync.pause", VaadinIcon.PAUSE, this::pause), now);
    }

    private void turn(boolean toCompetitor) {
        try {
            listings.turn(listingId, toCompetitor);
        } catch (Problem refused) {
            Notices.problem(refused);
            return;
        }
        refresh();
        Notices.undoable(
                () -> turn(!toCompetitor),
                toCompetitor ? "sync.listing.turned-competitor" : "sync.listing.turned-own",
                title);
    }

    private Button button(String key, VaadinIcon icon, Runnable deed) {
        return new Button(getTranslation(key), icon.create(), click -> {
            deed.run();
            refresh();
        });
    }

    private void pause() {
        syncs.pause(listingId);
        Notices.undoable(
                () -> {
                    syncs.resume(listingId);
                    refresh();
                },
                "sync.paused",
                title);
    }

    private void ask(ListingLedger line) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("sync.history"));
        question.setText(
                line.window() == null
                        ? getTranslation("sync.history.all")
                        : getTranslation("sync.history.window", SyncWords.length(line.window())));
        question.setConfirmText(getTranslation("sync.history.confirm"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.addConfirmListener(confirm -> {
            syncs.fetchAgain(listingId);
            refresh();
        });
        question.open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling.set(event.getUI(), running);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.set(event.getUI(), false);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + TenantPage.tenant().name();
    }
}
