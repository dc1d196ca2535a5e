package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.renown.insight.AspectBoard;
import io.renown.insight.Opinions;
import io.renown.review.filter.FilterField;
import java.util.Locale;

/**
 * Diverging bars in a table, so that the numbers stand beside the bars and are read in their order: what is neither stands
 * on the middle, complaints grow to the left of it, praise to the right. Each part is a link.
 */
final class AspectBars extends Div {

    private static final double WHOLE = 100;
    /** Narrower parts keep their number to the table. */
    private static final double ROOM_FOR_A_NUMBER = 7;

    private final transient AnalysisAddress address;
    private final transient AnalysisNumbers numbers;
    private final double reach;

    AspectBars(AspectBoard board, AnalysisAddress address, AnalysisNumbers numbers) {
        this.address = address;
        this.numbers = numbers;
        addClassName("ra-scroll");
        reach = board.rows().stream()
                .map(AspectBoard.Row::now)
                .mapToDouble(now -> now.neutral() / 2.0 + Math.max(now.positive(), now.negative()))
                .max()
                .orElse(1);
        if (board.rows().isEmpty()) {
            add(new Paragraph(getTranslation("insight.aspects.none")));
            return;
        }
        ChartTable table = new ChartTable(getTranslation("insight.aspects.title"), "ra-aspects");
        for (String column : new String[] {"aspect", "bar", "negative", "neutral", "positive", "share", "change"}) {
            table.column("ra-col-" + column, new Span(getTranslation("insight.aspects." + column)));
        }
        board.rows().forEach(row -> addLine(table, row));
        add(table);
    }

    private void addLine(ChartTable table, AspectBoard.Row row) {
        String slug = row.aspect().slug();
        Opinions now = row.now();
        table.line(Links.to(address.inbox(FilterField.ASPECT, slug), getTranslation("aspect." + slug)))
                .cell("ra-col-bar", bar(slug, now))
                .cell("ra-col-negative", count(slug, "-", "negative", now.negative()))
                .cell("ra-col-neutral", count(slug, "=", "neutral", now.neutral()))
                .cell("ra-col-positive", count(slug, "+", "positive", now.positive()))
                .cell("ra-col-share", share(slug, now))
                .cell("ra-col-change", change(row));
    }

    private Component bar(String slug, Opinions now) {
        double middle = WHOLE / 2;
        double unit = middle / reach;
        double neutral = now.neutral() * unit;
        double negative = now.negative() * unit;
        double positive = now.positive() * unit;
        Div bar = new Div();
        bar.addClassName("ra-diverging");
        bar.add(part(slug, "-", "negative", now.negative(), middle - neutral / 2 - negative, negative));
        bar.add(part(slug, "=", "neutral", now.neutral(), middle - neutral / 2, neutral));
        bar.add(part(slug, "+", "positive", now.positive(), middle + neutral / 2, positive));
        return bar;
    }

    private Component part(String slug, String polarity, String sentiment, long count, double left, double width) {
        Anchor part = Links.reviews(
                address.inbox(FilterField.ASPECT, slug + polarity),
                width >= ROOM_FOR_A_NUMBER ? numbers.whole(count) : "",
                count,
                words(slug, sentiment, count));
        part.addClassNames("ra-part", "ra-" + sentiment);
        part.setVisible(count > 0);
        part.getStyle().set("--ra-left", percent(left)).set("--ra-width", percent(width));
        return part;
    }

    private Component count(String slug, String polarity, String sentiment, long count) {
        if (count == 0) {
            return quiet("0");
        }
        Anchor link = Links.reviews(
                address.inbox(FilterField.ASPECT, slug + polarity),
                numbers.whole(count),
                count,
                words(slug, sentiment, count));
        link.setTabIndex(-1); // the bar beside it is a stop of the keyboard already
        return link;
    }

    private String words(String slug, String sentiment, long count) {
        return getTranslation("aspect." + slug) + ": " + getTranslation("sentiment." + sentiment) + " "
                + numbers.whole(count);
    }

    private Component share(String slug, Opinions now) {
        String name = words(slug, "negative", now.negative()) + "; "
                + getTranslation(
                        "insight.interval",
                        numbers.percent(now.negativeShare().low()),
                        numbers.percent(now.negativeShare().high()));
        return Shares.link(now.negativeShare(), address.inbox(FilterField.ASPECT, slug + "-"), name, numbers);
    }

    /** In points of the negative share; only what is more than chance is said to be better or worse. */
    private Component change(AspectBoard.Row row) {
        if (row.now().negativeShare().isOfFew() || row.before().negativeShare().isOfFew()) {
            return quiet(getTranslation("insight.too-few"));
        }
        String points = numbers.decimal(Math.abs(row.change()) * WHOLE);
        if (!row.hasChanged()) {
            Span same = quiet("±" + points);
            same.setTitle(getTranslation("insight.aspects.same", points));
            return same;
        }
        boolean worse = row.change() > 0;
        Span mark = new Span((worse ? "▲ " : "▼ ") + points);
        mark.addClassName(worse ? "ra-worse" : "ra-better");
        mark.setTitle(getTranslation(worse ? "insight.aspects.worse" : "insight.aspects.better", points));
        return mark;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("rn-quiet");
        return span;
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }
}
