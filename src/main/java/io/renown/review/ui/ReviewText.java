package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.dom.Element;
import io.renown.review.ReviewDetails;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.search.HitMarker;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the customer wrote, with what was understood of it; whatever it looks like, it stays text. */
final class ReviewText extends Div {

    private final Set<Aspect> corrected;

    /** @param corrected aspects of which a member said what is meant */
    ReviewText(ReviewDetails review, String searched, Set<Aspect> corrected) {
        this.corrected = corrected;
        addClassName("ri-text");
        getElement().setAttribute("dir", "auto");
        if (!review.language().equals("und")) {
            getElement().setAttribute("lang", review.language());
        }
        String whole = review.whole();
        if (whole.isBlank()) {
            Paragraph none = new Paragraph(translate("review.inbox.no-words"));
            none.addClassName("rn-quiet");
            add(none);
            return;
        }
        BitSet hits = new HitMarker(searched).hits(whole, review.language());
        int body = 0;
        if (!review.title().isEmpty()) {
            H2 title = new H2();
            fill(title, review, hits, 0, review.title().length());
            add(title);
            body = Math.min(review.title().length() + 1, whole.length());
        }
        Paragraph text = new Paragraph();
        fill(text, review, hits, body, whole.length());
        add(text);
    }

    private void fill(HasComponents target, ReviewDetails review, BitSet hits, int from, int to) {
        if (from >= to) {
            return;
        }
        for (Passage passage : Passage.of(review, hits, from, to)) {
            if (passage.isPlain()) {
                target.getElement().appendChild(Element.createText(passage.text()));
            } else {
                target.add(marked(passage, review.aspectVersion()));
            }
        }
    }

    private Span marked(Passage passage, String version) {
        Span span = new Span();
        Element words = passage.hit() ? new Element("mark") : new Element("span");
        words.setText(passage.text());
        span.getElement().appendChild(words);
        span.addClassName("ri-mention");
        passage.aspects().stream()
                .findFirst()
                .ifPresent(mention -> span.addClassNames("aspect", FieldWords.slug(mention.sentiment())));
        if (!passage.risks().isEmpty()) {
            span.addClassName("risk");
        }
        String why = Stream.concat(
                        passage.risks().stream()
                                .map(risk -> translate("review.why.risk", FieldWords.risk(risk.kind()))),
                        passage.aspects().stream().map(mention -> why(mention, version)))
                .collect(Collectors.joining("\n"));
        if (!why.isEmpty()) {
            span.getElement().setAttribute("tabindex", "0");
            Tooltip.forComponent(span).setText(why);
        }
        return span;
    }

    private String why(AspectMention mention, String version) {
        if (corrected.contains(mention.aspect())) {
            return translate(
                    "review.correction.why",
                    FieldWords.aspect(mention.aspect()),
                    FieldWords.sentiment(mention.sentiment()));
        }
        return translate(
                "review.why.aspect",
                FieldWords.aspect(mention.aspect()),
                FieldWords.sentiment(mention.sentiment()),
                mention.confidence(),
                version);
    }
}
