package io.renown.languagemodel.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.renown.languagemodel.ReviewSummaries;
import io.renown.languagemodel.ReviewSummary;
import io.renown.languagemodel.ReviewSummary.Refusal;
import io.renown.languagemodel.ReviewSummary.Sentence;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import io.renown.shared.Problem;
import io.renown.ui.Background;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import java.util.Locale;

/** What a machine says of the reviews, each sentence with those it rests on; what they do not bear out is struck. */
@StyleSheet("renown/translation.css")
final class SummaryDialog extends Dialog {

    private final Div content = new Div();

    SummaryDialog(ReviewSummaries summaries, ReviewFilter filter) {
        super(translate("languagemodel.summary.title"));
        setWidth("640px");
        content.addClassName("rt-summary");
        content.getElement().setAttribute("aria-live", "polite");
        add(content);
        getFooter().add(new Button(translate("ui.close"), click -> close()));
        UI ui = UI.getCurrentOrThrow();
        Locale reader = ui.getLocale();
        content.add(quiet(translate("languagemodel.summary.waiting", ReviewSummaries.MOST)));
        Background.run(ui, () -> summaries.summarize(filter, reader), this::show, this::refuse);
    }

    private void refuse(Problem problem) {
        content.removeAll();
        content.add(new Paragraph(Notices.textOf(problem)));
    }

    private void show(ReviewSummary summary) {
        content.removeAll();
        content.add(quiet(translate("languagemodel.summary.by", summary.model(), summary.reviews())));
        UnorderedList sentences = new UnorderedList();
        summary.sentences().forEach(sentence -> sentences.add(item(sentence)));
        content.add(sentences);
    }

    private static ListItem item(Sentence sentence) {
        Span text = new Span(sentence.text());
        text.getElement().setAttribute("dir", "auto");
        ListItem item = new ListItem(text);
        int number = 1;
        for (long id : sentence.reviewIds()) {
            Anchor review = new Anchor(
                    TenantPage.url(InboxNavigation.path(id)), translate("languagemodel.summary.review", number++));
            review.setTarget("_blank");
            review.addClassName("rt-cited");
            item.add(review);
        }
        Refusal refused = sentence.refused();
        if (refused != null) {
            item.addClassName("refused");
            item.add(quiet(translate("languagemodel.summary.refused." + refused.slug())));
        }
        return item;
    }

    private static Paragraph quiet(String words) {
        Paragraph quiet = new Paragraph(words);
        quiet.addClassName("rn-quiet");
        return quiet;
    }
}
