package io.renown.insight.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.renown.insight.AssumedRating;
import io.renown.insight.RatingGoal;
import io.renown.insight.RatingPlan;
import io.renown.insight.RatingPlanService;
import io.renown.insight.Share;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What stands in the cells of a rating plan: one number where the platform says how it counts, else what lies between the
 * assumptions, with the assumptions by name. Of few ratings all of it is quiet.
 */
final class RatingCells {

    private static final List<String> STARS = List.of("1", "2", "3", "4", "5");

    /** Nobody plans further ahead. */
    private static final double MOST_YEARS = 5;

    private final AnalysisAddress address;
    private final LocalDate today;
    private final AnalysisNumbers numbers;

    RatingCells(AnalysisAddress address, LocalDate today, AnalysisNumbers numbers) {
        this.address = address;
        this.today = today;
        this.numbers = numbers;
    }

    Component mean(RatingPlan plan) {
        Div mean = new Div(mean(plan, plan.worst()));
        if (plan.worst().span() != plan.best().span()) {
            mean.add(new Span(" – "), mean(plan, plan.best()));
        }
        mean.setTitle(translate("insight.rating.model." + model(plan)));
        mean.setClassName("rn-quiet", plan.isOfFew());
        return plan.model().isPublished() ? mean : lines(mean, quiet(translate("insight.rating.rule." + model(plan))));
    }

    private Component mean(RatingPlan plan, AssumedRating assumed) {
        RatingGoal counted = assumed.counted();
        String mean = numbers.decimal(counted.mean(), 2) + " ★";
        return Links.reviews(
                url(plan, assumed.span().of(ReviewFilter.ALL, today)),
                mean,
                counted.ratings(),
                translate(
                        "insight.rating.mean-of",
                        mean,
                        counted.ratings(),
                        translate("insight.rating.span." + assumed.span().slug())));
    }

    private static String model(RatingPlan plan) {
        return switch (plan.model()) {
            case MEAN -> "mean";
            case MEAN_IN_HALVES -> "halves";
            case SECRET -> "secret";
            case UNKNOWN -> "unknown";
        };
    }

    /** Of all time, so the days of the page stay out of the link. */
    Component ratings(RatingPlan plan) {
        long ratings = plan.held().ratings();
        Anchor link = Links.reviews(url(plan, ReviewFilter.ALL), numbers.whole(ratings), ratings);
        return plan.isOfFew() ? lines(link, quiet(translate("insight.rating.few"))) : link;
    }

    private String url(RatingPlan plan, ReviewFilter days) {
        ReviewFilter ratings = address.filter()
                .with(FilterField.BRAND, List.of())
                .with(FilterField.LISTING, List.of(plan.listing()))
                .with(FilterField.RATING, STARS)
                .and(RatingPlanService.shown())
                .and(days);
        return InboxNavigation.url(ratings, address.brand());
    }

    Component needed(RatingPlan plan) {
        if (plan.isReached()) {
            Span reached = new Span(translate("insight.rating.reached"));
            reached.addClassName(plan.isOfFew() ? "rn-quiet" : "ra-better");
            return reached;
        }
        OptionalLong fewest = plan.soonest().fewest();
        OptionalLong needed = plan.latest().needed();
        String least = fewest.isEmpty() ? "" : numbers.whole(fewest.getAsLong());
        String most = needed.isEmpty() ? translate("insight.rating.unreachable") : numbers.whole(needed.getAsLong());
        boolean range = !least.isEmpty() && !least.equals(most);
        Div cell = lines(strong(range && !plan.model().isPublished() ? least + " – " + most : most, plan));
        if (!plan.model().isPublished()) {
            cell.add(quiet(assumptions(plan)));
        } else if (range) {
            cell.add(quiet(translate("insight.rating.fewest", least)));
        }
        OptionalDouble years = plan.yearsAtBest(address.days());
        if (years.isPresent() && years.getAsDouble() > MOST_YEARS) {
            cell.add(quiet(translate("insight.rating.out-of-sight", Math.round(years.getAsDouble()))));
        }
        return cell;
    }

    private static String assumptions(RatingPlan plan) {
        String soonest = span(plan.soonest());
        String latest = span(plan.latest());
        return soonest.equals(latest)
                ? translate("insight.rating.assumed.one", soonest)
                : translate("insight.rating.assumed", soonest, latest);
    }

    private static String span(AssumedRating assumed) {
        return translate("insight.rating.span." + assumed.span().slug());
    }

    /** What comes in now leads there by itself, or does not. */
    Component recent(RatingPlan plan) {
        RatingGoal recent = plan.recent();
        if (recent == null) {
            return quiet(translate("insight.rating.no-recent"));
        }
        Component link = Links.reviews(
                address.with(FilterField.LISTING, plan.listing())
                        .inbox(ReviewFilter.ALL.with(FilterField.RATING, STARS).and(RatingPlanService.shown())),
                translate("insight.rating.lately", recent.ratings(), numbers.decimal(recent.mean(), 2)),
                recent.ratings());
        if (plan.isReached() || plan.isOfFew()) {
            return link;
        }
        return lines(link, quiet(forecast(plan, recent)));
    }

    private String forecast(RatingPlan plan, RatingGoal recent) {
        if (recent.ratings() < Share.FEW) {
            return translate("insight.too-few");
        }
        if (plan.assumed().stream().anyMatch(one -> one.likeRecent().isEmpty())) {
            return translate("insight.rating.never");
        }
        long shortest = days(plan.assumed().stream().mapToLong(this::likeRecent).min(), recent);
        long longest = days(plan.assumed().stream().mapToLong(this::likeRecent).max(), recent);
        return shortest == longest
                ? translate("insight.rating.days", longest)
                : translate("insight.rating.days-between", shortest, longest);
    }

    private long likeRecent(AssumedRating assumed) {
        return assumed.likeRecent().orElse(0);
    }

    private long days(OptionalLong ratings, RatingGoal recent) {
        return Math.ceilDiv(ratings.orElse(0) * address.days().count(), recent.ratings());
    }

    Component hold(RatingPlan plan) {
        double worst = plan.worst().counted().fiveStarsPerOneStar();
        double best = plan.best().counted().fiveStarsPerOneStar();
        String upper = Double.isInfinite(best) ? translate("insight.rating.no-hold") : numbers.decimal(best);
        Span hold = new Span(worst == best ? upper : numbers.decimal(worst) + " – " + upper);
        hold.setClassName("rn-quiet", plan.isOfFew());
        return hold;
    }

    private static Span strong(String text, RatingPlan plan) {
        Span strong = new Span(text);
        strong.addClassName(plan.isOfFew() ? "rn-quiet" : "rn-strong");
        return strong;
    }

    private static Div lines(Component... below) {
        Div lines = new Div(below);
        lines.addClassName("rn-two-lines");
        return lines;
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("rn-quiet");
        return quiet;
    }
}
