package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.renown.insight.Measure;
import io.renown.insight.Trend;
import io.renown.insight.TrendPartsService;
import io.renown.insight.TrendService;
import io.renown.insight.known.KnownAnomalyDetails;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.analysis.Aspect;
import io.renown.ui.TenantPage;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A measure day by day with what was to be expected, the days that left it, and the hours of the week. */
@Route(value = "t/:tenant/" + TrendsView.PATH, layout = AnalysisLayout.class)
@PermitAll
final class TrendsView extends AnalysisPage {

    static final String PATH = AnalysisNavigation.PATH + "/trends";
    static final String MEASURE = "measure";
    static final String ASPECT = "aspect";
    /** What the measure is compared by. */
    static final String BY = "by";
    /** First day of the anomaly that is opened. */
    static final String ANOMALY = "since";

    private final transient TrendService trends;
    private final transient TrendPartsService trendParts;
    private final transient AnomalyParts anomalies;
    private final transient AnalysisParts parts;

    TrendsView(AnalysisParts parts, TrendService trends, TrendPartsService trendParts, AnomalyParts anomalies) {
        super(parts, "insight.trends.title");
        this.parts = parts;
        this.trends = trends;
        this.trendParts = trendParts;
        this.anomalies = anomalies;
    }

    /** The trend of what another page shows: for links. */
    static String url(AnalysisAddress address, Measure measure, @Nullable Aspect aspect) {
        return TenantPage.url(PATH) + "?"
                + address.withoutOwn()
                        .with(MEASURE, measure.slug())
                        .with(ASPECT, aspect == null ? null : aspect.slug())
                        .parameters()
                        .getQueryString();
    }

    @Override
    protected List<Component> content(AnalysisAddress address) {
        Measure measure = address.findOwn(MEASURE).flatMap(Measure::find).orElse(Measure.REVIEWS);
        Aspect aspect = measure == Measure.ASPECT
                ? address.findOwn(ASPECT).flatMap(Aspect::findBySlug).orElse(Aspect.QUALITY)
                : null;
        TrendService.Page page = trends.page(
                address.filter(), address.days().from(), address.days().to(), measure, aspect);
        Trend trend = page.trend();
        List<Component> content = new ArrayList<>();
        content.add(heading(getTranslation("insight.trends.words")));
        content.add(choice(address, measure, aspect));
        if (trend.reviews() == 0) {
            content.add(measure == Measure.STARS ? nothing("insight.trends.no-ratings", address) : nothing(address));
            return content;
        }
        tooFew(trend.reviews(), "insight.trends.few").ifPresent(content::add);
        List<KnownAnomalyDetails> known =
                trend.anomalies().isEmpty() ? List.of() : anomalies.known().list(address.filter(), measure, aspect);
        content.add(new TrendChart(trend, known, address, numbers()));
        content.add(new AnomalySection(parts, anomalies, trend, known, address, this::showAgain));
        by(address).ifPresent(dimension -> content.add(parts(dimension, address, measure, aspect)));
        content.add(hours(page.hours(), address, measure, aspect));
        return content;
    }

    private Component choice(AnalysisAddress address, Measure measure, @Nullable Aspect aspect) {
        Select<Measure> measures = new Select<>();
        measures.setAriaLabel(getTranslation("insight.measure"));
        measures.setItems(Measure.values());
        measures.setItemLabelGenerator(one -> getTranslation("insight.measure." + one.slug()));
        measures.setValue(measure);
        measures.addValueChangeListener(event -> open(
                TenantPage.url(PATH),
                address.with(MEASURE, event.getValue().slug())
                        .with(ASPECT, null)
                        .with(ANOMALY, null)));
        Div choice = new Div(measures);
        choice.addClassName("ra-bar");
        if (aspect != null) {
            Select<Aspect> aspects = new Select<>();
            aspects.setAriaLabel(getTranslation("insight.aspects.aspect"));
            aspects.setItemLabelGenerator(one -> getTranslation("aspect." + one.slug()));
            aspects.setItems(Arrays.stream(Aspect.values())
                    .sorted(Comparator.comparing(one -> getTranslation("aspect." + one.slug())))
                    .toList());
            aspects.setValue(aspect);
            aspects.addValueChangeListener(event -> open(
                    TenantPage.url(PATH),
                    address.with(ASPECT, event.getValue().slug()).with(ANOMALY, null)));
            choice.add(aspects);
        }
        choice.add(by(address, by(address).orElse(null)));
        return choice;
    }

    private static Optional<Dimension> by(AnalysisAddress address) {
        return TrendPartsTable.OFFERED.stream()
                .filter(dimension -> address.findOwn(BY)
                        .filter(TrendPartsTable.field(dimension).syntax()::equals)
                        .isPresent())
                .findFirst();
    }

    private Component by(AnalysisAddress address, @Nullable Dimension chosen) {
        Select<Dimension> by = new Select<>();
        by.setAriaLabel(getTranslation("insight.by"));
        by.setEmptySelectionAllowed(true);
        by.setEmptySelectionCaption(getTranslation("insight.by"));
        by.setPlaceholder(getTranslation("insight.by"));
        by.setItems(TrendPartsTable.OFFERED);
        by.setItemLabelGenerator(one -> one == null
                ? getTranslation("insight.by")
                : getTranslation("insight.by.title", PlaceWords.field(TrendPartsTable.field(one))));
        by.setValue(chosen);
        by.addValueChangeListener(event -> open(
                TenantPage.url(PATH),
                address.with(
                        BY,
                        event.getValue() == null
                                ? null
                                : TrendPartsTable.field(event.getValue()).syntax())));
        return by;
    }

    private Component parts(Dimension dimension, AnalysisAddress address, Measure measure, @Nullable Aspect aspect) {
        return new TrendPartsTable(
                trendParts.parts(
                        address.filter(), address.days().from(), address.days().to(), measure, aspect, dimension),
                measure,
                aspect,
                address,
                new PlaceWords(parts, getLocale()),
                numbers());
    }

    private Component hours(
            Map<String, Long> hours, AnalysisAddress address, Measure measure, @Nullable Aspect aspect) {
        Div section = new Div(
                new H3(getTranslation("insight.hours.title")), new Paragraph(getTranslation("insight.hours.words")));
        section.addClassName("ra-section");
        tooFew(hours.values().stream().mapToLong(Long::longValue).sum(), "insight.hours.few")
                .ifPresent(section::add);
        section.add(new WeekHeat(hours, TrendService.counted(measure, aspect), address, numbers()));
        return section;
    }
}
