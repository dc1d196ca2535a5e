package io.renown.translation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.languagemodel.ModelCheck;
import io.renown.languagemodel.TextServiceKind;
import io.renown.languagemodel.TextServiceSettings;
import io.renown.languagemodel.TextServices;
import io.renown.tenancy.Permission;
import io.renown.translation.TargetLanguage;
import io.renown.translation.TranslationService;
import io.renown.ui.SettingsLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Services outside that work on words: what they get, and under which conditions. */
@Route(value = "t/:tenant/settings/services", layout = SettingsLayout.class)
@StyleSheet("renown/translation.css")
@PermitAll
@ViewPermission(Permission.TENANT_MANAGE)
final class ServicesView extends Div implements HasDynamicTitle {

    ServicesView(TextServiceSettings settings, TranslationService translations, ModelCheck check) {
        addClassName("rn-view");
        Div about = new Div(
                new H2(getTranslation("translation.services")),
                new Paragraph(getTranslation("translation.services.words")));
        Div heading = new Div(about);
        heading.addClassName("rn-view-heading");
        List<String> models = new ArrayList<>(List.of("own"));
        if (settings.hasPortalModel()) {
            models.add(TextServices.OF_THE_PORTAL);
        }
        TargetLanguage target = TargetLanguage.of(UI.getCurrentOrThrow().getLocale());
        Div forms = new Div(
                new ServiceForm(
                        TextServiceKind.TRANSLATION,
                        settings,
                        List.of("libretranslate", "deepl", "google", "model"),
                        "translation.services.translator",
                        () -> translations.test(target)),
                new ServiceForm(
                        TextServiceKind.LANGUAGE_MODEL,
                        settings,
                        models,
                        "translation.services.language-model",
                        check::answer));
        forms.addClassName("rt-services");
        add(heading, forms);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("translation.services") + " · "
                + TenantPage.tenant().name();
    }
}
