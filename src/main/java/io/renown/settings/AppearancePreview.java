package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.appearance.AccentColours;
import io.renown.ui.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rail, the sign-in page and a mail as they would be, on light and on dark. */
final class AppearancePreview extends Div {

    AppearancePreview() {
        addClassName("rn-appearance-preview");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("settings.appearance.preview"));
    }

    /**
     * @param logo where the picture is; null for the sign with the name
     * @param darkLogo null for the logo on a light plate
     */
    void show(String name, AccentColours colours, @Nullable String logo, @Nullable String darkLogo) {
        removeAll();
        add(new H3(getTranslation("settings.appearance.preview")));
        add(half("light", name, colours.onLight().hex(), logo, false));
        add(half("dark", name, colours.onDark().hex(), darkLogo == null ? logo : darkLogo, darkLogo == null));
        Div mail = new Div(mark(name, logo, false), text("settings.appearance.preview.mail"), link());
        mail.addClassNames("rn-pv-mail", "rn-appearance-light");
        mail.getStyle().set("--pv-accent", colours.onLight().hex());
        add(mail);
    }

    private Div half(String pages, String name, String accent, @Nullable String logo, boolean plate) {
        Div current = new Div(VaadinIcon.INBOX.create(), text("settings.appearance.preview.inbox"));
        current.addClassName("rn-pv-current");
        Div other = new Div(VaadinIcon.COG_O.create(), text("ui.settings"));
        other.addClassName("rn-pv-other");
        Div rail = new Div(mark(name, logo, plate), current, other);
        rail.addClassName("rn-pv-rail");
        Span button = text("ui.login.submit");
        button.addClassName("rn-pv-button");
        Div field = new Div();
        field.addClassName("rn-pv-field");
        Div entrance = new Div(mark(name, logo, plate), field, button);
        entrance.addClassName("rn-pv-entrance");
        Div half = new Div(rail, entrance);
        half.addClassNames("rn-pv", "rn-appearance-" + pages);
        half.getStyle().set("--pv-accent", accent);
        return half;
    }

    private static Div mark(String name, @Nullable String logo, boolean plate) {
        List<Component> parts = Mark.parts(name, logo, null);
        if (logo != null && !plate) {
            parts.forEach(part -> part.removeClassName("rn-logo-plate"));
        }
        Div mark = new Div();
        parts.forEach(mark::add);
        mark.addClassName("rn-mark");
        return mark;
    }

    private Span link() {
        Span link = text("settings.appearance.preview.link");
        link.addClassName("rn-pv-link");
        return link;
    }

    private Span text(String key) {
        return new Span(getTranslation(key));
    }
}
