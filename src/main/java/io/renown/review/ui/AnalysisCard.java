package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.renown.review.ReviewDetails;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.Sentiment;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the analysis made of a review: an estimate, with the version that says so. */
final class AnalysisCard extends Div {

    AnalysisCard(ReviewDetails review) {
        addClassNames("ri-card", "ri-analysis");
        Span estimate = new Span(translate("review.analysis.estimate", review.modelVersion()));
        estimate.addClassName("rn-quiet");
        Div heading = new Div(new H3(translate("review.inbox.analysis")), estimate);
        heading.addClassName("ri-card-head");
        DescriptionList facts = new DescriptionList();
        Span sentiment = new Span(translate(
                "review.inbox.estimate", FieldWords.sentiment(review.sentiment()), review.sentimentConfidence()));
        sentiment.addClassNames("ri-sentiment", FieldWords.slug(review.sentiment()));
        add(facts, "review.analysis.sentiment", sentiment);
        add(
                facts,
                "review.analysis.emotion",
                new Span(translate("review.emotion." + strength(review.emotion()), review.emotion())));
        add(
                facts,
                "review.field.language",
                new Span(FieldWords.language(review.language(), FieldWords.locale())));
        if (!review.risks().isEmpty()) {
            Span risks = new Span(review.risks().stream()
                    .map(risk -> FieldWords.risk(risk.kind()))
                    .distinct()
                    .collect(Collectors.joining(", ")));
            risks.addClassNames("ri-chip", "mark-risk");
            add(facts, "review.field.risk", risks);
        }
        if (!review.aspects().isEmpty()) {
            add(facts, "review.analysis.aspects", aspects(review));
        }
        add(heading, facts);
    }

    private static Div aspects(ReviewDetails review) {
        Map<Aspect, Sentiment> polarities = new EnumMap<>(Aspect.class);
        for (AspectMention mention : review.aspects()) {
            polarities.merge(mention.aspect(), mention.sentiment(), (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        Div chips = new Div();
        chips.addClassName("ri-chips");
        polarities.forEach((aspect, sentiment) -> {
            Span chip = new Span(FieldWords.aspect(aspect) + " " + RowModel.sign(sentiment));
            chip.addClassNames("ri-chip", "aspect", FieldWords.slug(sentiment));
            chip.setTitle(FieldWords.sentiment(sentiment));
            chips.add(chip);
        });
        return chips;
    }

    private static String strength(double emotion) {
        if (emotion < 0.34) {
            return "calm";
        }
        return emotion < 0.67 ? "moved" : "strong";
    }

    private static void add(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(translate(key)), new DescriptionList.Description(value));
    }
}
