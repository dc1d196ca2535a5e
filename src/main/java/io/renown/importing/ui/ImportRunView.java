package io.renown.importing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.importing.ImportFailure;
import io.renown.importing.ImportPace;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportService;
import io.renown.importing.ImportState;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.ui.Notices;
import io.renown.ui.Polling;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** One import: how far it is, what it brought, which rows were refused. */
@Route(value = "t/:tenant/import/:run", layout = ShellLayout.class)
@StyleSheet("renown/importing.css")
@PermitAll
@ViewPermission(Permission.REVIEW_IMPORT)
final class ImportRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ImportService imports;
    private final Times times;
    private final Clock clock;
    private final ImportPace pace = new ImportPace();
    private final Polling polling = new Polling(Duration.ofMillis(500), this::refresh);
    private final H1 name = new H1();
    private final Paragraph about = new Paragraph();
    private final Div state = new Div();
    private final Div actions = new Div();
    private final Button cancel = new Button();
    private final ProgressBar bar = new ProgressBar();
    private final Span paceWords = new Span();
    private final Div counts = new Div();
    private final Div outcome = new Div();
    private long id;
    private boolean running;
    private String title = "";

    ImportRunView(ImportService imports, Times times, Clock clock) {
        this.imports = imports;
        this.times = times;
        this.clock = clock;
        addClassNames("rn-view", "rn-import");
        Anchor back = link(TenantPage.url(ImportEntry.PATH), getTranslation("importing.title"));
        back.addComponentAsFirst(VaadinIcon.ANGLE_LEFT.create());
        back.addClassName("rn-import-back");
        cancel.setText(getTranslation("importing.run.cancel"));
        cancel.setIcon(VaadinIcon.CLOSE_SMALL.create());
        cancel.addClickListener(click -> askCancel());
        actions.addClassName("rn-view-actions");
        state.addClassName("rn-import-state");
        Div heading = new Div(new Div(name, about), actions);
        heading.addClassName("rn-view-heading");
        bar.getElement().setAttribute("aria-label", getTranslation("importing.run.progress"));
        paceWords.addClassName("rn-quiet");
        paceWords.getElement().setAttribute("aria-live", "polite");
        counts.addClassName("rn-import-tiles");
        outcome.addClassName("rn-import-outcome");
        Div howFar = new Div(state, bar, paceWords);
        howFar.addClassName("rn-import-how-far");
        add(back, heading, howFar, counts, outcome);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OptionalLong asked = Tsid.parse(event.getRouteParameters().get("run").orElse(""));
        id = asked.orElseThrow(Problem::notFound);
        show(imports.get(id));
    }

    private void refresh() {
        show(imports.get(id));
    }

    private void show(ImportRunDetails run) {
        boolean wasRunning = running;
        running = !run.state().isOver();
        pace.see(run, clock.instant());
        title = run.fileName();
        name.setText(run.fileName());
        about.setText(getTranslation(
                "importing.run.about",
                run.listingName(),
                ImportWords.bytes(run.fileBytes()),
                times.full(run.createdAt())));
        state.removeAll();
        state.add(ImportWords.pill(run));
        bar.setVisible(running);
        bar.setIndeterminate(run.state() == ImportState.QUEUED);
        bar.setValue(run.progress());
        paceWords.setText(running ? ImportWords.pace(run, pace) : ended(run));
        counts.removeAll();
        counts.add(
                tile("added", run.added()),
                tile("changed", run.changed()),
                tile("unchanged", run.unchanged()),
                tile("refused", run.rejected()));
        if (wasRunning || outcome.getComponentCount() == 0) {
            showOutcome(run);
        }
        cancel.setEnabled(!run.canceling());
        getUI().ifPresent(ui -> polling.set(ui, running));
    }

    private void showOutcome(ImportRunDetails run) {
        actions.removeAll();
        outcome.removeAll();
        if (running) {
            actions.add(cancel);
            return;
        }
        if (run.accepted() + run.unchanged() > 0) {
            String query = URLEncoder.encode("listing:" + run.listingRef(), StandardCharsets.UTF_8);
            Anchor inbox = link(TenantPage.url("inbox?q=" + query), getTranslation("importing.run.inbox"));
            inbox.addClassName("rn-import-link");
            actions.add(inbox);
        }
        actions.add(link(
                TenantPage.url(ImportEntry.PATH + "?listing=" + run.listingRef()),
                getTranslation("importing.run.another")));
        ImportFailure failure = run.failure();
        if (failure != null) {
            outcome.add(new Callout(ImportWords.text(failure.messageKey(), failure.arguments())));
        }
        if (run.notUnderstood() > 0) {
            outcome.add(notUnderstood(run));
        }
        if (run.rejected() > 0) {
            outcome.add(new RefusedRows(imports, run));
        }
    }

    private Callout notUnderstood(ImportRunDetails run) {
        long still = Math.min(run.notUnderstood(), imports.countNotUnderstood(run.id()));
        return new Callout(
                getTranslation("importing.run.not-understood", run.notUnderstood(), run.notUnderstoodWhy()),
                still == 0
                        ? getTranslation("importing.run.not-understood.since")
                        : getTranslation("importing.run.not-understood.still", still));
    }

    private String ended(ImportRunDetails run) {
        Instant began = run.startedAt();
        Instant end = run.endedAt();
        String rows = getTranslation("importing.run.rows", run.received());
        return began == null || end == null
                ? rows
                : rows + " · " + getTranslation("importing.run.took", ImportWords.clock(Duration.between(began, end)));
    }

    private Div tile(String key, long number) {
        Span figure = new Span(ImportWords.number(number));
        figure.addClassName("rn-import-figure");
        Div tile = new Div(figure, new Span(getTranslation("importing.count." + key)));
        tile.addClassNames("rn-import-tile", number == 0 ? "none" : key);
        return tile;
    }

    private void askCancel() {
        try {
            imports.cancel(id);
        } catch (Problem over) {
            Notices.problem(over);
        }
        refresh();
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.getElement().setAttribute("router-link", true);
        return link;
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
        return title + " · Renown";
    }
}
