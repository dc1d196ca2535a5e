package io.renown.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.renown.insight.Opinions;
import io.renown.insight.Share;
import io.renown.insight.ui.AnalysisAddress;
import io.renown.insight.ui.AnalysisNumbers;
import io.renown.insight.ui.ChartTable;
import io.renown.insight.ui.Links;
import io.renown.insight.ui.Shares;
import io.renown.review.ReviewListItem;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import io.renown.shared.Tsid;
import io.renown.topic.TopicBoard;
import io.renown.topic.TopicService;
import io.renown.ui.TenantPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line for each topic: how it is judged, how often it is said, what became of that, and what one reviewer says. */
final class TopicTable extends Div {

    private static final double WHOLE = 100;
    /** Narrower parts keep their number to themselves; it is read aloud and shown on hover. */
    private static final double ROOM_FOR_A_NUMBER = 12;

    private final transient TopicBoard board;
    private final transient AnalysisAddress address;
    private final transient AnalysisNumbers numbers;
    private final transient TopicDesk desk;

    TopicTable(
            TopicBoard board, AnalysisAddress address, AnalysisNumbers numbers, TopicService topics, Runnable changed) {
        this.board = board;
        this.address = address;
        this.numbers = numbers;
        this.desk = new TopicDesk(topics, changed);
        addClassName("ra-scroll");
        boolean may = TopicDesk.mayChange();
        ChartTable table = new ChartTable(getTranslation("topic.title"), "ra-topics");
        for (String column : List.of("topic", "bar", "reviews", "share", "change", "example")) {
            table.column("ra-col-" + column, new Span(getTranslation("topic.column." + column)));
        }
        if (may) {
            Span actions = new Span(getTranslation("topic.column.actions"));
            actions.addClassName("ra-unseen");
            table.column("ra-col-actions", actions);
        }
        for (TopicBoard.Row row : board.rows()) {
            table.line(name(row))
                    .cell("ra-col-bar", bar(row))
                    .cell("ra-col-reviews", count(row))
                    .cell("ra-col-share", share(row))
                    .cell("ra-col-change", change(row))
                    .cell("ra-col-example", example(row));
            if (may) {
                table.cell("ra-col-actions", actions(row));
            }
        }
        add(table);
    }

    private Component name(TopicBoard.Row row) {
        Div name = new Div(Links.to(inbox(row, null), row.name()));
        name.addClassName("ra-topic");
        if (row.named() && !row.words().isEmpty()) {
            Span words = new Span(String.join(" · ", row.words()));
            words.addClassName("rn-quiet");
            name.add(words);
        }
        LocalDate since = row.emergingSince();
        if (since != null || row.growth().isEmerging()) {
            Span mark = new Span(
                    since == null
                            ? getTranslation("topic.emerging")
                            : getTranslation("topic.emerging.since", numbers.day(since)));
            mark.addClassName("ra-emerging");
            mark.setTitle(getTranslation("topic.emerging.words"));
            name.add(mark);
        }
        return name;
    }

    private String inbox(TopicBoard.Row row, @Nullable String sentiment) {
        ReviewFilter topic = ReviewFilter.ALL.with(FilterField.TOPIC, List.of(Tsid.format(row.topicId())));
        return address.inbox(sentiment == null ? topic : topic.with(FilterField.SENTIMENT, List.of(sentiment)));
    }

    private Component bar(TopicBoard.Row row) {
        Opinions now = row.now();
        double unit = WHOLE / now.total();
        Div bar = new Div();
        bar.addClassName("ra-stacked");
        bar.add(
                part(row, "negative", now.negative(), 0, unit),
                part(row, "neutral", now.neutral(), now.negative() * unit, unit),
                part(row, "positive", now.positive(), (now.negative() + now.neutral()) * unit, unit));
        return bar;
    }

