package io.renown.importing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.renown.importing.file.CanonicalColumn;
import io.renown.importing.file.ColumnMapping;
import io.renown.importing.file.FilePreview;
import java.util.List;
import java.util.function.Consumer;

/** Which column of the file means what. */
final class MappingFields extends Div {

    private static final List<CanonicalColumn> FIRST = List.of(
            CanonicalColumn.TEXT,
            CanonicalColumn.RATING,
            CanonicalColumn.TITLE,
            CanonicalColumn.AUTHOR,
            CanonicalColumn.CREATED_AT,
            CanonicalColumn.PLATFORM_REVIEW_ID);

    private final FilePreview preview;
    private final Consumer<ColumnMapping> changed;

    MappingFields(FilePreview preview, Consumer<ColumnMapping> changed) {
        this.preview = preview;
        this.changed = changed;
        addClassName("rn-import-mapping");
        Div first = new Div();
        first.addClassName("rn-import-fields");
        Div others = new Div();
        others.addClassName("rn-import-fields");
        FIRST.forEach(column -> first.add(field(column)));
        for (CanonicalColumn column : CanonicalColumn.values()) {
            if (!FIRST.contains(column)) {
                boolean mapped = preview.mapping().columns().containsKey(column);
                (mapped ? first : others).add(field(column));
            }
        }
        Paragraph words = new Paragraph(getTranslation("importing.mapping.words"));
        words.addClassName("rn-quiet");
        add(new H2(getTranslation("importing.mapping.title")), words, first);
        if (others.getComponentCount() > 0) {
            add(new Details(getTranslation("importing.mapping.more", others.getComponentCount()), others));
        }
    }

    private ComboBox<String> field(CanonicalColumn column) {
        ComboBox<String> box = new ComboBox<>(getTranslation(column.messageKey()));
        box.setItems(preview.header());
        box.setClearButtonVisible(true);
        box.setPlaceholder(getTranslation("importing.mapping.none"));
        String name = preview.mapping().columns().get(column);
        if (name != null && preview.header().contains(name)) {
            box.setValue(name);
        }
        box.addValueChangeListener(change -> changed.accept(preview.mapping().with(column, change.getValue())));
        return box;
    }
}
