package io.renown.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.renown.appearance.Appearance;
import io.renown.appearance.AppearanceSettings;
import io.renown.appearance.LogoImage;
import io.renown.appearance.Look;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Name, colour and logo. Nothing is kept before it is saved; the preview shows it at once. */
final class LookForm extends AppearanceSection {

    private final AppearanceSettings settings;
    private final AppearancePreview preview;
    private final TextField name = new TextField();
    private final AccentField accent;
    private final LogoField logo;
    private final LogoField darkLogo;

    LookForm(AppearanceSettings settings, AppearancePreview preview, Consumer<Look> save) {
        super("settings.appearance.look");
        this.settings = settings;
        this.preview = preview;
        Look look = settings.look();
        name.setLabel(getTranslation("settings.appearance.name"));
        name.setMaxLength(Look.LONGEST_NAME);
        name.setPlaceholder(settings.inherited().name());
        name.setHelperText(getTranslation(
                "settings.appearance.name.help", settings.inherited().name()));
        name.setValue(Objects.requireNonNullElse(look.name(), ""));
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> refresh());
        accent = new AccentField(look.accent(), settings.inherited().accent(), this::refresh);
        logo = new LogoField("settings.appearance.logo", look.logo(), this::refresh);
        darkLogo = new LogoField("settings.appearance.dark-logo", look.darkLogo(), this::refresh);
        Button keep = new Button(getTranslation("settings.appearance.save"), click -> attempt(save));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button inherit =
                new Button(getTranslation("settings.appearance.inherit"), click -> save.accept(Look.INHERITED));
        inherit.setEnabled(!look.equals(Look.INHERITED));
        add(name, accent, logo, darkLogo, row(keep, inherit));
        refresh();
    }

    private void attempt(Consumer<Look> save) {
        try {
            save.accept(new Look(name.getValue(), accent.value(), logo.value(), darkLogo.value()));
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }

    private void refresh() {
        Appearance inherited = settings.inherited();
        LogoImage own = logo.value();
        LogoImage ownDark = darkLogo.value();
        String shownName =
                name.getValue().isBlank() ? inherited.name() : name.getValue().strip();
        preview.show(
                shownName,
                accent.effective(),
                own == null ? inherited.logoPath() : own.dataUrl(),
                own == null ? inherited.darkLogoPath() : dataUrl(ownDark));
    }

    private static @Nullable String dataUrl(@Nullable LogoImage image) {
        return image == null ? null : image.dataUrl();
    }
}