    private Component part(TopicBoard.Row row, String sentiment, long count, double left, double unit) {
        double width = count * unit;
        Anchor part = Links.reviews(
                inbox(row, sentiment),
                width >= ROOM_FOR_A_NUMBER ? numbers.whole(count) : "",
                count,
                row.name() + ": " + getTranslation("sentiment." + sentiment) + " " + numbers.whole(count));
        part.addClassNames("ra-part", "ra-" + sentiment);
        part.setVisible(count > 0);
        part.getStyle().set("--ra-left", percent(left)).set("--ra-width", percent(width));
        return part;
    }

    private Component count(TopicBoard.Row row) {
        Anchor count = Links.reviews(
                inbox(row, null),
                numbers.whole(row.now().total()),
                row.now().total(),
                getTranslation("topic.count", row.name(), row.now().total()));
        if (row.now().total() >= Share.FEW) {
            return count;
        }
        Span few = new Span(getTranslation("insight.too-few"));
        few.setTitle(getTranslation("topic.few", row.now().total()));
        few.addClassName("rn-quiet");
        Div lines = new Div(count, few);
        lines.addClassName("rn-two-lines");
        return lines;
    }

    private Component share(TopicBoard.Row row) {
        Share share =
                new Share(row.now().total(), Math.max(board.reviews(), row.now().total()));
        String name = row.name() + ", " + getTranslation("insight.of-reviews", share.part(), share.whole());
        return Shares.link(share, inbox(row, null), name, numbers);
    }

    /** In points of the share among all reviews, with what chance would explain. */
    private Component change(TopicBoard.Row row) {
        if (!row.growth().enough()) {
            Span few = new Span(getTranslation("insight.too-few"));
            few.addClassName("rn-quiet");
            few.setTitle(getTranslation("topic.change.few"));
            return few;
        }
        double points = (row.growth().shareNow() - row.growth().shareBefore()) * WHOLE;
        String amount = numbers.decimal(Math.abs(points));
        String title = getTranslation(
                "topic.change.words",
                numbers.percent(row.growth().shareBefore()),
                numbers.percent(row.growth().shareNow()),
                signed(row.growth().low() * WHOLE),
                signed(row.growth().high() * WHOLE));
        Span change = new Span();
        change.setTitle(title);
        if (row.growth().isEmerging() || row.growth().isFading()) {
            change.setText((row.growth().isEmerging() ? "▲ " : "▼ ") + amount);
            change.addClassName("rn-strong");
        } else {
            change.setText("±" + amount);
            change.addClassName("rn-quiet");
        }
        return change;
    }

    private String signed(double points) {
        return (points < 0 ? "−" : "+") + numbers.decimal(Math.abs(points));
    }

    private Component example(TopicBoard.Row row) {
        ReviewListItem review = row.example();
        if (review == null) {
            Span none = new Span(getTranslation("topic.example.none"));
            none.addClassName("rn-quiet");
            return none;
        }
        Anchor quote = Links.to(
                TenantPage.url(InboxNavigation.path(review.id())),
                review.snippet().stream()
                        .map(ReviewListItem.Passage::text)
                        .collect(Collectors.joining())
                        .replaceAll("\\s*\\R\\s*", " · "));
        quote.addClassName("ra-quote");
        quote.getElement().setAttribute("lang", review.language().equals("und") ? "" : review.language());
        return quote;
    }

    private Component actions(TopicBoard.Row row) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        var root = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(getTranslation("topic.actions", row.name()));
        root.getSubMenu().addItem(getTranslation("topic.rename"), click -> desk.rename(row));
        if (board.rows().size() > 1) {
            root.getSubMenu().addItem(getTranslation("topic.merge"), click -> desk.merge(row, board.rows()));
        }
        desk.parts(row.topicId())
                .forEach(part -> root.getSubMenu()
                        .addItem(getTranslation("topic.separate", part.words()), click -> desk.separate(part)));
        root.getSubMenu().addItem(getTranslation("topic.hide"), click -> desk.hide(row));
        return menu;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }
}
