package io.renown.reply.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.connector.file.ReplyRules;
import io.renown.reply.ReplyForm;
import io.renown.reply.ReplySuggestion;
import io.renown.review.ReviewDetails;
import io.renown.ui.Background;
import io.renown.ui.Notices;

/** Asks for a draft and puts it into the editor, marked as what it is. What somebody typed is never written over. */
final class DraftButton extends Div {

    private final Button suggest = new Button(translate("reply.draft.suggest"), VaadinIcon.LIGHTBULB.create());
    private final Span note = new Span();

    DraftButton(ReviewDetails review, ReplyForm form, ReplySuggestion suggestion, ReplyEditor editor) {
        addClassName("rr-deeds");
        suggest.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        note.addClassName("rn-quiet");
        note.getElement().setAttribute("role", "status");
        ReplyRules rules = form.rules();
        int most = rules == null ? 0 : rules.limit();
        suggest.addClickListener(click -> {
            if (!editor.text().isBlank()) {
                note.setText(translate("reply.draft.not-empty"));
                return;
            }
            suggest.setEnabled(false);
            note.setText(translate("reply.draft.waiting"));
            Background.run(
                    UI.getCurrentOrThrow(),
                    () -> suggestion.suggest(review, most),
                    draft -> {
                        suggest.setEnabled(true);
                        if (!editor.text().isBlank()) {
                            note.setText(translate("reply.draft.not-empty"));
                            return;
                        }
                        editor.propose(draft);
                        note.setText(translate("reply.draft.mark"));
                    },
                    problem -> {
                        suggest.setEnabled(true);
                        note.setText(Notices.textOf(problem));
                    });
        });
        add(suggest, note);
    }
}
