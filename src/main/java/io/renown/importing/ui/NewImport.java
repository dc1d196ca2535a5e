package io.renown.importing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.importing.ImportOptions;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportService;
import io.renown.importing.StagedFile;
import io.renown.importing.file.FileFormat;
import io.renown.importing.file.FilePreview;
import io.renown.importing.file.FileRefusedException;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandService;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to a new import: listing and file, then how the file is read, then start. */
final class NewImport extends Div {

    private final ImportService imports;
    private final ListingChoice listing;
    private final FileDrop drop;
    private final Div reading = new Div();
    private @Nullable StagedFile file;
    private ImportOptions options = ImportOptions.NONE;

    NewImport(ImportService imports, ListingService listings, BrandService brands) {
        this.imports = imports;
        addClassName("rn-import-new");
        listing = new ListingChoice(listings, brands, chosen -> listingChosen());
        drop = new FileDrop(imports, this::fileTaken);
        reading.addClassName("rn-import-reading");
        add(listing, drop, reading);
    }

    void choose(String listingRef) {
        listing.choose(listingRef);
    }

    private void fileTaken(StagedFile taken) {
        if (file != null) {
            imports.discard(file);
        }
        file = taken;
        options = ImportOptions.NONE;
        show();
    }

    /** What is remembered of another listing is not for this one. */
    private void listingChosen() {
        options = ImportOptions.NONE.withFile(options.file());
        show();
    }

    private void read(ImportOptions changed) {
        options = changed;
        show();
    }

    private void show() {
        reading.removeAll();
        drop.setVisible(file == null);
        StagedFile staged = file;
        if (staged == null) {
            return;
        }
        reading.add(fileLine(staged));
        Optional<ListingDetails> into = listing.value();
        if (into.isEmpty()) {
            reading.add(new Span(getTranslation("importing.choose-listing")));
            return;
        }
        try {
            FilePreview preview = imports.preview(into.get().id(), staged, options);
            showReading(into.get(), staged, preview);
        } catch (FileRefusedException refused) {
            showRefusal(staged, refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Div fileLine(StagedFile staged) {
        Span name = new Span(staged.name());
        name.addClassName("rn-strong");
        Span size = new Span(ImportWords.bytes(staged.bytes()));
        size.addClassName("rn-quiet");
        Button other = new Button(getTranslation("importing.other-file"), click -> forget());
        other.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div line = new Div(VaadinIcon.FILE_TEXT_O.create(), name, size, other);
        line.addClassName("rn-import-fileline");
        return line;
    }

    private void showReading(ListingDetails into, StagedFile staged, FilePreview preview) {
        Button start = new Button(getTranslation("importing.start"), VaadinIcon.PLAY.create());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        start.setEnabled(preview.problems().isEmpty());
        start.addClickListener(click -> start(into, staged, preview));
        reading.add(
                new FileSettings(preview, options, sheets(staged, preview), this::read),
                new MappingFields(preview, mapping -> read(new ImportOptions(options.file(), mapping))));
        if (!preview.problems().isEmpty()) {
            reading.add(new Callout(preview.problems().stream()
                    .map(problem -> ImportWords.text(problem.messageKey(), problem.arguments()))
                    .toArray(String[]::new)));
        }
        Div foot = new Div(start);
        foot.addClassName("rn-import-foot");
        reading.add(new PreviewRows(preview), foot);
    }

    private List<String> sheets(StagedFile staged, FilePreview preview) {
        try {
            return preview.layout().format() == FileFormat.XLSX ? imports.sheets(staged) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file cannot be read as it is; another encoding or format may help, so both can still be chosen. */
    private void showRefusal(StagedFile staged, FileRefusedException refused) {
        reading.add(new Callout(
                ImportWords.text(refused.problem().messageKey(), refused.arguments()),
                getTranslation("importing.nothing-taken", staged.name())));
        if (!options.equals(ImportOptions.NONE)) {
            reading.add(new Button(getTranslation("importing.detect-again"), click -> read(ImportOptions.NONE)));
        }
    }

    private void start(ListingDetails into, StagedFile staged, FilePreview preview) {
        try {
            ImportRunDetails run =
                    imports.start(into.id(), staged, new ImportOptions(options.file(), preview.mapping()));
            file = null;
            UI.getCurrentOrThrow().navigate(TenantPage.url(ImportEntry.PATH + "/" + Tsid.format(run.id())));
        } catch (Problem refused) {
            Notices.problem(refused);
            show();
        }
    }

    private void forget() {
        StagedFile staged = file;
        file = null;
        if (staged != null) {
            imports.discard(staged);
        }
        drop.clear();
        show();
    }
}
