package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.renown.insight.ComplaintMap;
import io.renown.insight.ComplaintMapService;
import io.renown.insight.Measure;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.ui.EmptyState;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Articles against what they are complained of for. */
@Route(value = "t/:tenant/" + ComplaintsView.PATH, layout = AnalysisLayout.class)
@PermitAll
final class ComplaintsView extends AnalysisPage {

    static final String PATH = AnalysisNavigation.PATH + "/complaints";

    private final transient ComplaintMapService maps;

    ComplaintsView(AnalysisParts parts, ComplaintMapService maps) {
        super(parts, "insight.complaints.title");
        this.maps = maps;
    }

    @Override
    protected List<Component> content(AnalysisAddress address) {
        ComplaintMap map =
                maps.map(address.filter(), address.days().from(), address.days().to());
        if (map.complaints().whole() == 0) {
            return List.of(nothing(address));
        }
        if (map.complaints().part() == 0) {
            return List.of(nothingOf(
                    "insight.complaints.none",
                    address,
                    address.inbox(ReviewFilter.ALL),
                    map.complaints().whole()));
        }
        List<Component> content = new ArrayList<>();
        content.add(heading(words(map, address)));
        if (map.rows().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.PACKAGE,
                    getTranslation("insight.complaints.no-sku.title"),
                    getTranslation("insight.complaints.no-sku.words")));
            return content;
        }
        tooFew(map.complaints().part(), "insight.complaints.few").ifPresent(content::add);
        content.add(table(map, address));
        if (map.moreAspects() + map.moreRows() > 0) {
            Paragraph more =
                    new Paragraph(getTranslation("insight.complaints.more", map.moreRows(), map.moreAspects()));
            more.addClassName("rn-quiet");
            content.add(more);
        }
        return content;
    }

    private LinkedWords words(ComplaintMap map, AnalysisAddress address) {
        return new LinkedWords(
                "insight.complaints.words",
                reviews(
                        address.inbox(FilterField.ASPECT, "any-"),
                        map.complaints().part()),
                reviews(address.inbox(ReviewFilter.ALL), map.complaints().whole()));
    }

    private Component table(ComplaintMap map, AnalysisAddress address) {
        ChartTable table = new ChartTable(getTranslation("insight.complaints.title"), "ra-heat");
        table.addClassName("ra-complaints");
        table.column("ra-col-name", new Span(getTranslation("insight.complaints.sku")));
        map.aspects().forEach(aspect -> table.column("ra-col-aspect", new Span(words(aspect))));
        table.column("ra-col-share", new Span(getTranslation("insight.complaints.share")));
        long most = map.rows().stream()
                .flatMap(row -> row.byAspect().values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        for (ComplaintMap.Row row : map.rows()) {
            ReviewFilter article = ReviewFilter.ALL.with(FilterField.SKU, List.of(row.sku()));
            table.line(name(row, article, address));
            for (Aspect aspect : map.aspects()) {
                table.cell(
                        "ra-heat-cell",
                        WeekHeat.cell(
                                row.of(aspect),
                                most,
                                address.inbox(article.with(FilterField.ASPECT, List.of(aspect.slug() + "-"))),
                                getTranslation("insight.complaints.cell", row.sku(), words(aspect), row.of(aspect)),
                                numbers()));
            }
            table.cell("ra-col-share", share(row, address.inbox(article.with(FilterField.ASPECT, List.of("any-")))));
        }
        Div scroll = new Div(table);
        scroll.addClassName("ra-scroll");
        return scroll;
    }

    private Component name(ComplaintMap.Row row, ReviewFilter article, AnalysisAddress address) {
        Anchor trend = Links.to(
                TrendsView.url(address.within(article), Measure.NEGATIVE, null),
                "",
                row.sku() + ": " + getTranslation("insight.see-trend"));
        trend.add(VaadinIcon.LINE_CHART.create());
        trend.addClassName("ra-to-trend");
        Div name = new Div(Links.to(address.inbox(article), row.sku()), trend);
        name.addClassName("ra-sku");
        return name;
    }

    private Component share(ComplaintMap.Row row, String url) {
        return Shares.link(
                row.complaining(),
                url,
                row.sku() + ": "
                        + getTranslation(
                                "insight.complaints.of",
                                row.complaining().part(),
                                row.complaining().whole(),
                                numbers().percent(row.complaining().low()),
                                numbers().percent(row.complaining().high())),
                numbers());
    }

    private String words(Aspect aspect) {
        return getTranslation("aspect." + aspect.slug());
    }
}
