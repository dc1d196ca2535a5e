package io.renown.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.renown.appearance.Appearance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose portal this is: a logo, or the sign with the name. */
public final class Mark extends Div {

    public Mark(Appearance appearance) {
        addClassName("rn-mark");
        parts(appearance).forEach(this::add);
    }

    /** The same without its frame, for a link around it. */
    static List<Component> parts(Appearance appearance) {
        return parts(appearance.name(), appearance.logoPath(), appearance.darkLogoPath());
    }

    /**
     * @param logo where the picture is; null for none
     * @param darkLogo for dark pages; null for the same picture on a light plate
     */
    public static List<Component> parts(String name, @Nullable String logo, @Nullable String darkLogo) {
        if (logo == null) {
            Div sign = new Div();
            sign.addClassName("rn-sign");
            return List.of(sign, new Span(name));
        }
        Image light = new Image(logo, name);
        light.addClassName("rn-logo");
        if (darkLogo == null) {
            light.addClassName("rn-logo-plate");
            return List.of(light);
        }
        light.addClassName("rn-logo-light");
        Image dark = new Image(darkLogo, name); // one of the two is not displayed, and so not read out
        dark.addClassNames("rn-logo", "rn-logo-dark");
        return List.of(light, dark);
    }
}
