package io.renown.reply.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.renown.reply.ReplyDetails;
import io.renown.ui.Times;

/** What stood on the platform before, newest first. */
final class ReplyHistory extends Details {

    ReplyHistory(ReplyDetails reply, Times times) {
        setSummaryText(translate("reply.history.title", reply.earlier().size()));
        addClassName("rr-history");
        reply.earlier().forEach(earlier -> add(entry(earlier, times)));
    }

    private static Div entry(ReplyDetails.Earlier earlier, Times times) {
        Span ending = new Span(translate("reply.ending." + earlier.ending().slug()));
        ending.addClassName("rn-strong");
        Div head = new Div(ending, times.relative(earlier.endedAt()));
        head.addClassName("ri-entry-head");
        Paragraph text = new Paragraph(earlier.text());
        text.getElement().setAttribute("dir", "auto");
        Div entry = new Div(head, text);
        entry.addClassName("ri-entry");
        return entry;
    }
}
