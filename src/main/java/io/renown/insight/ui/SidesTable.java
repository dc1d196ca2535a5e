package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.renown.insight.CompetitorBoard;
import io.renown.insight.CompetitorBoard.Side;
import io.renown.insight.Share;
import io.renown.insight.StarMean;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.ui.CompetitorMark;
import java.util.List;

/** Each side in a line: how loud it is, how it is rated, how many of its reviews complain. */
final class SidesTable extends Div {

    private static final double WHOLE = 100;
    private static final double STEPS = 4;
    private static final List<String> STARS = List.of("1", "2", "3", "4", "5");

    private final transient SideLinks links;
    private final transient AnalysisNumbers numbers;

    SidesTable(CompetitorBoard board, SideLinks links, AnalysisNumbers numbers) {
        this.links = links;
        this.numbers = numbers;
        addClassName("ra-scroll");
        ChartTable table = new ChartTable(getTranslation("insight.competitors.title"), "ra-sides");
        table.addClassName("ra-rating"); // cards on a phone
        for (String column : List.of("side", "reviews", "voice", "change", "stars", "negative")) {
            table.column("ra-col-" + column, new Span(getTranslation("insight.competitors." + column)));
        }
        addLine(table, board.own());
        board.competitors().forEach(side -> addLine(table, side));
        add(table);
    }

    private void addLine(ChartTable table, Side side) {
        table.line(name(side))
                .cell("ra-col-reviews", count(side, side.voice().part(), ReviewFilter.ALL))
                .cell("ra-col-voice", voice(side))
                .cell("ra-col-change", change(side))
                .cell("ra-col-stars", stars(side))
                .cell("ra-col-negative", negative(side));
    }

    private Component name(Side side) {
        if (side.listings().isEmpty()) {
            Span own = new Span(getTranslation("insight.competitors.own"));
            own.addClassName("rn-strong");
            return own;
        }
        Div name = new Div(new Span(side.name()), new CompetitorMark());
        name.addClassName("ra-side");
        return name;
    }

    private Component count(Side side, long count, ReviewFilter more) {
        return count == 0 ? new Span("0") : Links.reviews(links.of(side, more), numbers.whole(count), count);
    }

    private String name(Side side, String column) {
        String whose = side.listings().isEmpty() ? getTranslation("insight.competitors.own") : side.name();
        return whose + ": " + getTranslation("insight.competitors." + column);
    }

    private Component voice(Side side) {
        Div bar = new Div();
        bar.addClassNames("ra-voice", side.listings().isEmpty() ? "ra-own" : "ra-theirs");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--ra-width", AspectBars.percent(WHOLE * side.voice().value()));
        String name = name(side, "voice") + ", "
                + getTranslation(
                        "insight.of-reviews", side.voice().part(), side.voice().whole());
        Component share = Shares.link(side.voice(), links.of(side, ReviewFilter.ALL), name, numbers);
        Div cell = new Div(bar, share);
        cell.addClassName("ra-measured");
        return cell;
    }

    /** In points; only what is more than chance is said to be more or less. */
    private Component change(Side side) {
        if (side.voice().isOfFew() || side.voiceBefore().isOfFew()) {
            return quiet(getTranslation("insight.too-few"));
        }
        String points = numbers.decimal(Math.abs(side.change()) * WHOLE);
        if (!side.hasChanged()) {
            return quiet("±" + points);
        }
        boolean more = side.change() > 0;
        Span mark = new Span((more ? "▲ " : "▼ ") + points);
        mark.setTitle(getTranslation(
                "insight.competitors.before", numbers.percent(side.voiceBefore().value())));
        return mark;
    }

    private Component stars(Side side) {
        StarMean stars = side.stars();
        if (stars.ratings() == 0) {
            return quiet("–");
        }
        ReviewFilter rated = ReviewFilter.ALL.with(FilterField.RATING, STARS);
        String value = numbers.decimal(stars.value(), 2) + " ★";
        Component mean = Links.reviews(
                links.of(side, rated),
                value,
                stars.ratings(),
                value + " – " + name(side, "stars") + "; "
                        + getTranslation(
                                "insight.interval", numbers.decimal(stars.low(), 2), numbers.decimal(stars.high(), 2)));
        return measured(
                new Interval(
                        (stars.low() - 1) / STEPS,
                        (stars.value() - 1) / STEPS,
                        (stars.high() - 1) / STEPS,
                        stars.isOfFew()),
                mean,
                count(side, stars.ratings(), rated),
                stars.isOfFew());
    }

    private Component negative(Side side) {
        Share share = side.negative();
        ReviewFilter negative = ReviewFilter.ALL.with(FilterField.SENTIMENT, List.of("negative"));
        String name = name(side, "negative") + "; "
                + getTranslation("insight.interval", numbers.percent(share.low()), numbers.percent(share.high()));
        Component part = Shares.value(share, links.of(side, negative), name, numbers);
        return measured(
                new Interval(share.low(), share.value(), share.high(), share.isOfFew()),
                part,
                count(side, share.part(), negative),
                share.isOfFew());
    }

    /** The count leads where the value beside it leads, which is a stop of the keyboard already. */
    static Component measured(Component interval, Component value, Component count, boolean few) {
        count.getElement().setAttribute("tabindex", "-1");
        Div words = new Div(value, count);
        words.addClassName("ra-figures");
        Div cell = new Div(interval, words);
        cell.addClassName("ra-measured");
        if (few) {
            value.addClassName("rn-quiet");
            words.add(quiet(value.getTranslation("insight.too-few")));
        }
        return cell;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("rn-quiet");
        return span;
    }
}
