package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.renown.insight.SharedComplaintService;
import io.renown.insight.SharedComplaints;
import io.renown.insight.SharedComplaints.Word;
import io.renown.review.filter.ReviewFilter;
import java.util.List;

/** Words of complaints: of both sides, rather of the own, rather of competitors; each with how many say it where. */
final class ComplaintWords extends Div {

    private final transient SideLinks links;
    private final transient AnalysisNumbers numbers;

    ComplaintWords(SharedComplaints complaints, SideLinks links, AnalysisNumbers numbers) {
        this.links = links;
        this.numbers = numbers;
        addClassName("ra-section");
        add(new H3(getTranslation("insight.competitors.complaints")));
        if (complaints.isOfFew()) {
            add(new Paragraph(getTranslation(
                    "insight.competitors.complaints.few",
                    complaints.own(),
                    complaints.theirs(),
                    SharedComplaints.LEAST)));
            return;
        }
        add(new Paragraph(getTranslation(
                "insight.competitors.complaints.words",
                Math.min(complaints.own(), SharedComplaints.READ),
                Math.min(complaints.theirs(), SharedComplaints.READ))));
        Div lists = new Div(
                list("shared", complaints.shared()),
                list("ours", complaints.ratherOwn()),
                list("theirs", complaints.ratherTheirs()));
        lists.addClassName("ra-word-lists");
        add(lists);
    }

    private Component list(String which, List<Word> words) {
        String title = getTranslation("insight.competitors.complaints." + which);
        Div scroll = new Div();
        scroll.addClassName("ra-word-list");
        if (words.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("insight.competitors.complaints.none"));
            none.addClassName("rn-quiet");
            Span head = new Span(title);
            head.addClassName("rn-strong");
            scroll.add(head, none);
            return scroll;
        }
        ChartTable table = new ChartTable(title, "ra-words-table")
                .column("ra-col-name", new Span(title))
                .column("ra-col-count", new Span(getTranslation("insight.competitors.own")))
                .column("ra-col-count", new Span(getTranslation("insight.competitors.theirs")));
        for (Word word : words) {
            ReviewFilter saying = SharedComplaintService.saying(word);
            table.line(new Span(word.text()))
                    .cell("ra-col-count", count(word.own(), links.ofOwn(saying)))
                    .cell("ra-col-count", count(word.theirs(), links.ofTheirs(saying)));
        }
        scroll.add(table);
        return scroll;
    }

    private Component count(long count, String url) {
        return count == 0 ? new Span("0") : Links.reviews(url, numbers.whole(count), count);
    }
}
