package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.renown.review.CorrectionVerdict;
import io.renown.review.CorrectionWish;
import io.renown.review.ReviewDetails;
import io.renown.review.TopicName;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.Sentiment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks what a review means: its sentiment, and what it says of each aspect. Only what differs is corrected. */
final class CorrectionDialog extends Dialog {

    private final RadioButtonGroup<Sentiment> sentiment = new RadioButtonGroup<>();
    private final Map<Aspect, Select<CorrectionVerdict>> aspects = new EnumMap<>(Aspect.class);
    private final Map<Aspect, @Nullable CorrectionVerdict> before = new EnumMap<>(Aspect.class);
    private final ComboBox<Aspect> missing = new ComboBox<>(translate("review.correction.add-aspect"));
    private final Div judged = new Div();
    private final ComboBox<TopicName> topic = new ComboBox<>(translate("review.field.topic"));
    private final @Nullable TopicName topicBefore;
    private final ReviewDetails review;
    private final CorrectionDesk desk;

    CorrectionDialog(ReviewDetails review, CorrectionDesk desk) {
        super(translate("review.correction.title"));
        this.review = review;
        this.desk = desk;
        addClassName("rn-form-dialog");
        setWidth("440px");
        sentiment.setLabel(translate("review.analysis.sentiment"));
        sentiment.setItems(Sentiment.values());
        sentiment.setItemLabelGenerator(FieldWords::sentiment);
        sentiment.setValue(review.sentiment());
        judged.addClassName("ri-correction-aspects");
        polarities(review).forEach((aspect, polarity) -> {
            before.put(aspect, CorrectionVerdict.of(polarity));
            judge(aspect, CorrectionVerdict.of(polarity));
        });
        missing.setItemLabelGenerator(FieldWords::aspect);
        missing.setPlaceholder(translate("review.correction.add-aspect.which"));
        missing.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                judge(event.getValue(), CorrectionVerdict.of(review.sentiment()));
                missing.clear();
            }
        });
        topicBefore = desk.topics().findShown(review.topicId()).orElse(null);
        Set<TopicName> offered =
                new TreeSet<>(Comparator.comparing(TopicName::words).thenComparing(TopicName::id));
        offered.addAll(FieldWords.topicsInSight(desk.topics()));
        if (topicBefore != null) {
            offered.add(topicBefore);
        }
        topic.setItems(offered);
        topic.setItemLabelGenerator(TopicName::words);
        topic.setPlaceholder(translate("review.correction.topic.none"));
        topic.setClearButtonVisible(true);
        topic.setValue(topicBefore);
        topic.setVisible(!offered.isEmpty());
        Paragraph words = new Paragraph(translate("review.correction.words"));
        words.addClassName("rn-quiet");
        Div fields = new Div(sentiment, judged, missing, topic, words);
        fields.addClassName("rn-fields");
        add(fields);
        Button save = new Button(translate("review.correction.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("ui.cancel"), click -> close()), save);
        offerMissing();
    }

    /** Negative when passages disagree, as lists show it. */
    static Map<Aspect, Sentiment> polarities(ReviewDetails review) {
        Map<Aspect, Sentiment> polarities = new EnumMap<>(Aspect.class);
        for (AspectMention mention : review.aspects()) {
            polarities.merge(mention.aspect(), mention.sentiment(), (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        return polarities;
    }

    private void judge(Aspect aspect, CorrectionVerdict verdict) {
        Select<CorrectionVerdict> choice = new Select<>();
        choice.setLabel(FieldWords.aspect(aspect));
        choice.setItems(CorrectionVerdict.ofAspects());
        choice.setItemLabelGenerator(each -> translate("review.correction.verdict." + each.slug()));
        choice.setValue(verdict);
        aspects.put(aspect, choice);
        judged.add(choice);
        offerMissing();
    }

    private void offerMissing() {
        List<Aspect> others = Arrays.stream(Aspect.values())
                .filter(aspect -> !aspects.containsKey(aspect))
                .sorted(Comparator.comparing(FieldWords::aspect))
                .toList();
        missing.setItems(others);
    }

    private void save() {
        close();
        Sentiment said = sentiment.getValue();
        TopicName belongsTo = topic.getValue();
        Map<Aspect, CorrectionVerdict> judgements = new EnumMap<>(Aspect.class);
        aspects.forEach((aspect, choice) -> {
            CorrectionVerdict verdict = choice.getValue();
            CorrectionVerdict was = before.getOrDefault(aspect, CorrectionVerdict.NOT_MEANT);
            if (verdict != null && verdict != was) {
                judgements.put(aspect, verdict);
            }
        });
        desk.correct(
                review,
                new CorrectionWish(
                        said == review.sentiment() ? null : said,
                        judgements,
                        Objects.equals(belongsTo, topicBefore)
                                ? null
                                : new CorrectionWish.InTopic(belongsTo == null ? null : belongsTo.id())));
    }
}
