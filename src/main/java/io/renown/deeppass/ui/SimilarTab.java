package io.renown.deeppass.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.renown.deeppass.Similar;
import io.renown.deeppass.Similar.State;
import io.renown.deeppass.SimilarReviews;
import io.renown.review.ReviewDetails;
import io.renown.review.ui.ReviewSection;
import io.renown.ui.Times;
import java.util.Locale;

/** Similar reviews, asked for when the tab is looked at. */
@StyleSheet("renown/deep.css")
final class SimilarTab extends Div implements ReviewSection.Part {

    private final long reviewId;
    private final SimilarReviews similar;
    private final Times times;

    SimilarTab(long reviewId, SimilarReviews similar, Times times) {
        this.reviewId = reviewId;
        this.similar = similar;
        this.times = times;
        addClassName("rd-similar");
        getElement().setAttribute("tabindex", "-1");
        addAttachListener(event -> draw());
    }

    private void draw() {
        removeAll();
        Similar all = similar.find(reviewId);
        Similar.Fast fast = all.fast();
        if (fast != null) {
            add(quiet(translate(
                    "deep.similar.fast",
                    translate("sentiment." + fast.sentiment().name().toLowerCase(Locale.ROOT)),
                    fast.confidence())));
        }
        if (all.state() != State.KNOWN) {
            add(new Paragraph(translate("deep.similar."
                    + all.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        } else if (all.found().isEmpty()) {
            add(new Paragraph(translate("deep.similar.none")));
        } else {
            add(new FoundList(all.found(), times));
        }
    }

    private static Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("rn-quiet");
        return paragraph;
    }

    @Override
    public String title() {
        return translate("deep.similar.tab");
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(ReviewDetails review) {
        if (isAttached()) {
            draw();
        }
    }

    @Override
    public void focus() {
        getElement().callJsFunction("focus");
    }

    @Override
    public int alike() {
        return similar.find(reviewId).found().size();
    }
}
