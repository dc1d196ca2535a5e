package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.renown.review.OwnWordImport;
import io.renown.review.OwnWordService;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.util.stream.Collectors;

/** Takes words out of a table, line by line. */
final class OwnWordFileDialog extends Dialog {

    /** As many words as there may be, each as long as it may be. */
    private static final int LONGEST = OwnWordService.MOST * (OwnWordService.LONGEST + 60);

    private final OwnWordService words;
    private final Runnable changed;
    private final TextArea lines = new TextArea(translate("review.words.lines"));

    OwnWordFileDialog(OwnWordService words, Runnable changed) {
        super(translate("review.words.import"));
        this.words = words;
        this.changed = changed;
        addClassName("rn-form-dialog");
        setWidth("640px");
        lines.setHelperText(translate("review.words.lines.help"));
        lines.setMaxLength(LONGEST);
        lines.setMinRows(8);
        lines.setMaxRows(16);
        lines.setWidthFull();
        lines.setAutofocus(true);
        Div fields = new Div(lines);
        fields.addClassName("rn-fields");
        add(fields);
        Button take = new Button(translate("review.words.import"), click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("ui.cancel"), click -> close()), take);
    }

    private void take() {
        try {
            OwnWordImport taken = words.importAll(lines.getValue());
            changed.run();
            if (taken.added() + taken.changed() > 0) {
                OwnWordDialog.offerUndo(
                        words, taken.undo(), changed, "review.words.imported", taken.added(), taken.changed());
            } else if (taken.refusedLines().isEmpty()) {
                Notices.done("review.words.imported", 0, 0);
            }
            if (taken.refusedLines().isEmpty()) {
                close();
                return;
            }
            lines.setErrorMessage(translate(
                    "review.words.imported.refused",
                    taken.added(),
                    taken.changed(),
                    taken.refusedLines().stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "))));
        } catch (Problem problem) {
            lines.setErrorMessage(Notices.textOf(problem));
        }
        lines.setInvalid(true);
    }
}
