package io.renown.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.platform.Platform;
import io.renown.platform.PlatformCatalog;
import io.renown.ui.TenantPage;

/** What the pages of platforms are made of. */
final class Parts {

    private Parts() {}

    static String text(String key, Object... args) {
        return I18NProvider.translate(key, args);
    }

    /** A platform that has a connector but no place in the catalogue goes by its slug. */
    static String name(PlatformCatalog platforms, String slug) {
        return platforms.find(slug).map(Platform::name).orElse(slug);
    }

    static Span mark(PlatformCatalog platforms, String slug) {
        Span mark = new Span(platforms.find(slug).map(Platform::badge).orElse("·"));
        mark.addClassName("rn-platform");
        platforms.find(slug).ifPresent(platform -> mark.getStyle().set("--platform", platform.colour()));
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    static Div heading(String title, String words, Component... actions) {
        Div about = new Div(new H1(title), new Paragraph(words));
        Div buttons = new Div(actions);
        buttons.addClassName("rn-view-actions");
        Div heading = new Div(about, buttons);
        heading.addClassName("rn-view-heading");
        return heading;
    }

    /** @param path below the tenant's address */
    static Anchor link(String path, String words) {
        Anchor link = new Anchor(TenantPage.url(path), words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    static Anchor back(String path, String words) {
        Anchor back = link(path, words);
        back.addComponentAsFirst(VaadinIcon.ANGLE_LEFT.create());
        back.addClassName("rn-acc-back");
        return back;
    }

    static Button primary(String words, Runnable deed) {
        Button button = new Button(words, click -> deed.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(false);
        return button;
    }

    static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("rn-quiet");
        return span;
    }
}
