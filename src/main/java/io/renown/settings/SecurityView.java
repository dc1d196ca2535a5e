package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import io.renown.identity.PasswordService;
import io.renown.identity.PersonService;
import io.renown.identity.SecondFactors;
import io.renown.identity.SessionKey;
import io.renown.identity.SignInSession;
import io.renown.identity.SignInSessions;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.ui.Notices;
import io.renown.ui.ShellLayout;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The person's own password, second factor and sessions. */
@Route(value = "t/:tenant/security", layout = ShellLayout.class)
@PermitAll
@ViewPermission(Permission.BRAND_READ)
final class SecurityView extends SettingsPage implements BeforeEnterObserver {

    private final PasswordService passwords;
    private final SecondFactors secondFactors;
    private final SignInSessions sessions;
    private final Times times;
    private final Div content = new Div();

    SecurityView(PasswordService passwords, SecondFactors secondFactors, SignInSessions sessions, Times times) {
        super("settings.security");
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.times = times;
        addHeading();
        content.addClassName("rn-security");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    static SessionKey key() {
        return SessionKey.of(
                String.valueOf(VaadinSession.getCurrent().getSession().getId()));
    }

    private void load() {
        content.removeAll();
        content.add(passwordSection(), secondFactorSection(), sessionSection());
    }

    private Component passwordSection() {
        return section(
                "settings.security.password",
                new Button(
                        getTranslation("settings.security.password.change"),
                        click -> new PasswordDialog(passwords, key(), this::load).open()));
    }

    private Component secondFactorSection() {
        long personId =
                PersonService.findSignedIn().orElseThrow(Problem::forbidden).personId();
        if (!secondFactors.isOn(personId)) {
            Button on = new Button(
                    getTranslation("settings.security.code.on"),
                    click -> new SecondFactorDialog(secondFactors, this::load).open());
            return section("settings.security.code", on);
        }
        Badge state = new Badge(getTranslation("settings.security.code.is-on"));
        state.addClassName("aura-accent-green");
        Span left = new Span(getTranslation("settings.security.code.left", secondFactors.recoveryCodesLeft()));
        Button renew = new Button(
                getTranslation("settings.security.code.renew"),
                click -> new CodeDialog(getTranslation("settings.security.code.renew"), code -> {
                            List<String> fresh = secondFactors.renewRecoveryCodes(code);
                            load();
                            RecoveryCodes.show(fresh);
                        })
                        .open());
        Button off = new Button(
                getTranslation("settings.security.code.off"),
                click -> new CodeDialog(getTranslation("settings.security.code.off"), code -> {
                            secondFactors.turnOff(code);
                            Notices.done("settings.security.code.is-off");
                            load();
                        })
                        .open());
        off.addThemeVariants(ButtonVariant.ERROR);
        return section("settings.security.code", state, left, renew, off);
    }

    private Component sessionSection() {
        List<SignInSession> open = sessions.listMine(key());
        UnorderedList list = new UnorderedList();
        list.addClassName("rn-sessions");
        open.forEach(session -> list.add(item(session)));
        Div section = section("settings.security.sessions");
        section.addComponentAtIndex(2, list);
        if (open.stream().anyMatch(session -> !session.current())) {
            Button others = new Button(
                    getTranslation("settings.security.sessions.end-others"),
                    click -> ask(
                            getTranslation("settings.security.sessions.end-others"),
                            () -> sessions.revokeOthers(key())));
            others.addThemeVariants(ButtonVariant.ERROR);
            section.add(others);
        }
        return section;
    }

    private ListItem item(SignInSession session) {
        Span device =
                new Span(DeviceName.of(session.agent()).orElse(getTranslation("settings.security.sessions.unknown")));
        device.setTitle(session.agent());
        Div where = new Div(new Span(session.address() + " · "), times.relative(session.lastSeenAt()));
        where.addClassName("rn-session-when");
        Div what = new Div(device, where);
        what.addClassName("rn-session-where");
        ListItem item = new ListItem(what);
        if (session.current()) {
            Badge here = new Badge(getTranslation("settings.security.sessions.this"));
            here.addClassName("aura-accent-green");
            item.add(here);
            return item;
        }
        Button end = new Button(
                getTranslation("settings.security.sessions.end"),
                click -> ask(
                        getTranslation("settings.security.sessions.end-one", session.address()),
                        () -> sessions.revoke(session.id())));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        item.add(end);
        return item;
    }

    /** An ended session cannot be brought back. */
    private void ask(String title, Runnable deed) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(title);
        question.setText(getTranslation("settings.security.sessions.ask"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation("settings.security.sessions.end"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> {
            try {
                deed.run();
                Notices.done("settings.security.sessions.ended");
            } catch (Problem gone) {
                Notices.problem(gone);
            }
            load();
        });
        question.open();
    }

    private Div section(String key, Component... parts) {
        Div choices = new Div(parts);
        choices.addClassName("rn-security-choices");
        return new Div(new H3(getTranslation(key)), new Paragraph(getTranslation(key + ".words")), choices);
    }
}
