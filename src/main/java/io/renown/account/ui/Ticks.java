package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.connector.file.Allows;
import io.renown.connector.file.Allows.Ask;
import io.renown.connector.file.Allows.Flag;
import io.renown.connector.file.Allows.Reply;
import java.util.Locale;

/** What a platform lets one do: read, reply, ask, flag; in short with the long words on hover, or in words. */
final class Ticks extends UnorderedList {

    Ticks(Allows allows, boolean inWords) {
        addClassNames("rn-acc-ticks", inWords ? "rn-acc-ticks-long" : "rn-acc-ticks-short");
        add(tick("read", allows.read(), allows.read() == Allows.Read.REVIEWS, inWords));
        add(tick("reply", allows.reply(), allows.reply() == Reply.API, inWords));
        add(tick("ask", allows.ask(), allows.ask() != Ask.FORBIDDEN, inWords));
        add(tick("flag", allows.flag(), allows.flag() == Flag.API, inWords));
    }

    private static ListItem tick(String what, Enum<?> how, boolean full, boolean inWords) {
        String slug = how.name().toLowerCase(Locale.ROOT);
        boolean none = slug.equals("none") || slug.equals("forbidden");
        String words = text("account.tick." + what + "." + slug);
        VaadinIcon icon = none ? VaadinIcon.CLOSE_SMALL : full ? VaadinIcon.CHECK : VaadinIcon.HAND;
        Span label = new Span(text("account.tick." + what));
        label.addClassName("rn-strong");
        ListItem item = new ListItem(icon.create(), label);
        item.addClassName(none ? "rn-acc-none" : "rn-acc-some");
        if (inWords) {
            item.add(new Span(words));
        } else {
            item.setTitle(words);
            item.getElement().setAttribute("aria-label", text("account.tick." + what) + ": " + words);
        }
        return item;
    }
}
