package io.renown.settings;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for a code before a deed that weakens or renews the second factor. */
final class CodeDialog extends FormDialog {

    private final TextField code = new TextField();
    private final Consumer<String> deed;

    CodeDialog(String title, Consumer<String> deed) {
        super(title, title);
        this.deed = deed;
        code.setLabel(getTranslation("ui.code.code"));
        code.setHelperText(getTranslation("ui.code.words"));
        code.setMaxLength(60);
        code.setAutofocus(true);
        addFields(code);
    }

    @Override
    boolean save() {
        deed.accept(code.getValue());
        return true;
    }
}
