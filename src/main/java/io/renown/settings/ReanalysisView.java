package io.renown.settings;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.renown.review.Reanalysis;
import io.renown.review.ReanalysisState;
import io.renown.review.ReanalysisStatus;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.EmptyState;
import io.renown.ui.Polling;
import io.renown.ui.SettingsLayout;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;

/** How far the reviews are understood by the analysis that runs now; the place where that rests and goes on. */
@Route(value = "t/:tenant/settings/reanalysis", layout = SettingsLayout.class)
@PermitAll
@ViewPermission(Permission.REVIEW_ANALYZE)
final class ReanalysisView extends SettingsPage implements BeforeEnterObserver {

    private final Reanalysis reanalysis;
    private final Times times;
    private final Button pause;
    private final Button goOn;
    private final Div content = new Div();
    private final Polling polling = new Polling(Duration.ofSeconds(2), this::load);
    private boolean working;

    ReanalysisView(Reanalysis reanalysis, Times times) {
        super("settings.reanalysis");
        this.reanalysis = reanalysis;
        this.times = times;
        pause = new Button(getTranslation("settings.reanalysis.pause"), VaadinIcon.PAUSE.create(), click -> {
            reanalysis.pause();
            load();
        });
        goOn = new Button(getTranslation("settings.reanalysis.go-on"), VaadinIcon.PLAY.create(), click -> {
            reanalysis.start();
            load();
        });
        boolean allBrands = TenantContext.actor().maySee(null);
        pause.setEnabled(allBrands);
        goOn.setEnabled(allBrands);
        addHeading(pause, goOn);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling.set(event.getUI(), working);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.set(event.getUI(), false);
    }

    private void load() {
        ReanalysisStatus status = reanalysis.status();
        boolean paused = status.state() == ReanalysisState.PAUSED;
        // While it works, its own row says what is left; the exact number would be counted over all reviews.
        working = !paused && status.left() > 0;
        long left = working ? status.left() : reanalysis.countOutdated();
        getUI().ifPresent(ui -> polling.set(ui, working)); // or the session would never run out
        pause.setVisible(working);
        goOn.setVisible(!working && left > 0);
        content.removeAll();
        if (left == 0 && status.reviews() == 0) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    getTranslation("settings.reanalysis.empty.title"),
                    getTranslation("settings.reanalysis.empty.words", status.version())));
            return;
        }
        content.add(bar(status, left), facts(status, left, paused));
    }

    private ProgressBar bar(ReanalysisStatus status, long left) {
        ProgressBar bar = new ProgressBar();
        bar.getElement().setAttribute("aria-label", getTranslation("settings.reanalysis"));
        bar.setValue(left == 0 ? 1 : Math.clamp((double) status.done() / Math.max(1, status.done() + left), 0, 1));
        return bar;
    }

    private DescriptionList facts(ReanalysisStatus status, long left, boolean paused) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("rn-facts");
        String state = left == 0 ? "done" : paused ? "paused" : "working";
        fact(facts, "state", getTranslation("settings.reanalysis.state." + state));
        fact(facts, "version", status.version());
        fact(facts, "done", getTranslation("settings.reanalysis.reviews", status.done()));
        fact(facts, "changed", getTranslation("settings.reanalysis.reviews", status.changed()));
        fact(facts, "left", getTranslation("settings.reanalysis.reviews", left));
        if (status.rate() != null) {
            fact(facts, "rate", getTranslation("settings.reanalysis.per-second", Math.round(status.rate())));
        }
        Duration timeLeft = status.timeLeft();
        if (working && timeLeft != null) {
            fact(
                    facts,
                    "time-left",
                    timeLeft.toSeconds() < 90
                            ? getTranslation("settings.reanalysis.seconds", timeLeft.toSeconds())
                            : getTranslation("settings.reanalysis.minutes", (timeLeft.toSeconds() + 59) / 60));
        }
        if (status.setAside() > 0) {
            fact(
                    facts,
                    "set-aside",
                    getTranslation("settings.reanalysis.reviews", status.setAside()) + " · " + status.trouble());
        }
        if (status.workedAt() != null) {
            fact(facts, "worked-at", times.ago(status.workedAt()));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(new Text(value));
        facts.add(new DescriptionList.Term(getTranslation("settings.reanalysis." + key)), description);
    }
}
