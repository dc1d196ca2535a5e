package io.renown.home.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.review.BrandFigures;
import io.renown.review.BrandOverview;
import io.renown.review.RatingSums;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import io.renown.ui.RelativeTime;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the cells: each number is a link to the reviews behind it. */
final class HomeCells {

    private static final List<String> RATED = List.of("1", "2", "3", "4", "5");
    private static final Duration FRESH = Duration.ofDays(7);
    private static final Duration STALE = Duration.ofDays(30);
    private static final int FIVE = 5;

    private final Times times;
    private final Clock clock;
    private final Locale locale;
    private final LocalDate since;
    private final LocalDate comparedSince;

    HomeCells(Times times, Clock clock, Locale locale, BrandOverview overview) {
        this.times = times;
        this.clock = clock;
        this.locale = locale;
        since = overview.since();
        comparedSince = overview.comparedSince();
    }

    /** Of all reviews. {@code brand} is a key, null for all brands; so everywhere here. */
    Component rating(@Nullable String brand, BrandFigures figures) {
        return rating(figures.ever(), InboxNavigation.url(rated(ReviewFilter.ALL), brand));
    }

    Component recentRating(@Nullable String brand, BrandFigures figures) {
        return rating(figures.recent(), InboxNavigation.url(rated(recently()), brand));
    }

    Component trend(@Nullable String brand, BrandFigures figures) {
        Component before = link(
                translate("home.before", number(figures.before().ratings())),
                InboxNavigation.url(rated(before()), brand));
        before.addClassName("rn-quiet");
        OptionalDouble change = Trend.of(figures);
        if (change.isEmpty()) {
            return lines(quiet(translate("home.too-few")), before);
        }
        String size = decimal(Math.abs(change.getAsDouble()));
        boolean same = size.equals(decimal(0));
        boolean better = change.getAsDouble() > 0;
        Span mark = new Span((same ? "=" : better ? "▲" : "▼") + " " + size);
        mark.addClassNames("rh-trend", same ? "rn-quiet" : better ? "rh-good" : "rh-bad");
        mark.setTitle(translate(same ? "home.trend.same" : better ? "home.trend.better" : "home.trend.worse", size));
        return lines(mark, before);
    }

    Component unanswered(@Nullable String brand, BrandFigures figures) {
        if (figures.unanswered() == 0) {
            return quiet(number(0));
        }
        Anchor link = link(number(figures.unanswered()), InboxNavigation.urlOfUnanswered(brand));
        link.addClassName("rh-number");
        return link;
    }

    /** @param days null where no series was asked for */
    Component reviews(@Nullable String brand, BrandFigures figures, int @Nullable [] days) {
        Div cell = new Div();
        cell.addClassName("rh-reviews");
        Anchor count = link(number(figures.recentReviews()), InboxNavigation.url(recently(), brand));
        count.addClassName("rh-number");
        cell.add(figures.recentReviews() == 0 ? quiet(number(0)) : count);
        if (days != null) {
            cell.addComponentAsFirst(new Sparkline(days));
        }
        return cell;
    }

    /** The connection as far as it is known: when the last new review came in. */
    Component received(HomeRow row) {
        Instant at = row.figures().receivedAt();
        if (at == null) {
            boolean listed = row.listings() > 0;
            Span words = quiet(translate(listed ? "home.received.never" : "home.received.no-listing"));
            return lamp("rn-quiet", VaadinIcon.CIRCLE_THIN, lines(words, quiet(listings(row))));
        }
        Duration age = Duration.between(at, clock.instant());
        boolean fresh = age.compareTo(FRESH) <= 0;
        boolean stale = age.compareTo(STALE) > 0;
        RelativeTime time = times.relative(at);
        Component lamp = lamp(
                fresh ? "rh-good" : stale ? "rh-bad" : "rh-fair",
                fresh ? VaadinIcon.CHECK_CIRCLE_O : stale ? VaadinIcon.WARNING : VaadinIcon.CLOCK,
                lines(time, quiet(listings(row))));
        lamp.getElement().setAttribute("title", translate("home.received.title", times.full(at)));
        return lamp;
    }

    String listings(HomeRow row) {
        return translate("home.listings", row.listings());
    }

    static Anchor link(String text, String url) {
        Anchor link = new Anchor(url, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private Component rating(RatingSums ratings, String url) {
        OptionalDouble average = ratings.average();
        String count = translate("home.ratings", ratings.ratings());
        if (average.isEmpty()) {
            return lines(quiet("–"), quiet(count));
        }
        Anchor counted = link(count, url);
        counted.addClassName("rn-quiet");
        return lines(average(ratings, average.getAsDouble(), url), counted);
    }

    private Component average(RatingSums ratings, double average, String url) {
        String value = decimal(average);
        boolean mixed = ratings.scale().isEmpty();
        int scale = ratings.scale().orElse(FIVE);
        Anchor link = link((mixed ? "≈ " : "") + value + (scale == FIVE ? " ★" : "/" + scale), url);
        boolean few = ratings.ratings() < Trend.FEWEST;
        link.addClassNames(
                "rh-rating", few ? "rn-quiet" : colour(ratings.stars().orElseThrow()));
        link.setTitle(
                mixed ? translate("home.rating.mixed", scales(ratings)) : translate("home.rating.scale", value, scale));
        return link;
    }

    private static String scales(RatingSums ratings) {
        return ratings.byScale().keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String colour(double stars) {
        return switch ((int) Math.round(stars)) {
            case 1, 2 -> "rh-bad";
            case 3 -> "rh-fair";
            default -> "rh-good";
        };
    }

    private String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private static ReviewFilter rated(ReviewFilter filter) {
        return filter.with(FilterField.RATING, RATED);
    }

    private ReviewFilter recently() {
        return ReviewFilter.ALL.with(FilterField.SINCE, List.of(since.toString()));
    }

    private ReviewFilter before() {
        return ReviewFilter.ALL
                .with(FilterField.SINCE, List.of(comparedSince.toString()))
                .with(FilterField.UNTIL, List.of(since.minusDays(1).toString()));
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("rn-quiet");
        return span;
    }

    private static Component lines(Component upper, Component lower) {
        Div lines = new Div(upper, lower);
        lines.addClassName("rn-two-lines");
        return lines;
    }

    private static Component lamp(String colour, VaadinIcon icon, Component words) {
        Component sign = icon.create();
        sign.addClassName(colour);
        Div lamp = new Div(sign, words);
        lamp.addClassName("rn-cell");
        return lamp;
    }

    static String brandUrl(HomeRow row) {
        return TenantPage.url(InboxNavigation.PATH) + "?" + TenantPage.BRAND + "="
                + row.brand().key();
    }
}
