package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import io.renown.ui.TenantPage;

/** A heading with its actions, a line on what the page is for, and below it whatever the page shows. */
abstract class SettingsPage extends Div implements HasDynamicTitle {

    private final String titleKey;

    SettingsPage(String titleKey) {
        this.titleKey = titleKey;
        addClassName("rn-view");
    }

    final void addHeading(Component... actions) {
        Div words = new Div(new H2(getTranslation(titleKey)), new Paragraph(getTranslation(titleKey + ".words")));
        Div buttons = new Div(actions);
        buttons.addClassName("rn-view-actions");
        Div heading = new Div(words, buttons);
        heading.addClassName("rn-view-heading");
        add(heading);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(titleKey) + " · " + TenantPage.tenant().name();
    }
}
