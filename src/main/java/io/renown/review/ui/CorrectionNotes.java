package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.renown.review.CorrectionDetails;
import io.renown.review.CorrectionDetails.Standing;
import io.renown.review.CorrectionKind;
import io.renown.review.ReviewDetails;
import io.renown.review.analysis.Aspect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who corrected what, what the analysis had said, and whether it counts. */
final class CorrectionNotes extends UnorderedList {

    CorrectionNotes(ReviewDetails review, List<CorrectionDetails> corrections, CorrectionDesk desk) {
        addClassName("ri-corrections");
        for (CorrectionDetails correction : told(corrections, desk)) {
            ListItem item = new ListItem(new Span(words(correction, desk)));
            item.addClassName(correction.standing().slug());
            if (correction.standing() != Standing.FROM_SAME_WORDS && CorrectionDesk.allowed()) {
                Button back = new Button(
                        translate("review.correction.take-back"), click -> desk.takeBack(review, correction));
                back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                back.setAriaLabel(translate("review.correction.take-back.which", subject(correction, desk)));
                item.add(back);
            }
            add(item);
        }
    }

    private static String words(CorrectionDetails correction, CorrectionDesk desk) {
        String what = translate(
                "review.correction.note",
                subject(correction, desk),
                translate("review.correction.verdict." + correction.verdict().slug()),
                desk.author(correction.memberId()),
                desk.ago(correction.madeAt()));
        if (correction.kind() == CorrectionKind.TOPIC) {
            return switch (correction.standing()) {
                case COUNTS -> what;
                case FROM_SAME_WORDS -> what + " " + translate("review.correction.same-words");
                case OUTDATED -> what + " " + translate("review.correction.outdated");
            };
        }
        String said = correction.said() == null
                ? translate("review.correction.said-nothing", correction.modelVersion())
                : translate(
                        "review.correction.said",
                        correction.modelVersion(),
                        FieldWords.sentiment(correction.said()),
                        correction.saidConfidence());
        return switch (correction.standing()) {
            case COUNTS -> what + " " + said;
            case FROM_SAME_WORDS -> what + " " + said + " " + translate("review.correction.same-words");
            case OUTDATED -> what + " " + translate("review.correction.outdated");
        };
    }

    private static String subject(CorrectionDetails correction, CorrectionDesk desk) {
        return switch (correction.kind()) {
            case SENTIMENT -> translate("review.analysis.sentiment");
            case ASPECT -> FieldWords.aspect(Aspect.valueOf(correction.field()));
            case TOPIC -> translate("review.correction.topic", desk.topic(correction.field()));
        };
    }

    /** Topics that were made one are said not to be meant one by one; that is one thing to a reader. */
    private static List<CorrectionDetails> told(List<CorrectionDetails> corrections, CorrectionDesk desk) {
        Set<String> told = new HashSet<>();
        return corrections.stream()
                .filter(correction -> correction.kind() != CorrectionKind.TOPIC
                        || told.add(correction.standing() + " " + desk.topic(correction.field())))
                .toList();
    }
}
