package io.renown.importing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import io.renown.importing.ImportService;
import io.renown.importing.StagedFile;
import io.renown.importing.file.Limits;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import io.renown.ui.TenantUi;
import java.io.IOException;
import java.util.function.Consumer;

/** Where a file is dropped or chosen; it streams into the data folder, never into memory. */
final class FileDrop extends Div {

    private final ImportService imports;
    private final Consumer<StagedFile> taken;
    private final Upload upload;

    FileDrop(ImportService imports, Consumer<StagedFile> taken) {
        this.imports = imports;
        this.taken = taken;
        addClassName("rn-import-drop");
        upload = new Upload(this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Limits.DEFAULT.maxFileBytes());
        Button choose = new Button(getTranslation("importing.drop.choose"), VaadinIcon.FOLDER_OPEN.create());
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("importing.drop.here")));
        upload.setI18n(words());
        upload.addFileRejectedListener(
                rejected -> Notices.problem(Problem.of("file-too-large", 413, Limits.DEFAULT.maxFileBytes() >> 20)));
        Paragraph help = new Paragraph(getTranslation("importing.drop.help", Limits.DEFAULT.maxFileBytes() >> 20));
        help.addClassName("rn-quiet");
        add(upload, help);
    }

    /** Runs in the request's thread, without the lock of the tab. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            StagedFile staged = imports.stage(event.getFileName(), event.getInputStream());
            TenantUi.access(ui, () -> taken.accept(staged));
        } catch (Problem refused) {
            event.reject(refused.slug());
            TenantUi.access(ui, () -> Notices.problem(refused));
        }
    }

    void clear() {
        upload.clearFileList();
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        UploadI18N.Uploading uploading = new UploadI18N.Uploading();
        uploading.setStatus(new UploadI18N.Uploading.Status()
                .setConnecting(getTranslation("importing.drop.connecting"))
                .setStalled(getTranslation("importing.drop.stalled"))
                .setProcessing(getTranslation("importing.drop.looking")));
        uploading.setError(new UploadI18N.Uploading.Error()
                .setServerUnavailable(getTranslation("importing.drop.broken"))
                .setUnexpectedServerError(getTranslation("importing.drop.broken"))
                .setForbidden(getTranslation("importing.drop.broken")));
        words.setUploading(uploading);
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("importing.drop.too-big"))
                .setTooManyFiles(getTranslation("importing.drop.one-file")));
        return words;
    }
}
