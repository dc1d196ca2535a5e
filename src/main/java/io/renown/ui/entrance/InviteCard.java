package io.renown.ui.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import io.renown.appearance.Appearance;
import io.renown.appearance.Appearances;
import io.renown.identity.InviteEntrance;
import io.renown.identity.InviteEntrance.OpenInvite;
import io.renown.shared.Problem;
import io.renown.ui.Dress;
import io.renown.ui.EmptyState;
import io.renown.ui.Mark;
import io.renown.ui.Notices;
import java.util.Optional;

/** The page behind the link of an invite. Tells two names, or that the link is of no use, and nothing else. */
abstract class InviteCard extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String TOKEN = "token";

    private final InviteEntrance entrance;
    private final Appearances appearances;
    private final Div message = new Div();
    private String token = "";
    private Appearance appearance = Dress.ofTab();

    InviteCard(InviteEntrance entrance, Appearances appearances) {
        this.entrance = entrance;
        this.appearances = appearances;
        addClassName("rn-login");
        message.addClassName("rn-login-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        removeAll();
        try {
            Optional<OpenInvite> invite = entrance.find(token, address());
            if (invite.isPresent()) {
                appearance =
                        appearances.of(invite.get().tenantId(), invite.get().brandId());
                enter(event, invite.get());
            } else {
                showInvalid();
            }
        } catch (Problem tooFast) {
            add(new EmptyState(
                    VaadinIcon.CLOCK, getTranslation("ui.invite.wait.title"), Notices.textOf(tooFast), toStart()));
        }
    }

    abstract void enter(BeforeEnterEvent event, OpenInvite invite);

    @Override
    public final String getPageTitle() {
        return getTranslation("ui.invite.page") + " · " + appearance.name();
    }

    final void showCard(OpenInvite invite, Component... parts) {
        Dress dress = new Dress();
        dress.wear(appearance);
        Div card = new Div(
                dress,
                new Mark(appearance),
                new H1(getTranslation("ui.invite.title", invite.organization())),
                new Paragraph(getTranslation("ui.invite.words", invite.inviter(), invite.organization())),
                message);
        card.add(parts);
        card.addClassName("rn-login-card");
        add(card);
    }

    final void showInvalid() {
        removeAll();
        add(new EmptyState(
                VaadinIcon.UNLINK,
                getTranslation("ui.invite.invalid.title"),
                getTranslation("ui.invite.invalid.words"),
                toStart()));
    }

    /** Refusals that can be mended stand above the form; a link that died meanwhile gets its page. */
    final void refuse(Problem problem) {
        if (problem.status() == 404) {
            showInvalid();
            return;
        }
        message.removeAll();
        message.add(VaadinIcon.EXCLAMATION_CIRCLE.create(), new Span(Notices.textOf(problem)));
        message.setVisible(true);
    }

    final String token() {
        return token;
    }

    final String path() {
        return "/" + InviteEntrance.PATH + "/" + token;
    }

    /** Of the caller, for the limit on attempts. */
    static String address() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .orElse("");
    }

    private Anchor toStart() {
        Anchor start = new Anchor("/", getTranslation("ui.back-to-start"));
        start.setRouterIgnore(true);
        return start;
    }
}
