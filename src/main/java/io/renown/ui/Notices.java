package io.renown.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import io.renown.shared.Problem;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Short words at the edge of the page. */
public final class Notices {

    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofSeconds(10);

    private Notices() {}

    /** Says that something was done. */
    public static void done(String key, Object... args) {
        show(new Span(text(key, args)), SHORT, VaadinIcon.CHECK_CIRCLE, "done");
    }

    /** What a notice offers to do, in the reader's words. */
    public record Offer(String words, Runnable deed) {

        private Button button() {
            Button button = new Button(words);
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            return button;
        }
    }

    /** Says that something was done, and offers to take it back; in the tenant where it was done, and nowhere else. */
    public static void undoable(Runnable undo, String key, Object... args) {
        undoable(undo, Optional.empty(), key, args);
    }

    /** As {@link #undoable(Runnable, String, Object...)}, with what may be done next. */
    public static void undoable(Runnable undo, Optional<Offer> next, String key, Object... args) {
        int doneIn = tenantId();
        List<Offer> offers = Stream.concat(next.stream(), Stream.of(new Offer(text("ui.undo"), undo)))
                .toList();
        List<Button> buttons = offers.stream().map(Offer::button).toList();
        Notification notice =
                show(new Span(text(key, args)), LONG, VaadinIcon.CHECK_CIRCLE, "done", buttons.toArray(Button[]::new));
        for (int i = 0; i < offers.size(); i++) {
            Runnable deed = offers.get(i).deed();
            buttons.get(i).addClickListener(click -> {
                notice.close();
                if (tenantId() == doneIn) {
                    deed.run();
                } else {
                    problem(Problem.notFound());
                }
            });
        }
    }

    /** 0 on pages of no tenant. */
    private static int tenantId() {
        return TenantContext.isBound() ? TenantContext.tenantId() : 0;
    }

    /** Says why something was refused. */
    public static void problem(Problem problem) {
        show(new Span(textOf(problem)), LONG, VaadinIcon.EXCLAMATION_CIRCLE, "problem");
    }

    /** The words for a refusal. */
    public static String textOf(Problem problem) {
        return text("problem." + problem.slug(), problem.args());
    }

    static void incident(Incident incident) {
        show(
                new Span(text("ui.incident.notice", incident.id())),
                Duration.ZERO,
                VaadinIcon.EXCLAMATION_CIRCLE,
                "problem");
    }

    private static Notification show(Span words, Duration duration, VaadinIcon icon, String kind, Button... buttons) {
        Notification notice = new Notification();
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.setDuration((int) duration.toMillis());
        notice.addClassName("rn-notice");
        notice.addClassName(kind);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel(text("ui.close"));
        Div row = new Div(icon.create(), words);
        row.add(buttons);
        row.add(close);
        row.addClassName("rn-notice-row");
        notice.add(row);
        notice.open();
        return notice;
    }

    private static String text(String key, Object... args) {
        return com.vaadin.flow.i18n.I18NProvider.translate(key, args);
    }
}
