package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hours of the week: the more reviews, the stronger the colour; the number stands in the cell, that of the day at its end. */
final class WeekHeat extends Div {

    private static final int HOURS = 24;
    private static final double WHOLE = 100;

    /** @param counted what the numbers count, for the links */
    WeekHeat(Map<String, Long> hours, ReviewFilter counted, AnalysisAddress address, AnalysisNumbers numbers) {
        addClassName("ra-scroll");
        long most = hours.values().stream().mapToLong(Long::longValue).max().orElse(1);
        ChartTable table = new ChartTable(getTranslation("insight.hours.title"), "ra-heat");
        table.column("ra-col-name", new Span(getTranslation("insight.hours.day")));
        for (int hour = 0; hour < HOURS; hour++) {
            table.column("ra-col-hour", new Span(Integer.toString(hour)));
        }
        table.column("ra-col-sum", new Span(getTranslation("insight.hours.sum")));
        for (DayOfWeek day : DayOfWeek.values()) {
            String daySlug = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
            String dayName = day.getDisplayName(TextStyle.FULL, numbers.locale());
            String ofDay = address.inbox(counted.with(FilterField.HOUR, List.of(daySlug)));
            long sum = 0;
            table.line(Links.to(ofDay, day.getDisplayName(TextStyle.SHORT, numbers.locale()), dayName));
            for (int hour = 0; hour < HOURS; hour++) {
                String slug = daySlug + String.format(Locale.ROOT, "-%02d", hour);
                String name = dayName + " " + hour + ":00";
                long count = hours.getOrDefault(slug, 0L);
                sum += count;
                table.cell(
                        "ra-heat-cell",
                        cell(
                                count,
                                most,
                                address.inbox(counted.with(FilterField.HOUR, List.of(slug))),
                                name + ": " + getTranslation("insight.reviews", count),
                                numbers));
            }
            table.cell(
                    "ra-col-sum",
                    sum == 0
                            ? new Span("0")
                            : Links.reviews(
                                    ofDay,
                                    numbers.whole(sum),
                                    sum,
                                    dayName + ": " + getTranslation("insight.reviews", sum)));
        }
        add(table);
    }

    /** A cell of any map: empty for none, else a link as strong as its part of the most. */
    static Component cell(long count, long most, String url, String name, AnalysisNumbers numbers) {
        if (count == 0) {
            Span empty = new Span("0");
            empty.addClassNames("ra-heat-link", "ra-heat-none");
            return empty;
        }
        Anchor link = Links.reviews(url, numbers.whole(count), count, name);
        link.addClassName("ra-heat-link");
        link.setClassName("ra-heat-strong", count * 5 > most * 3);
        link.getStyle().set("--ra-heat", AspectBars.percent(WHOLE * count / most));
        return link;
    }
}
