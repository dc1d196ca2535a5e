package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.renown.review.AnalysisRemarks;
import io.renown.review.CorrectionDetails;
import io.renown.review.CorrectionKind;
import io.renown.review.CorrectionVerdict;
import io.renown.review.ReviewDetails;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.ReviewAnalysis;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the analysis made of a review: an estimate, with the version that says so, and what members know better. */
final class AnalysisCard extends Div {

    AnalysisCard(
            ReviewDetails review, AnalysisRemarks remarks, List<CorrectionDetails> corrections, CorrectionDesk desk) {
        addClassNames("ri-card", "ri-analysis");
        Span estimate = new Span(translate(
                review.isUnderstood() ? "review.analysis.estimate" : "review.analysis.failed", versions(review)));
        estimate.addClassName("rn-quiet");
        Div heading = new Div(new H3(translate("review.inbox.analysis")), estimate);
        heading.addClassName("ri-card-head");
        if (CorrectionDesk.allowed()) {
            Button correct =
                    new Button(translate("review.correction.open"), click -> new CorrectionDialog(review, desk).open());
            correct.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            heading.add(correct);
        }
        if (CorrectionDesk.mayTeach() && !review.whole().isBlank()) {
            Button teach = new Button(translate("review.words.teach"), click -> desk.teach(review));
            teach.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            heading.add(teach);
        }
        DescriptionList facts = new DescriptionList();
        boolean said = corrections.stream()
                .anyMatch(correction -> correction.kind() == CorrectionKind.SENTIMENT
                        && correction.standing() != CorrectionDetails.Standing.OUTDATED);
        Span sentiment = new Span(
                said
                        ? translate("review.correction.corrected", FieldWords.sentiment(review.sentiment()))
                        : translate(
                                "review.inbox.estimate",
                                FieldWords.sentiment(review.sentiment()),
                                review.sentimentConfidence()));
        sentiment.addClassNames("ri-sentiment", FieldWords.slug(review.sentiment()));
        Div judged = new Div(sentiment);
        judged.addClassName("ri-judged");
        if (!said) {
            SentimentHints.of(review, remarks).forEach(hint -> judged.add(new Paragraph(hint)));
        }
        add(facts, "review.analysis.sentiment", judged);
        add(
                facts,
                "review.analysis.emotion",
                new Span(translate("review.emotion." + strength(review.emotion()), review.emotion())));
        String language = FieldWords.language(review.language(), FieldWords.locale());
        add(
                facts,
                "review.field.language",
                new Span(
                        remarks.languageDoubtful()
                                ? translate("review.analysis.language.probably", language)
                                : language));
        if (!review.risks().isEmpty()) {
            Span risks = new Span(review.risks().stream()
                    .map(risk -> FieldWords.risk(risk.kind()))
                    .distinct()
                    .collect(Collectors.joining(", ")));
            risks.addClassNames("ri-chip", "mark-risk");
            add(facts, "review.field.risk", risks);
        }
        if (!review.aspects().isEmpty()) {
            add(facts, "review.analysis.aspects", aspects(review, CorrectionDesk.aspects(corrections)));
        }
        if (!remarks.keywords().isEmpty()) {
            add(facts, "review.analysis.keywords", new KeywordChips(remarks.keywords(), desk.others(review)));
        }
        Optional.ofNullable(review.topicId())
                .flatMap(id -> desk.topics().findShown(id))
                .ifPresent(topic -> {
                    boolean corrected = corrections.stream()
                            .anyMatch(correction -> correction.kind() == CorrectionKind.TOPIC
                                    && correction.verdict() == CorrectionVerdict.MEANT
                                    && correction.standing() != CorrectionDetails.Standing.OUTDATED);
                    Span chip = new Span(topic.words());
                    chip.addClassNames("ri-chip", "topic");
                    chip.setClassName("corrected", corrected);
                    if (corrected) {
                        chip.setTitle(translate("review.correction.corrected", topic.words()));
                    }
                    add(facts, "review.field.topic", chip);
                });
        add(heading, facts);
        if (!corrections.isEmpty()) {
            add(new CorrectionNotes(review, corrections, desk));
        }
    }

    private static String versions(ReviewDetails review) {
        String fast = review.modelVersion().substring(review.isUnderstood() ? 0 : ReviewAnalysis.FAILED.length());
        String deep = review.deepVersion();
        if (deep.isEmpty()) {
            return fast;
        }
        return deep.endsWith("+" + fast) ? deep : deep + ", " + fast;
    }

    private static Div aspects(ReviewDetails review, Set<Aspect> corrected) {
        Div chips = new Div();
        chips.addClassName("ri-chips");
        CorrectionDialog.polarities(review).forEach((aspect, sentiment) -> {
            Span chip = new Span(FieldWords.aspect(aspect) + " " + RowModel.sign(sentiment));
            chip.addClassNames("ri-chip", "aspect", FieldWords.slug(sentiment));
            chip.setTitle(
                    corrected.contains(aspect)
                            ? translate("review.correction.corrected", FieldWords.sentiment(sentiment))
                            : FieldWords.sentiment(sentiment));
            chip.setClassName("corrected", corrected.contains(aspect));
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
