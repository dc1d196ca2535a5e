package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.renown.insight.CompetitorBoard;
import io.renown.insight.CompetitorBoard.Side;
import io.renown.insight.Share;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import java.util.List;

/** Aspect by aspect, what part of those who mention it complain: the own side first, each competitor in a column beside it. */
final class HeadToHead extends Div {

    private final transient SideLinks links;
    private final transient AnalysisNumbers numbers;

    HeadToHead(CompetitorBoard board, List<Aspect> aspects, SideLinks links, AnalysisNumbers numbers) {
        this.links = links;
        this.numbers = numbers;
        addClassName("ra-scroll");
        ChartTable table = new ChartTable(getTranslation("insight.competitors.aspects"), "ra-head-to-head");
        table.column("ra-col-name", new Span(getTranslation("insight.aspects.aspect")));
        table.column("ra-col-side", new Span(getTranslation("insight.competitors.own")));
        board.competitors().forEach(side -> table.column("ra-col-side", new Span(side.name())));
        for (Aspect aspect : aspects) {
            table.line(new Span(getTranslation("aspect." + aspect.slug())));
            table.cell("ra-col-side", cell(board.own(), board.own(), aspect));
            board.competitors().forEach(side -> table.cell("ra-col-side", cell(side, board.own(), aspect)));
        }
        add(table);
    }

    private Component cell(Side side, Side own, Aspect aspect) {
        Share share = side.of(aspect).negativeShare();
        if (share.whole() == 0) {
            Span nothing = new Span("–");
            nothing.addClassName("rn-quiet");
            return nothing;
        }
        Share ours = own.of(aspect).negativeShare();
        boolean apart = side != own && !share.isOfFew() && !ours.isOfFew() && share.differsFrom(ours);
        boolean worse = share.value() > ours.value();
        String whose = side == own ? getTranslation("insight.competitors.own") : side.name();
        String name = whose + ", " + getTranslation("aspect." + aspect.slug()) + "; "
                + (apart
                        ? getTranslation(worse ? "insight.competitors.worse" : "insight.competitors.better") + " "
                        : "")
                + getTranslation("insight.interval", numbers.percent(share.low()), numbers.percent(share.high()));
        Component part = Shares.value(share, url(side, aspect), name, numbers);
        if (apart) {
            part.getElement().setText((worse ? "▲ " : "▼ ") + part.getElement().getText());
        }
        return SidesTable.measured(
                new Interval(share.low(), share.value(), share.high(), share.isOfFew()),
                part,
                count(side, aspect, share.part()),
                share.isOfFew());
    }

    private Component count(Side side, Aspect aspect, long complaints) {
        if (complaints == 0) {
            return new Span("0");
        }
        Anchor link = Links.reviews(url(side, aspect), numbers.whole(complaints), complaints);
        link.setTitle(getTranslation("insight.reviews", complaints));
        return link;
    }

    private String url(Side side, Aspect aspect) {
        return links.of(side, ReviewFilter.ALL.with(FilterField.ASPECT, List.of(aspect.slug() + "-")));
    }
}
