package io.renown.insight.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.renown.insight.Share;

/** Shares in tables: each opens the reviews that make it up, and one of few says so. */
public final class Shares {

    private Shares() {}

    /**
     * "34 %", quiet with "too few" below it where the whole is small.
     *
     * @param url of its part
     * @param name what it is the share of and for whom, as read aloud and shown on hover
     */
    public static Component link(Share share, String url, String name, AnalysisNumbers numbers) {
        Component value = value(share, url, name, numbers);
        return share.isOfFew() ? ofFew(value) : value;
    }

    /** The number alone; of none there is nothing to open. */
    static Component value(Share share, String url, String name, AnalysisNumbers numbers) {
        String percent = numbers.percent(share.value());
        if (share.part() > 0) {
            return Links.reviews(url, percent, share.part(), percent + " – " + name);
        }
        Span none = new Span(percent);
        none.setTitle(name);
        return none;
    }

    private static Component ofFew(Component value) {
        value.addClassName("rn-quiet");
        Span few = new Span(translate("insight.too-few"));
        few.addClassName("rn-quiet");
        Div lines = new Div(value, few);
        lines.addClassName("rn-two-lines");
        return lines;
    }
}
