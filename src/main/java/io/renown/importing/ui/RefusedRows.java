package io.renown.importing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.renown.importing.ImportErrorDetails;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportService;
import io.renown.importing.RefusedRowsText;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The rows that were refused, with the reason of each, and all of them as a file to be mended. */
final class RefusedRows extends Div {

    private static final int AT_ONCE = 100;

    private final ImportService imports;
    private final ImportRunDetails run;
    private final Rows rows;
    private final Button more = new Button();
    private long lastLine;
    private Locale locale = Locale.ENGLISH;

    RefusedRows(ImportService imports, ImportRunDetails run) {
        this.imports = imports;
        this.run = run;
        addClassName("rn-import-refused");
        String title = getTranslation("importing.refused.title", run.rejected());
        Anchor download = new Anchor((DownloadHandler) this::write, getTranslation("importing.refused.download"));
        download.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
        download.addClassName("rn-import-link");
        Div heading =
                new Div(new Div(new H2(title), new Paragraph(getTranslation("importing.refused.words"))), download);
        heading.addClassName("rn-view-heading");
        rows = new Rows(
                List.of(
                        getTranslation("importing.refused.line"),
                        getTranslation("importing.refused.column"),
                        getTranslation("importing.refused.reason"),
                        getTranslation("importing.refused.cell")),
                title);
        more.setText(getTranslation("importing.refused.more"));
        more.addClickListener(click -> load());
        add(heading, rows, more);
        load();
    }

    private void load() {
        List<ImportErrorDetails> page = imports.errors(run.id(), lastLine, AT_ONCE + 1);
        more.setVisible(page.size() > AT_ONCE);
        for (ImportErrorDetails error : page.subList(0, Math.min(AT_ONCE, page.size()))) {
            NativeTableCell line = new NativeTableCell(ImportWords.number(error.line()));
            line.addClassName("number");
            NativeTableCell cell = new NativeTableCell(error.excerpt());
            cell.addClassName("cell");
            rows.body()
                    .add(new NativeTableRow(
                            line,
                            new NativeTableCell(Objects.requireNonNullElse(error.column(), "")),
                            new NativeTableCell(ImportWords.reason(error)),
                            cell));
            lastLine = error.line();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        locale = event.getUI().getLocale();
    }

    private void write(DownloadEvent event) throws IOException {
        I18NProvider texts = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        event.setFileName(run.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "") + ".refused.csv");
        event.setContentType("text/csv;charset=UTF-8");
        imports.writeRefusedRows(
                run.id(),
                new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8),
                new RefusedRowsText(
                        texts.getTranslation("importing.refused.line", locale),
                        texts.getTranslation("importing.refused.column", locale),
                        texts.getTranslation("importing.refused.reason", locale),
                        error -> texts.getTranslation(
                                error.messageKey(), locale, error.arguments().toArray())));
    }
}
