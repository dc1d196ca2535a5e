package io.renown.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import io.renown.appearance.Appearance;
import org.jspecify.annotations.Nullable;

/**
 * The accent colour of a page that is open: it changes with the brand in view. The colours are the root's, since Aura
 * computes its own from them there; hence a style sheet, and of nothing but two checked colours.
 */
@Tag("style")
public final class Dress extends HtmlComponent {

    public void wear(Appearance appearance) {
        getElement().setText(rule(":root:root", appearance));
    }

    static String rule(String selector, Appearance appearance) {
        String css = appearance.css();
        return css.isEmpty() ? "" : selector + "{" + css + "}";
    }

    /** What the pages before a tenant look like in this tab: as the domain says that it was opened at. */
    public static Appearance ofTab() {
        Appearance known = ComponentUtil.getData(UI.getCurrentOrThrow(), Appearance.class);
        return known == null ? Appearance.OWN : known;
    }

    static void keep(UI ui, Appearance appearance) {
        ComponentUtil.setData(ui, Appearance.class, appearance);
    }

    /** The host that the browser asked for; what proxies say of it in headers of their own is not listened to. */
    static @Nullable String host(@Nullable VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet ? servlet.getServerName() : null;
    }
}
