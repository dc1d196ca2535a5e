package io.renown.ui.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import io.renown.identity.SignInOrigin;
import io.renown.ui.Dress;
import io.renown.ui.Mark;

/** A card in the middle of the page, for whoever has not signed in: a heading, a message, a form, the way back. */
abstract class EntrancePage extends Main implements HasDynamicTitle {

    private final String titleKey;
    private final Div message = new Div();
    private final Div card = new Div();

    EntrancePage(String titleKey) {
        this.titleKey = titleKey;
        addClassName("rn-login");
        Mark mark = new Mark(Dress.ofTab());
        message.addClassName("rn-login-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        card.addClassName("rn-login-card");
        card.add(mark, new H1(getTranslation(titleKey)), message);
        add(card);
    }

    /** What the page is for and what it asks, in the place of what it showed before. */
    final void show(String wordsKey, Component... parts) {
        message.setVisible(false);
        card.getChildren().skip(3).toList().forEach(card::remove);
        Div form = new Div(parts);
        form.addClassName("rn-login-form");
        Anchor back = new Anchor("/login", getTranslation("ui.entrance.back"));
        back.setRouterIgnore(true);
        card.add(new Paragraph(getTranslation(wordsKey)), form, back);
    }

    final void tell(String words) {
        message.removeAll();
        message.add(VaadinIcon.EXCLAMATION_CIRCLE.create(), new Span(words));
        message.setVisible(true);
    }

    static SignInOrigin origin() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return SignInOrigin.of(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(titleKey) + " · " + Dress.ofTab().name();
    }
}
