package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.renown.insight.AnomalyDetails;
import io.renown.insight.Days;
import io.renown.insight.Measure;
import io.renown.insight.Share;
import io.renown.insight.Trend;
import io.renown.insight.TrendService;
import io.renown.review.ReviewListItem;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import io.renown.ui.TenantPage;
import java.util.stream.Collectors;

/** What happened, since when, how much against what was expected; opened, also what the reviews say and whence they came. */
final class AnomalyCard extends Div {

    private static final int LONGEST_EXAMPLE = 200;

    private final transient Trend trend;
    private final transient Trend.Anomaly anomaly;
    private final transient AnalysisAddress address;
    private final transient AnalysisNumbers numbers;
    private final transient ReviewFilter counted;

    AnomalyCard(Trend trend, Trend.Anomaly anomaly, AnalysisAddress address, AnalysisNumbers numbers) {
        this.trend = trend;
        this.anomaly = anomaly;
        this.address = address;
        this.numbers = numbers;
        counted = TrendService.counted(trend.measure(), trend.aspect());
        addClassName("ra-card");
        AnomalyWords words = new AnomalyWords(trend, numbers);
        add(
                new H4(words.title(anomaly.above(), anomaly.days())),
                new Paragraph(getTranslation(
                        anomaly.above() ? "insight.anomalies.above" : "insight.anomalies.below",
                        words.value(anomaly.observed()),
                        words.value(anomaly.expected()))));
        Anchor reviews = Links.to(address.inbox(anomaly.days(), counted), getTranslation("insight.anomalies.reviews"));
        Div links = new Div(reviews);
        links.addClassName("ra-links");
        String self = address.with(TrendsView.ANOMALY, anomaly.days().from().toString())
                .parameters()
                .getQueryString();
        Anchor why = Links.to(TenantPage.url(TrendsView.PATH) + "?" + self, getTranslation("insight.anomalies.why"));
        why.addClassName("ra-why");
        links.add(why);
        add(links);
    }

    void show(AnomalyDetails details, AnalysisParts parts) {
        addClassName("ra-opened");
        if (!details.words().isEmpty()) {
            Div words = new Div(new Span(getTranslation("insight.anomalies.words")));
            words.addClassName("ra-words");
            for (String word : details.words()) {
                words.add(Links.to(address.inbox(anomaly.days(), counted.withWords('"' + word + '"')), word));
            }
            add(words);
        }
        if (!details.sources().isEmpty()) {
            PlaceWords places = new PlaceWords(parts, getLocale());
            UnorderedList sources = new UnorderedList();
            details.sources()
                    .forEach(source -> sources.add(new ListItem(
                            Links.to(address.inbox(anomaly.days(), counted.and(source.filter())), name(source, places)),
                            new LinkedWords(
                                    "insight.anomalies.source",
                                    share(source, source.now(), anomaly.days()),
                                    share(source, source.before(), details.before())))));
            add(new Span(getTranslation("insight.anomalies.sources")), sources);
        }
        if (!details.examples().isEmpty()) {
            UnorderedList examples = new UnorderedList();
            examples.addClassName("ra-examples");
            details.examples()
                    .forEach(review -> examples.add(new ListItem(Links.to(
                            TenantPage.url(InboxNavigation.path(review.id())),
                            (review.stars() == 0 ? "" : review.stars() + " ★ ") + beginning(review)))));
            add(new Span(getTranslation("insight.anomalies.examples")), examples);
        }
        if (trend.measure() != Measure.REVIEWS
                && details.words().isEmpty()
                && details.sources().isEmpty()) {
            add(new Paragraph(getTranslation("insight.anomalies.no-cause")));
        }
    }

    /** Of platforms and listings the name says what they are. */
    private static String name(AnomalyDetails.Source source, PlaceWords places) {
        return switch (source.field()) {
            case PLATFORM, LISTING -> places.value(source.field(), source.value());
            default -> places.clause(source.field(), source.value());
        };
    }

    private Component share(AnomalyDetails.Source source, Share share, Days days) {
        String name = getTranslation("insight.of-reviews", share.part(), share.whole());
        return Shares.value(share, address.inbox(days, counted.and(source.filter())), name, numbers);
    }

    private static String beginning(ReviewListItem review) {
        String text =
                review.snippet().stream().map(ReviewListItem.Passage::text).collect(Collectors.joining());
        return text.codePointCount(0, text.length()) <= LONGEST_EXAMPLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
    }
}
