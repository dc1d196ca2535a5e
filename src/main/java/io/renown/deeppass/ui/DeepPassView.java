package io.renown.deeppass.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.deeppass.DeepPassService;
import io.renown.deeppass.DeepPassState;
import io.renown.deeppass.DeepPassStatus;
import io.renown.deeppass.SetAsideReviews;
import io.renown.tenancy.Permission;
import io.renown.ui.Notices;
import io.renown.ui.Polling;
import io.renown.ui.SettingsLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;

/** How far the deep pass is, and its switches. */
@Route(value = "t/:tenant/settings/deep-pass", layout = SettingsLayout.class)
@StyleSheet("renown/deep.css")
@PermitAll
@ViewPermission(Permission.REVIEW_ANALYZE)
final class DeepPassView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DeepPassService service;
    private final SetAsideReviews aside;
    private final Times times;
    private final Div content = new Div();
    private final DeepPassButtons buttons = new DeepPassButtons(this::change);
    private final Polling polling = new Polling(Duration.ofSeconds(3), this::refresh);
    private boolean moving;

    DeepPassView(DeepPassService service, SetAsideReviews aside, Times times) {
        this.service = service;
        this.aside = aside;
        this.times = times;
        addClassName("rn-view");
        Div words = new Div(new H2(getTranslation("deep.pass")), new Paragraph(getTranslation("deep.pass.words")));
        Div heading = new Div(words, buttons);
        heading.addClassName("rn-view-heading");
        content.addClassName("rn-fields");
        content.getElement().setAttribute("aria-live", "polite");
        add(heading, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling.set(event.getUI(), moving);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.set(event.getUI(), false);
    }

    private void refresh() {
        DeepPassStatus status = service.status();
        moving = status.allowed() && status.state() == DeepPassState.ON && (status.working() || status.waiting());
        getUI().ifPresent(ui -> polling.set(ui, moving)); // or the session would never run out
        buttons.removeAll();
        content.removeAll();
        if (!status.allowed()) {
            content.add(warning("deep.pass.not-allowed"));
            return;
        }
        buttons.show(status.state());
        content.add(new Paragraph(state(status)));
        if (status.trouble() != null) {
            content.add(warning("deep.pass.trouble", status.trouble()));
        }
        if (status.reviews() > 0) {
            content.add(bar(status), facts(status));
            content.add(new SetAsideList(
                    status.setAside() == 0 ? List.of() : aside.list(SetAsideList.SHOWN), times, this::tryAgain));
        }
    }

    private String state(DeepPassStatus status) {
        String slug = status.state().slug();
        if (status.state() != DeepPassState.ON) {
            return getTranslation("deep.pass.is." + slug);
        }
        if (status.trouble() != null) {
            return getTranslation("deep.pass.is.stuck");
        }
        if (status.working()) {
            return getTranslation("deep.pass.is.working");
        }
        return getTranslation(status.waiting() ? "deep.pass.is.waiting" : "deep.pass.is.done");
    }

    private ProgressBar bar(DeepPassStatus status) {
        ProgressBar bar = new ProgressBar(0, status.reviews(), Math.min(status.read(), status.reviews()));
        bar.getElement().setAttribute("aria-label", getTranslation("deep.pass.progress"));
        return bar;
    }

    private DescriptionList facts(DeepPassStatus status) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("rn-facts");
        fact(facts, "deep.pass.read", getTranslation("deep.pass.of", number(status.read()), number(status.reviews())));
        fact(facts, "deep.pass.left", number(status.unread()));
        Double rate = status.rate();
        if (rate != null && status.unread() > 0) {
            fact(facts, "deep.pass.rate", getTranslation("deep.pass.per-second", number(Math.round(rate))));
        }
        Duration left = status.left();
        if (left != null && status.state() == DeepPassState.ON) {
            fact(facts, "deep.pass.time-left", duration(left));
        }
        if (status.setAside() > 0) {
            fact(facts, "deep.pass.set-aside", number(status.setAside()));
        }
        fact(facts, "deep.pass.version", status.version());
        if (status.workedAt() != null) {
            facts.add(
                    new DescriptionList.Term(getTranslation("deep.pass.worked")),
                    new DescriptionList.Description(times.relative(status.workedAt())));
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(facts.getTranslation(key)), new DescriptionList.Description(new Span(value)));
    }

    private String duration(Duration left) {
        if (left.toHours() >= 48) {
            return getTranslation("deep.pass.days", left.toDays());
        }
        if (left.toMinutes() >= 90) {
            return getTranslation("deep.pass.hours", Math.round(left.toMinutes() / 60.0));
        }
        return getTranslation("deep.pass.minutes", Math.max(1, left.toMinutes()));
    }

    private void change(DeepPassState next) {
        DeepPassState before = service.status().state();
        set(next);
        Notices.undoable(() -> set(before), "deep.pass.now." + next.slug());
    }

    private void set(DeepPassState state) {
        service.set(state);
        refresh();
    }

    private void tryAgain() {
        int queued = aside.tryAgain();
        refresh();
        Notices.done("deep.pass.aside.queued", queued);
    }

    private Paragraph warning(String key, Object... args) {
        Paragraph words = new Paragraph(getTranslation(key, args));
        words.addClassName("rn-refusal");
        return words;
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(UI.getCurrentOrThrow().getLocale())
                .format(number);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deep.pass") + " · " + TenantPage.tenant().name();
    }
}
