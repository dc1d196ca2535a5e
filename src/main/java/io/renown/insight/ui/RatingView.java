package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.renown.insight.RatingGoal;
import io.renown.insight.RatingModel;
import io.renown.insight.RatingPlan;
import io.renown.insight.RatingPlanService;
import io.renown.platform.ListingDetails;
import io.renown.platform.Platform;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import io.renown.ui.TenantPage;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    private static final List<String> STARS = List.of("1", "2", "3", "4", "5");

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
                address.filter(), address.days().from(), address.days().to(), goal);
        if (all.plans().isEmpty()) {
            return List.of(nothing(address));
        }
        List<Component> content = new ArrayList<>();
        content.add(heading(getTranslation("insight.rating.words")));
        content.add(choice(address, goal));
        content.add(table(all, address));
        if (all.more()) {
            content.add(quiet(getTranslation("insight.rating.more", all.plans().size())));
        }
        content.add(quiet(getTranslation("insight.rating.honest")));
        return content;
    }

    private Component choice(AnalysisAddress address, int goal) {
        Select<Integer> goals = new Select<>();
        goals.setLabel(getTranslation("insight.rating.goal"));
        goals.setItems(GOALS);
        goals.setItemLabelGenerator(one -> numbers().decimal(one / HUNDREDTHS) + " ★");
        goals.setValue(goal);
        goals.addValueChangeListener(event -> open(
                TenantPage.url(PATH),
                address.with(GOAL, String.format(java.util.Locale.ROOT, "%.1f", event.getValue() / HUNDREDTHS))));
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
        for (RatingPlan plan : all.plans()) {
            ListingDetails listing = listings.get(plan.listing());
            table.line(name(plan, listing))
                    .cell("ra-col-mean", mean(plan))
                    .cell("ra-col-ratings", ratings(plan, address))
                    .cell("ra-col-needed", needed(plan))
                    .cell("ra-col-recent", recent(plan, address))
                    .cell("ra-col-hold", hold(plan.held()));
        }
        Div scroll = new Div(table);
        scroll.addClassName("ra-scroll");
        return scroll;
    }

    private Component name(RatingPlan plan, @org.jspecify.annotations.Nullable ListingDetails listing) {
        String platform = listing == null
                ? ""
                : parts.platforms().find(listing.platform()).map(Platform::name).orElse(listing.platform());
        Div name = new Div(new Span(listing == null ? plan.listing() : listing.name()), quiet(platform));
        name.addClassName("rn-two-lines");
        return name;
    }

    private Component mean(RatingPlan plan) {
        boolean guess = plan.model() == RatingModel.SECRET;
        Span mean = new Span((guess ? "≈ " : "") + numbers().decimal(plan.held().mean(), 2) + " ★");
        mean.setTitle(getTranslation("insight.rating.model." + model(plan.model())));
        return guess ? lines(mean, quiet(getTranslation("insight.rating.guess"))) : mean;
    }

    private static String model(RatingModel model) {
        return switch (model) {
            case MEAN -> "mean";
            case MEAN_IN_HALVES -> "halves";
            case SECRET -> "secret";
        };
    }

    /** Of all time, so the days of the page stay out of the link. */
    private Component ratings(RatingPlan plan, AnalysisAddress address) {
        ReviewFilter ratings = address.filter()
                .with(FilterField.BRAND, List.of())
                .with(FilterField.LISTING, List.of(plan.listing()))
                .with(FilterField.RATING, STARS)
                .and(RatingPlanService.shown());
        return Links.to(
                InboxNavigation.url(ratings, address.brand()),
                numbers().whole(plan.held().ratings()));
    }

    private Component needed(RatingPlan plan) {
        OptionalLong needed = plan.needed();
        if (needed.isPresent() && needed.getAsLong() == 0) {
            Span reached = new Span(getTranslation("insight.rating.reached"));
            reached.addClassName("ra-better");
            return reached;
        }
        if (needed.isEmpty()) {
            return new Span(getTranslation("insight.rating.unreachable"));
        }
        boolean guess = plan.model() == RatingModel.SECRET;
        Span most = new Span((guess ? "≈ " : "") + numbers().whole(needed.getAsLong()));
        most.addClassName("rn-strong");
        boolean range = !guess && plan.fewest().isPresent() && plan.fewest().getAsLong() < needed.getAsLong();
        if (!range) {
            return most;
        }
        return lines(
                most,
                quiet(getTranslation("insight.rating.fewest", plan.fewest().getAsLong())));
    }

    /** What comes in now leads there by itself, or does not. */
    private Component recent(RatingPlan plan, AnalysisAddress address) {
        RatingGoal recent = plan.recent();
        if (recent == null) {
            return quiet(getTranslation("insight.rating.no-recent"));
        }
        Component link = Links.to(
                address.with(FilterField.LISTING, plan.listing())
                        .inbox(ReviewFilter.ALL.with(FilterField.RATING, STARS).and(RatingPlanService.shown())),
                getTranslation(
                        "insight.rating.lately", recent.ratings(), numbers().decimal(recent.mean(), 2)));
        if (plan.needed().isPresent() && plan.needed().getAsLong() == 0) {
            return link;
        }
        if (plan.likeRecent().isEmpty()) {
            return lines(link, quiet(getTranslation("insight.rating.never")));
        }
        long periods = Math.ceilDiv(plan.likeRecent().getAsLong(), recent.ratings());
        return lines(
                link,
                quiet(getTranslation(
                        "insight.rating.days", periods * address.days().count())));
    }

    private Component hold(RatingGoal held) {
        double each = held.fiveStarsPerOneStar();
        return new Span(
                Double.isInfinite(each)
                        ? getTranslation("insight.rating.no-hold")
                        : numbers().decimal(each));
    }

    private static Component lines(Component upper, Component lower) {
        Div lines = new Div(upper, lower);
        lines.addClassName("rn-two-lines");
        return lines;
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("rn-quiet");
        return quiet;
    }
}
