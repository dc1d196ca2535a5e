package io.renown.settings;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.renown.identity.InviteService;
import io.renown.identity.MemberInviteDetails;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import io.renown.ui.Times;
import java.time.Clock;
import java.util.List;

/** The invites nobody has taken up yet; nothing where there are none. */
final class InviteList extends Div {

    private final InviteService invites;
    private final Times times;
    private final Clock clock;

    InviteList(InviteService invites, Times times, Clock clock) {
        this.invites = invites;
        this.times = times;
        this.clock = clock;
        addClassName("rn-invites");
    }

    void load() {
        List<MemberInviteDetails> pending = invites.listPending();
        removeAll();
        setVisible(!pending.isEmpty());
        add(new H3(getTranslation("settings.invites")));
        pending.forEach(invite -> add(line(invite)));
    }

    private Div line(MemberInviteDetails invite) {
        boolean expired = !invite.expiresAt().isAfter(clock.instant());
        Span email = new Span(invite.email());
        email.addClassName("rn-strong");
        Span words = new Span(getTranslation("role." + invite.role().slug()) + " · "
                + getTranslation("settings.invites.until", times.date(invite.expiresAt())));
        words.addClassName("rn-quiet");
        Div who = new Div(email, words);
        who.addClassName("rn-two-lines");
        Div line = new Div(who);
        if (expired) {
            Badge badge = new Badge(getTranslation("settings.invites.expired"));
            badge.addClassName("aura-accent-neutral");
            line.add(badge);
        }
        Button again = new Button(getTranslation("settings.invites.resend"), click -> resend(invite));
        again.setAriaLabel(getTranslation("settings.invites.resend-to", invite.email()));
        Button revoke = new Button(getTranslation("settings.invites.revoke"), click -> revoke(invite));
        revoke.setAriaLabel(getTranslation("settings.invites.revoke-of", invite.email()));
        Div deeds = new Div(again, revoke);
        deeds.addClassName("rn-row-actions");
        for (Button button : List.of(again, revoke)) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        line.add(deeds);
        line.addClassName("rn-invite");
        return line;
    }

    private void resend(MemberInviteDetails invite) {
        attempt(() -> new InviteLinksDialog(List.of(invites.resend(invite.id()))).open());
    }

    private void revoke(MemberInviteDetails invite) {
        attempt(() -> {
            invites.revoke(invite.id());
            Notices.done("settings.invites.revoked", invite.email());
        });
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
        load();
    }
}
