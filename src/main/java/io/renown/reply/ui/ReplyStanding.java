package io.renown.reply.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.renown.reply.ReplyDetails;
import io.renown.reply.ReplyState;
import io.renown.ui.Times;

/** Where the reply stands, in a word, and why. */
final class ReplyStanding extends Div {

    ReplyStanding(ReplyDetails reply, Times times) {
        addClassName("rr-standing");
        Span pill = new Span(translate("reply.state." + reply.state().slug()));
        pill.addClassNames("rr-pill", reply.state().slug());
        Div line = new Div(pill, new Span(when(reply, times)));
        line.addClassName("rr-standing-line");
        add(line);
        if (reply.trouble() != null) {
            Paragraph why = new Paragraph(translate("reply.trouble." + reply.trouble()));
            why.addClassName("rr-why");
            add(why);
        }
        if (reply.words() != null && !reply.words().isBlank()) {
            Paragraph words = new Paragraph("“" + reply.words() + "”");
            words.addClassName("rr-words");
            words.getElement().setAttribute("dir", "auto");
            add(words);
        }
    }

    private static String when(ReplyDetails reply, Times times) {
        return switch (reply.state()) {
            case SCHEDULED ->
                reply.plannedAt() == null
                        ? ""
                        : translate(
                                reply.withdrawing() ? "reply.when.withdraws" : "reply.when.sends",
                                times.full(reply.plannedAt()));
            case SENDING ->
                reply.uncertain() && reply.attempts() > 1
                        ? translate("reply.when.checking")
                        : translate(reply.withdrawing() ? "reply.when.withdrawing" : "reply.when.sending");
            case PENDING -> translate("reply.when.pending");
            case PUBLISHED, OUTDATED ->
                reply.standingAt() == null
                        ? ""
                        : translate(
                                reply.byHand() ? "reply.when.marked" : "reply.when.published",
                                times.full(reply.standingAt()));
            case AWAITING_APPROVAL ->
                reply.submittedAt() == null ? "" : translate("reply.when.submitted", times.full(reply.submittedAt()));
            case DRAFT -> translate("reply.when.saved", times.ago(reply.updatedAt()));
            case REJECTED, WITHDRAWN -> times.full(reply.updatedAt());
        };
    }

    /** Whether the words are shown to be read, rather than in an editor. */
    static boolean isReadOnly(ReplyDetails reply) {
        return !reply.isBeingWritten() && reply.state() != ReplyState.WITHDRAWN;
    }
}
