package io.renown.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The list of keys behind {@code ?}. */
@Component
class KeyList {

    private final List<KeyHints> hints;

    KeyList(ObjectProvider<KeyHints> hints) {
        this.hints = hints.orderedStream().toList();
    }

    void open() {
        Map<String, DescriptionList> groups = new LinkedHashMap<>();
        Dialog dialog = new Dialog(I18NProvider.translate("ui.keys"));
        Div columns = new Div();
        columns.addClassName("rn-keys");
        for (KeyHint hint : own()) {
            add(groups, columns, hint);
        }
        for (KeyHints of : hints) {
            of.list().forEach(hint -> add(groups, columns, hint));
        }
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(I18NProvider.translate("ui.close"));
        dialog.getHeader().add(close);
        dialog.add(columns);
        dialog.setWidth("640px");
        dialog.open();
    }

    private static List<KeyHint> own() {
        return List.of(
                new KeyHint("ui.keys.everywhere", "Ctrl+K", "ui.keys.palette"),
                new KeyHint("ui.keys.everywhere", "?", "ui.keys.list"),
                new KeyHint("ui.keys.everywhere", "Esc", "ui.keys.close"));
    }

    private static void add(Map<String, DescriptionList> groups, Div columns, KeyHint hint) {
        DescriptionList lines = groups.computeIfAbsent(hint.groupKey(), key -> {
            DescriptionList list = new DescriptionList();
            columns.add(new Div(new H3(I18NProvider.translate(key)), list));
            return list;
        });
        Div keys = new Div();
        for (String key : hint.keys().split(" ")) {
            Span cap = new Span(key);
            cap.addClassName("rn-key");
            keys.add(cap);
        }
        lines.add(
                new DescriptionList.Term(keys),
                new DescriptionList.Description(I18NProvider.translate(hint.labelKey())));
    }
}
