package io.renown.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;

/** Stands beside the name of a listing that is a competitor's, wherever one is named. */
public final class CompetitorMark extends Span {

    public CompetitorMark() {
        super(I18NProvider.translate("ui.competitor"));
        addClassName("rn-competitor");
        setTitle(I18NProvider.translate("ui.competitor.words"));
    }

    /** For where only text goes: {@code name} with the word behind it. */
    public static String text(String name, boolean competitor) {
        return competitor ? name + " · " + I18NProvider.translate("ui.competitor") : name;
    }
}
