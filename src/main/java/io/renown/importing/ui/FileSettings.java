package io.renown.importing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.renown.importing.ImportOptions;
import io.renown.importing.file.ColumnMapping;
import io.renown.importing.file.DateOrder;
import io.renown.importing.file.FileFormat;
import io.renown.importing.file.FileLayout;
import io.renown.importing.file.FileOptions;
import io.renown.importing.file.FilePreview;
import io.renown.review.Rating;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found out about the file, each of it changeable. */
final class FileSettings extends Div {

    private static final List<Charset> CHARSETS = Stream.of(
                    "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "Shift_JIS", "EUC-KR", "windows-1252")
            .map(Charset::forName)
            .toList();
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final ImportOptions options;
    private final Consumer<ImportOptions> changed;

    FileSettings(FilePreview preview, ImportOptions options, List<String> sheets, Consumer<ImportOptions> changed) {
        this.options = options;
        this.changed = changed;
        addClassName("rn-import-settings");
        Div fields = new Div();
        fields.addClassName("rn-import-fields");
        FileLayout layout = preview.layout();
        fields.add(format(layout.format()));
        if (layout.format() != FileFormat.XLSX) {
            fields.add(charset(layout.encoding().charset(), layout.encoding().confidence()));
        } else if (sheets.size() > 1) {
            fields.add(sheet(sheets, layout.sheet()));
        }
        if (layout.format().isDelimited()) {
            fields.add(delimiter(layout.dialect().delimiter()));
        }
        ColumnMapping mapping = preview.mapping();
        fields.add(scale(mapping), dateOrder(mapping), zone(mapping));
        add(new H2(getTranslation("importing.reading")), fields);
    }

    private Select<FileFormat> format(FileFormat found) {
        Select<FileFormat> select = new Select<>();
        select.setLabel(getTranslation("importing.format"));
        select.setItems(FileFormat.values());
        select.setItemLabelGenerator(format -> getTranslation("importing.format."
                + format.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        select.setValue(found);
        select.addValueChangeListener(change -> file(options.file().withFormat(change.getValue())));
        return select;
    }

    private Select<Charset> charset(Charset found, int confidence) {
        Select<Charset> select = new Select<>();
        select.setLabel(getTranslation("importing.charset"));
        Set<Charset> items = new LinkedHashSet<>(CHARSETS);
        items.add(found);
        select.setItems(items);
        select.setItemLabelGenerator(Charset::name);
        select.setValue(found);
        if (options.file().charset() == null) {
            select.setHelperText(getTranslation("importing.charset.found", confidence));
        }
        select.addValueChangeListener(change -> file(options.file().withCharset(change.getValue())));
        return select;
    }

    private Select<Character> delimiter(char found) {
        Select<Character> select = new Select<>();
        select.setLabel(getTranslation("importing.delimiter"));
        Set<Character> items = new LinkedHashSet<>(DELIMITERS);
        items.add(found);
        select.setItems(items);
        select.setItemLabelGenerator(delimiter -> switch (delimiter) {
            case ',' -> getTranslation("importing.delimiter.comma");
            case ';' -> getTranslation("importing.delimiter.semicolon");
            case '\t' -> getTranslation("importing.delimiter.tab");
            case '|' -> getTranslation("importing.delimiter.bar");
            default -> delimiter.toString();
        });
        select.setValue(found);
        select.addValueChangeListener(
                change -> file(options.file().withFormat(null).withDelimiter(change.getValue())));
        return select;
    }

    private Select<String> sheet(List<String> sheets, @Nullable String found) {
        Select<String> select = new Select<>();
        select.setLabel(getTranslation("importing.sheet"));
        select.setItems(sheets);
        select.setValue(Objects.requireNonNullElse(found, sheets.getFirst()));
        select.addValueChangeListener(change ->
                changed.accept(ImportOptions.NONE.withFile(options.file().withSheet(change.getValue()))));
        return select;
    }

    private IntegerField scale(ColumnMapping mapping) {
        IntegerField field = new IntegerField(getTranslation("importing.scale"));
        field.setMin(2);
        field.setMax(100);
        field.setStepButtonsVisible(true);
        field.setValue(Objects.requireNonNullElse(mapping.ratingScale(), Rating.DEFAULT_SCALE));
        field.addValueChangeListener(change -> {
            Integer scale = change.getValue();
            if (scale != null && scale >= 2 && scale <= 100) {
                mapping(mapping.withRatingScale(scale));
            }
        });
        return field;
    }

    private Select<DateOrder> dateOrder(ColumnMapping mapping) {
        Select<DateOrder> select = new Select<>();
        select.setLabel(getTranslation("importing.dates"));
        select.setItems(DateOrder.values());
        select.setItemLabelGenerator(order -> getTranslation(
                order == DateOrder.DAY_FIRST ? "importing.dates.day-first" : "importing.dates.month-first"));
        select.setPlaceholder(getTranslation("importing.dates.clear"));
        select.setValue(mapping.dateOrder());
        select.addValueChangeListener(change -> mapping(mapping.withDateOrder(change.getValue())));
        return select;
    }

    private ComboBox<String> zone(ColumnMapping mapping) {
        ComboBox<String> box = new ComboBox<>(getTranslation("importing.zone"));
        box.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        ZoneId zone = mapping.zone();
        if (zone != null) {
            box.setValue(zone.getId());
        }
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                mapping(mapping.withZone(ZoneId.of(change.getValue())));
            }
        });
        return box;
    }

    /** Other columns may come out of it: what was suggested for the old ones is suggested anew. */
    private void file(FileOptions file) {
        changed.accept(ImportOptions.NONE.withFile(file));
    }

    private void mapping(ColumnMapping mapping) {
        changed.accept(options.withMapping(mapping));
    }
}
