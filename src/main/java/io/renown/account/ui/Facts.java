package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ReplyRules;
import java.time.Duration;
import java.util.Locale;

/** What a platform allows, where its limits are, and how sure that is. */
final class Facts extends Aside {

    Facts(Connector connector) {
        addClassName("rn-acc-facts");
        add(new H2(text("account.allows")), new Ticks(connector.allows(), true));
        UnorderedList limits = new UnorderedList();
        ReplyRules reply = connector.reply();
        if (reply != null && reply.limit() > 0) {
            limits.add(new ListItem(
                    text("account.limit.reply." + reply.unit().name().toLowerCase(Locale.ROOT), reply.limit())));
        }
        if (reply != null && reply.once()) {
            limits.add(new ListItem(text("account.limit.once")));
        }
        if (reply != null && reply.moderated()) {
            limits.add(new ListItem(text("account.limit.moderated")));
        }
        Duration window = connector.limits().window();
        if (window != null) {
            limits.add(new ListItem(text("account.limit.window", Math.max(1, window.toDays()))));
        }
        if (connector.limits().daily() > 0) {
            limits.add(
                    new ListItem(text("account.limit.daily", connector.limits().daily())));
        }
        if (limits.getComponentCount() > 0) {
            add(new H2(text("account.limits")), limits);
        }
        add(
                new H2(text("account.contract")),
                new Paragraph(text(
                        "connector.contract." + connector.contract().state().slug())));
        String note = connector.contract().note();
        if (note != null) {
            add(new Paragraph(Parts.quiet(note)));
        }
    }
}
