package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.review.authenticity.AuthenticityReport;
import io.renown.review.authenticity.AuthenticityReport.Evidence;
import io.renown.review.authenticity.AuthenticityReport.Mention;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import io.renown.review.authenticity.Grade;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.filter.Whose;
import io.renown.shared.Tsid;
import io.renown.ui.EmptyState;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** The report card: what speaks against a review being genuine, each reason with the reviews behind it. */
final class AuthenticityTab extends Div {

    private final Times times;
    private final long reviewId;
    private final boolean competitor;

    /** @param competitor whether the review is a competitor's */
    AuthenticityTab(AuthenticityReport report, long reviewId, boolean competitor, Times times) {
        this.reviewId = reviewId;
        this.competitor = competitor;
        this.times = times;
        addClassName("ri-authenticity");
        if (report.reasons().isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    translate("review.authenticity.none"),
                    translate("review.authenticity.none-words")));
            return;
        }
        Span grade =
                new Span(translate("review.authenticity.grade." + report.grade().slug()));
        grade.addClassNames("ri-chip", tone(report.grade()));
        Div head = new Div(new H3(translate("review.authenticity.title")), grade);
        head.addClassName("ri-card-head");
        Paragraph estimate = new Paragraph(translate("review.authenticity.estimate"));
        estimate.addClassName("rn-quiet");
        Div card = new Div(head, estimate);
        card.addClassName("ri-card");
        add(card);
        report.reasons().forEach(reason -> add(card(reason)));
    }

    private Div card(Reason reason) {
        Span grade = new Span(
                translate("review.authenticity.weight." + reason.grade().slug()));
        grade.addClassNames("ri-chip", tone(reason.grade()));
        Div head =
                new Div(new H3(translate("review.authenticity." + reason.kind().slug())), grade);
        head.addClassName("ri-card-head");
        Div card = new Div(head, new Paragraph(words(reason)));
        card.addClassName("ri-card");
        if (reason.kind() == AuthenticityReport.Kind.NEAR_COPY) {
            card.add(allCopies(reason.count()));
        }
        reason.mentions().forEach(mention -> card.add(named(mention)));
        reason.evidence().forEach(evidence -> card.add(line(evidence)));
        return card;
    }

    /** With the review itself among them. */
    private Anchor allCopies(long count) {
        ReviewFilter copies = ReviewFilter.ALL.with(FilterField.COPIES, List.of(Tsid.format(reviewId)));
        ReviewFilter onSameSide = competitor ? copies.with(FilterField.COMPETITORS, List.of(Whose.ONLY)) : copies;
        Anchor link =
                new Anchor(InboxNavigation.url(onSameSide), translate("review.authenticity.near-copy.all", count + 1));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Paragraph named(Mention mention) {
        Paragraph line =
                new Paragraph(translate("review.authenticity.competitor.named", mention.competitor(), mention.words()));
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    private static String words(Reason reason) {
        String key = "review.authenticity." + reason.kind().slug() + ".words";
        return switch (reason.kind()) {
            case BURST -> translate(key, reason.count(), oneDigit(reason.usual()));
            case COMPETITOR ->
                reason.mentions().stream().anyMatch(mention -> mention.words().equals(reason.passage()))
                        ? translate("review.authenticity.competitor.names")
                        : translate(key, reason.passage());
            case RATING_MISMATCH -> translate(key);
            case NEAR_COPY, ONE_DAY_REVIEWER, REPEATED_PHRASE -> translate(key, reason.count());
        };
    }

    private static String oneDigit(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(FieldWords.locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    private Anchor line(Evidence evidence) {
        Span rating = new Span(evidence.stars() == 0 ? "" : String.format(Locale.ROOT, "%d ★", evidence.stars()));
        rating.addClassNames("ri-rating", RowModel.tone(evidence.stars()));
        Span words = new Span(evidence.snippet());
        words.addClassName("ri-other-words");
        words.getElement().setAttribute("dir", "auto");
        words.setTitle(RowModel.author(evidence.author()));
        Anchor line = new Anchor(TenantPage.url(InboxNavigation.path(evidence.reviewId())));
        line.getElement().setAttribute("router-link", true);
        line.addClassName("ri-other");
        line.add(rating, words);
        if (evidence.similarity() > 0) {
            Span similarity = new Span(
                    NumberFormat.getPercentInstance(FieldWords.locale()).format(evidence.similarity()));
            similarity.addClassName("rn-quiet");
            similarity.setTitle(translate("review.authenticity.similarity"));
            line.add(similarity);
        }
        line.add(times.relative(evidence.publishedAt()));
        return line;
    }

    private static String tone(Grade grade) {
        return switch (grade) {
            case HIGH -> "mark-risk";
            case MEDIUM -> "mark-edited";
            case LOW, NONE -> "aspect";
        };
    }
}
