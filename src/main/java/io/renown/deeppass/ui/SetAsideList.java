package io.renown.deeppass.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.deeppass.SetAside;
import io.renown.review.ui.InboxNavigation;
import io.renown.tenancy.TenantContext;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.util.List;

/** The latest reviews that could not be read, each with its reason, and the button that tries them again. */
final class SetAsideList extends Div {

    static final int SHOWN = 20;

    private final Times times;

    /** @param tryAgain for all of them, not for those alone that are shown */
    SetAsideList(List<SetAside> latest, Times times, Runnable tryAgain) {
        this.times = times;
        addClassName("rd-aside");
        add(new H3(getTranslation("deep.pass.aside")));
        if (latest.isEmpty()) {
            add(new Paragraph(getTranslation("deep.pass.aside.none")));
            return;
        }
        add(new Paragraph(getTranslation("deep.pass.aside.words", SHOWN)));
        if (TenantContext.actor().maySee(null)) {
            add(new Button(
                    getTranslation("deep.pass.aside.try-again"), VaadinIcon.REFRESH.create(), click -> tryAgain.run()));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rd-found");
        latest.forEach(one -> list.add(new ListItem(line(one))));
        add(list);
    }

    private Anchor line(SetAside one) {
        Span words = new Span(one.words().isBlank() ? getTranslation("deep.pass.aside.no-words") : one.words());
        words.addClassName("rd-words");
        words.getElement().setAttribute("dir", "auto");
        Span reason = new Span(one.reason());
        reason.addClassName("rn-quiet");
        Anchor line = new Anchor(TenantPage.url(InboxNavigation.path(one.reviewId())));
        line.getElement().setAttribute("router-link", true);
        line.addClassName("rd-line");
        line.add(words, reason, times.relative(one.at()));
        return line;
    }
}
