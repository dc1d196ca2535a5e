package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.renown.insight.Measure;
import io.renown.insight.Trend;
import io.renown.insight.Trend.Point;
import io.renown.insight.TrendService;
import io.renown.insight.known.KnownAnomalyDetails;
import java.util.List;
import java.util.Locale;

/**
 * The line, the band it was expected in, and a mark on each point that left it. A point is a link as wide as its day; the
 * keyboard stops at marked ones, and finds all of them in the table below.
 */
final class TrendChart extends Div {

    private static final double WHOLE = 100;
    private static final double MOST_STARS = 5;

    private final transient Trend trend;
    private final transient List<KnownAnomalyDetails> known;
    private final transient AnalysisAddress address;
    private final transient AnalysisNumbers numbers;
    private final transient AnomalyWords values;
    private final double bottom;
    private final double top;

    /** @param known of the series: their points are marked quietly */
    TrendChart(Trend trend, List<KnownAnomalyDetails> known, AnalysisAddress address, AnalysisNumbers numbers) {
        this.trend = trend;
        this.known = known;
        this.values = new AnomalyWords(trend, numbers);
        this.address = address;
        this.numbers = numbers;
        addClassName("ra-trend");
        bottom = trend.measure() == Measure.STARS ? 1 : 0;
        top = trend.measure() == Measure.STARS ? MOST_STARS : highest(trend);
        Div plot = new Div(new Svg(drawing()));
        plot.addClassName("ra-plot");
        for (int i = 0; i < trend.points().size(); i++) {
            plot.add(link(trend.points().get(i), i));
        }
        Div scale = new Div(
                new Span(values.value(top)),
                new Span(values.value((top + bottom) / 2)),
                new Span(values.value(bottom)));
        scale.addClassName("ra-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        Div chart = new Div(scale, plot);
        chart.addClassName("ra-chart");
        add(legend(), chart, days(), table());
    }

    private static double highest(Trend trend) {
        double highest = trend.points().stream()
                .mapToDouble(point -> Math.max(
                        Double.isNaN(point.value()) ? 0 : point.value(),
                        point.band() == null ? 0 : point.band().high()))
                .max()
                .orElse(0);
        if (trend.measure() == Measure.REVIEWS) {
            return Math.max(2, Math.ceil(highest));
        }
        return Math.clamp(Math.ceil(highest * 10) / 10, 0.1, 1);
    }

    private double x(int point) {
        return WHOLE * (point + 0.5) / trend.points().size();
    }

    private double y(double value) {
        return WHOLE * (top - Math.clamp(value, bottom, top)) / (top - bottom);
    }

    private String drawing() {
        StringBuilder band = new StringBuilder();
        StringBuilder line = new StringBuilder();
        StringBuilder middle = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < trend.points().size(); i++) {
            Point point = trend.points().get(i);
            if (point.band() != null) {
                double half = WHOLE / trend.points().size() / 2;
                double high = y(point.band().high());
                band.append(text(
                        "M%.2f %.2fH%.2fV%.2fH%.2fZ",
                        x(i) - half, high, x(i) + half, y(point.band().low()), x(i) - half));
                middle.append(
                        text("M%.2f %.2fH%.2f", x(i) - half, y(point.band().middle()), x(i) + half));
            }
            if (Double.isNaN(point.value()) || isOfFew(point)) {
                open = false;
                continue;
            }
            line.append(text(open ? "L%.2f %.2f" : "M%.2f %.2f", x(i), y(point.value())));
            open = true;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\""
                + " aria-hidden=\"true\"><path class=\"ra-band\" d=\"" + band + "\"/><path class=\"ra-middle\" d=\""
                + middle + "\"/><path class=\"ra-line\" d=\"" + line + "\"/></svg>";
    }

    /** A share of two reviews is no height to draw a line to: it stays a quiet dot. */
    private boolean isOfFew(Point point) {
        return trend.measure() != Measure.REVIEWS && point.isOfFew();
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private Component link(Point point, int i) {
        Anchor link = Links.reviews(url(point), "", point.part(), words(point));
        link.addClassName("ra-point");
        link.setTabIndex(point.anomalous() ? 0 : -1);
        link.getStyle()
                .set("--ra-left", AspectBars.percent(WHOLE * i / trend.points().size()))
                .set("--ra-width", AspectBars.percent(WHOLE / trend.points().size()));
        if (!Double.isNaN(point.value())) {
            link.getStyle().set("--ra-top", AspectBars.percent(y(point.value())));
        } else {
            link.addClassName("ra-no-value");
        }
        link.setClassName("ra-point-of-few", isOfFew(point));
        if (point.anomalous()) {
            link.addClassName(isKnown(point) ? "ra-anomaly-known" : isBad(point) ? "ra-anomaly-bad" : "ra-anomaly");
        }
        return link;
    }

    /** More reviews and more stars are no trouble; more complaints are. */
    private boolean isBad(Point point) {
        return switch (trend.measure()) {
            case REVIEWS -> false;
            case STARS -> !point.isAbove();
            case NEGATIVE, ASPECT -> point.isAbove();
        };
    }

    private boolean isKnown(Point point) {
        return trend.anomalies().stream()
                .filter(anomaly -> !point.days().from().isBefore(anomaly.days().from())
                        && !point.days().to().isAfter(anomaly.days().to()))
                .anyMatch(anomaly -> known.stream().anyMatch(one -> one.isOf(anomaly)));
    }

    private String url(Point point) {
        return address.inbox(point.days(), TrendService.counted(trend.measure(), trend.aspect()));
    }

    private String words(Point point) {
        String value = Double.isNaN(point.value())
                ? getTranslation("insight.trends.no-value")
                : values.value(point.value())
                        + (trend.measure() == Measure.REVIEWS ? "" : " (" + ofHowMany(point) + ")");
        String expected = point.band() == null ? "" : " · " + getTranslation("insight.trends.expected", range(point));
        return numbers.day(point.days().from()) + ": " + value + expected;
    }

    private String ofHowMany(Point point) {
        return getTranslation("insight.reviews", point.reviews());
    }

    /** Leads where the number of its reviews beside it leads, which is the stop of the keyboard. */
    private Component value(Point point) {
        if (Double.isNaN(point.value()) || point.part() == 0) {
            return new Span(Double.isNaN(point.value()) ? "–" : values.value(point.value()));
        }
        Anchor value = Links.reviews(url(point), values.value(point.value()), point.part());
        value.setTabIndex(-1);
        return value;
    }

    private String range(Point point) {
        return point.band() == null
                ? "–"
                : values.value(Math.max(0, point.band().low())) + "–"
                        + values.value(point.band().high());
    }

    private Component legend() {
        Div legend = new Div();
        legend.addClassName("ra-legend");
        boolean anyKnown = trend.points().stream().anyMatch(point -> point.anomalous() && isKnown(point));
        for (String one : anyKnown ? List.of("line", "band", "anomaly", "known") : List.of("line", "band", "anomaly")) {
            Span sign = new Span();
            sign.addClassName("ra-sign-" + one);
            Span entry = new Span(sign, new Span(getTranslation("insight.trends." + one)));
            legend.add(entry);
        }
        return legend;
    }

    private Component days() {
        Point first = trend.points().getFirst();
        Point middle = trend.points().get(trend.points().size() / 2);
        Point last = trend.points().getLast();
        Div days = new Div();
        for (Point point : List.of(first, middle, last)) {
            days.add(new Span(numbers.day(point.days().from())));
        }
        days.addClassName("ra-days");
        days.getElement().setAttribute("aria-hidden", "true");
        return days;
    }

    private Component table() {
        ChartTable table = new ChartTable(getTranslation("insight.trends.title"), "ra-series")
                .column("ra-col-day", new Span(getTranslation("insight.trends.day")))
                .column(
                        "ra-col-value",
                        new Span(getTranslation(
                                "insight.measure." + trend.measure().slug())))
                .column("ra-col-part", new Span(getTranslation("insight.measure.reviews")))
                .column("ra-col-band", new Span(getTranslation("insight.trends.band")))
                .column("ra-col-mark", new Span(getTranslation("insight.trends.anomaly")));
        for (Point point : trend.points().reversed()) {
            table.line(new Span(numbers.day(point.days().from())))
                    .cell("ra-col-value", value(point))
                    .cell("ra-col-part", Links.reviews(url(point), numbers.whole(point.part()), point.part()))
                    .cell("ra-col-band", new Span(range(point)))
                    .cell("ra-col-mark", new Span(point.anomalous() ? (point.isAbove() ? "▲" : "▼") : ""));
        }
        NativeDetails details = new NativeDetails(getTranslation("insight.as-table"), table);
        details.addClassName("ra-details");
        return details;
    }
}
