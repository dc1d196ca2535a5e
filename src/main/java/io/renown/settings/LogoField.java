package io.renown.settings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.renown.appearance.LogoCheck;
import io.renown.appearance.LogoImage;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import io.renown.ui.TenantUi;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A picture to upload, checked as it comes in. */
final class LogoField extends Div {

    private final Div shown = new Div();
    private final Runnable changed;
    private final String label;
    private @Nullable LogoImage image;

    LogoField(String key, @Nullable LogoImage image, Runnable changed) {
        this.changed = changed;
        this.image = image;
        this.label = getTranslation(key);
        addClassNames("rn-appearance-logo", key.endsWith("dark-logo") ? "rn-appearance-dark" : "rn-appearance-light");
        Upload upload = new Upload(this::take);
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/svg+xml", ".svg"); // refused with a reason
        upload.setMaxFiles(1);
        upload.setDropAllowed(true);
        upload.addClassName("rn-appearance-upload");
        Button choose = new Button(getTranslation(key + ".choose"), VaadinIcon.UPLOAD.create());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation(key + ".help", LogoCheck.LARGEST / 1024)));
        upload.setMaxFileSize(LogoCheck.LARGEST);
        upload.addFileRejectedListener(
                rejected -> Notices.problem(Problem.of("logo-size", 413, LogoCheck.LARGEST / 1024)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        shown.addClassName("rn-appearance-logo-shown");
        add(new NativeLabel(label), shown, upload);
        show();
    }

    @Nullable
    LogoImage value() {
        return image;
    }

    /** Runs in the request's thread, without the lock of the tab. */
    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            LogoImage checked = LogoCheck.check(in.readNBytes(LogoCheck.LARGEST + 1));
            TenantUi.access(ui, () -> set(checked));
        } catch (Problem refused) {
            event.reject(refused.slug());
            TenantUi.access(ui, () -> Notices.problem(refused));
        }
    }

    void set(@Nullable LogoImage wanted) {
        image = wanted;
        show();
        changed.run();
    }

    private void show() {
        shown.removeAll();
        shown.setVisible(image != null);
        if (image == null) {
            return;
        }
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> set(null));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("settings.appearance.logo.remove", label));
        remove.setTooltipText(getTranslation("settings.appearance.logo.remove", label));
        shown.add(new Image(image.dataUrl(), label), remove);
    }
}
