package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.renown.insight.RatingPlan;
import io.renown.insight.RatingPlanService;
import io.renown.platform.ListingDetails;
import io.renown.platform.Platform;
import io.renown.review.filter.FilterField;
import io.renown.review.ui.InboxNavigation;
import io.renown.ui.TenantPage;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How far each listing is from a rating, and what it takes to get there. */
@Route(value = "t/:tenant/" + RatingView.PATH, layout = AnalysisLayout.class)
@PermitAll
final class RatingView extends AnalysisPage {

    static final String PATH = AnalysisNavigation.PATH + "/rating";
    private static final String GOAL = "goal";
    private static final int USUAL_GOAL = 450;
    private static final double HUNDREDTHS = 100;
    private static final List<Integer> GOALS =
            IntStream.rangeClosed(30, 50).map(tenths -> tenths * 10).boxed().toList();

    private final transient RatingPlanService service;
    private final transient AnalysisParts parts;

    RatingView(AnalysisParts parts, RatingPlanService service) {
        super(parts, "insight.rating.title");
        this.parts = parts;
        this.service = service;
    }

    @Override
    protected List<Component> content(AnalysisAddress address) {
        int goal = address.findOwn(GOAL)
                .filter(value -> value.matches("[3-5]\\.[0-9]"))
                .map(value -> (int) Math.round(Double.parseDouble(value) * HUNDREDTHS))
                .filter(GOALS::contains)
                .orElse(USUAL_GOAL);
        RatingPlan.All all = service.plans(
                address.filter(), address.days().from(), address.days().to(), goal, parts.today());
        if (all.plans().isEmpty()) {
            return List.of(all.reviews() == 0 ? nothing(address) : nothingRated(all.reviews(), address));
        }
        List<Component> content = new ArrayList<>();
        content.add(heading(getTranslation("insight.rating.words")));
        content.add(choice(address, goal));
        content.add(table(all, address));
        if (all.more()) {
            content.add(quiet(getTranslation("insight.rating.more", all.plans().size())));
        }
        if (all.plans().stream().anyMatch(plan -> !plan.model().isPublished())) {
            content.add(quiet(getTranslation("insight.rating.range")));
        }
        content.add(quiet(getTranslation("insight.rating.honest")));
        return content;
    }

    private Component nothingRated(long reviews, AnalysisAddress address) {
        String behind = InboxNavigation.url(
                address.filter().with(FilterField.BRAND, List.of()).and(RatingPlanService.shown()), address.brand());
        return nothingOf("insight.rating.none", address, behind, reviews);
    }

    @Override
    protected boolean isOfAllTime() {
        return true;
    }

    private Component choice(AnalysisAddress address, int goal) {
        Select<Integer> goals = new Select<>();
        goals.setLabel(getTranslation("insight.rating.goal"));
        goals.setItems(GOALS);
        goals.setItemLabelGenerator(one -> numbers().decimal(one / HUNDREDTHS) + " ★");
        goals.setValue(goal);
        goals.addValueChangeListener(event -> open(
                TenantPage.url(PATH),
                address.with(GOAL, String.format(Locale.ROOT, "%.1f", event.getValue() / HUNDREDTHS))));
        Div choice = new Div(goals);
        choice.addClassName("ra-bar");
        return choice;
    }

    private Component table(RatingPlan.All all, AnalysisAddress address) {
        Map<String, ListingDetails> listings =
                parts.listings().list().stream().collect(Collectors.toMap(ListingDetails::ref, Function.identity()));
        ChartTable table = new ChartTable(getTranslation("insight.rating.title"), "ra-rating");
        for (String column : List.of("listing", "mean", "ratings", "needed", "recent", "hold")) {
            table.column("ra-col-" + column, new Span(getTranslation("insight.rating." + column)));
        }
        RatingCells cells = new RatingCells(address, parts.today(), numbers());
        for (RatingPlan plan : all.plans()) {
            table.line(name(plan, listings.get(plan.listing())))
                    .cell("ra-col-mean", cells.mean(plan))
                    .cell("ra-col-ratings", cells.ratings(plan))
                    .cell("ra-col-needed", cells.needed(plan))
                    .cell("ra-col-recent", cells.recent(plan))
                    .cell("ra-col-hold", cells.hold(plan));
        }
        Div scroll = new Div(table);
        scroll.addClassName("ra-scroll");
        return scroll;
    }

    private Component name(RatingPlan plan, @Nullable ListingDetails listing) {
        String platform = listing == null
                ? ""
                : parts.platforms().find(listing.platform()).map(Platform::name).orElse(listing.platform());
        Div name = new Div(new Span(listing == null ? plan.listing() : listing.name()), quiet(platform));
        name.addClassName("rn-two-lines");
        return name;
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("rn-quiet");
        return quiet;
    }
}
