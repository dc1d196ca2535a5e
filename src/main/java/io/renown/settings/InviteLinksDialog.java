package io.renown.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServletRequest;
import io.renown.identity.InviteService.NewInvite;
import io.renown.ui.Notices;
import java.util.List;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links of new invites, shown this once. */
final class InviteLinksDialog extends Dialog {

    InviteLinksDialog(List<NewInvite> made) {
        super(I18NProvider.translate("settings.invites.links.title"));
        setCloseOnOutsideClick(false);
        setWidth("640px");
        boolean mailed = made.stream().allMatch(NewInvite::mailed);
        add(new Paragraph(getTranslation(mailed ? "settings.invites.links.mailed" : "settings.invites.links.words")));
        made.forEach(invite -> add(line(invite)));
        Button close = new Button(getTranslation("settings.invites.links.kept"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    private Div line(NewInvite invite) {
        String link = link(invite.path());
        Button copy = new Button(getTranslation("settings.invites.links.copy"), VaadinIcon.COPY_O.create());
        copy.setAriaLabel(getTranslation(
                "settings.invites.links.copy-of", invite.details().email()));
        Clipboard.onClick(copy)
                .writeText(
                        link,
                        copied -> Notices.done("settings.tokens.key.copied"),
                        refused -> Notices.done("settings.tokens.key.copy-by-hand"));
        Span email = new Span(invite.details().email());
        email.addClassName("rn-strong");
        Div row = new Div(new Code(link), copy);
        row.addClassName("rn-secret");
        Div line = new Div(email, row);
        line.addClassName("rn-invite-link");
        return line;
    }

    /** With the host that the inviter's own browser speaks to. */
    private static String link(String path) {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/" + path)
                .toUriString();
    }
}
