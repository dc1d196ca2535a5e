package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
        if (map.complaining() == 0) {
            return List.of(nothing(address));
        }
        List<Component> content = new ArrayList<>();
        content.add(heading(getTranslation("insight.complaints.words", map.complaining())));
        if (map.rows().isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.PACKAGE,
                    getTranslation("insight.complaints.no-sku.title"),
                    getTranslation("insight.complaints.no-sku.words")));
            return content;
        }
        tooFew(map.complaining(), "insight.complaints.few").ifPresent(content::add);
        content.add(table(map, address));
        return content;
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
            table.cell("ra-col-share", share(row));
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

    private Component share(ComplaintMap.Row row) {
        Span share = new Span(numbers().percent(row.complaining().value()));
        share.setTitle(getTranslation(
                "insight.complaints.of",
                row.complaining().part(),
                row.complaining().whole(),
                numbers().percent(row.complaining().low()),
                numbers().percent(row.complaining().high())));
        if (row.complaining().isOfFew()) {
            share.addClassName("rn-quiet");
        }
        return share;
    }

    private String words(Aspect aspect) {
        return getTranslation("aspect." + aspect.slug());
    }
}
