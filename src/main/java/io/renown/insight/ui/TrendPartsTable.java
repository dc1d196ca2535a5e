package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.renown.insight.Measure;
import io.renown.insight.TrendParts;
import io.renown.insight.TrendParts.Change;
import io.renown.insight.TrendParts.Row;
import io.renown.insight.TrendService;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure by the values of a field: each name leads to its own trend, each number to its reviews. */
final class TrendPartsTable extends Div {

    /** What a trend can be compared by. */
    static final List<Dimension> OFFERED = List.of(
            Dimension.BRAND,
            Dimension.LISTING,
            Dimension.PLATFORM,
            Dimension.FIELD,
            Dimension.COUNTRY,
            Dimension.LANGUAGE,
            Dimension.SKU,
            Dimension.VARIANT,
            Dimension.CARRIER,
            Dimension.CUSTOMER);

    private static final double WHOLE = 100;

    private final transient AnalysisAddress address;
    private final transient AnalysisNumbers numbers;
    private final transient PlaceWords places;
    private final FilterField field;
    private final Measure measure;
    private final @Nullable Aspect aspect;

    TrendPartsTable(
            TrendParts parts,
            Measure measure,
            @Nullable Aspect aspect,
            AnalysisAddress address,
            PlaceWords places,
            AnalysisNumbers numbers) {
        this.address = address;
        this.numbers = numbers;
        this.places = places;
        this.measure = measure;
        this.aspect = aspect;
        this.field = field(parts.dimension());
        addClassName("ra-section");
        String title = getTranslation("insight.by.title", PlaceWords.field(field));
        add(new H3(title));
        if (parts.rows().isEmpty()) {
            add(new Paragraph(getTranslation("review.filter.no-values")));
            return;
        }
        add(new Paragraph(getTranslation(parts.more() ? "insight.by.most" : "insight.by.words")));
        ChartTable table = new ChartTable(title, "ra-parts");
        table.column("ra-col-name", new Span(PlaceWords.field(field)));
        table.column("ra-col-reviews", new Span(getTranslation("insight.measure.reviews")));
        if (measure != Measure.REVIEWS) {
            table.column("ra-col-now", new Span(getTranslation("insight.measure." + measure.slug())));
        }
        table.column("ra-col-before", new Span(getTranslation("insight.by.before")));
        table.column("ra-col-change", new Span(getTranslation("insight.aspects.change")));
        parts.rows().forEach(row -> line(table, row));
        Div scroll = new Div(table);
        scroll.addClassName("ra-scroll");
        add(scroll);
    }

    static FilterField field(Dimension dimension) {
        return FilterField.valueOf(dimension.name());
    }

    private void line(ChartTable table, Row row) {
        String name = field == FilterField.BRAND ? row.name() : places.value(field, row.value());
        AnalysisAddress part =
                field == FilterField.BRAND ? address.withBrand(row.value()) : address.with(field, row.value());
        table.line(Links.to(TrendsView.url(part, measure, aspect), name));
        ReviewFilter counted = TrendService.counted(measure, aspect);
        ReviewFilter whole = measure == Measure.STARS ? counted : ReviewFilter.ALL;
        table.cell("ra-col-reviews", Links.reviews(part.inbox(whole), numbers.whole(row.reviews()), row.reviews()));
        if (measure != Measure.REVIEWS) {
            table.cell("ra-col-now", value(row.now(), row.part(), part.inbox(counted)));
        }
        Component before =
                value(row.before(), row.partBefore(), part.inbox(address.days().before(), counted));
        before.addClassName("rn-quiet");
        table.cell("ra-col-before", before);
        table.cell("ra-col-change", change(row));
    }

    /** Of none there is nothing to open. */
    private Component value(double value, long reviews, String url) {
        return reviews > 0 ? Links.reviews(url, words(value), reviews) : new Span(words(value));
    }

    private String words(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return switch (measure) {
            case REVIEWS -> numbers.whole(Math.round(value));
            case STARS -> numbers.decimal(value, 2) + " ★";
            case NEGATIVE, ASPECT -> numbers.percent(value);
        };
    }

    /** In reviews, stars or points. */
    private Component change(Row row) {
        if (row.change() == Change.FEW) {
            return quiet(getTranslation("insight.too-few"));
        }
        double difference = Math.abs(row.now() - row.before());
        String amount = switch (measure) {
            case REVIEWS -> numbers.whole(Math.round(difference));
            case STARS -> numbers.decimal(difference, 2);
            case NEGATIVE, ASPECT -> numbers.decimal(difference * WHOLE);
        };
        if (row.change() == Change.SAME) {
            Span same = quiet("±" + amount);
            same.setTitle(getTranslation("insight.by.chance"));
            return same;
        }
        boolean up = row.change() == Change.UP;
        Span mark = new Span((up ? "▲ " : "▼ ") + amount);
        mark.setTitle(getTranslation("insight.by.beyond"));
        mark.addClassName(className(up));
        return mark;
    }

    /** That there are more reviews is neither good nor bad. */
    private String className(boolean up) {
        return switch (measure) {
            case REVIEWS -> "rn-strong";
            case STARS -> up ? "ra-better" : "ra-worse";
            case NEGATIVE, ASPECT -> up ? "ra-worse" : "ra-better";
        };
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("rn-quiet");
        return span;
    }
}
