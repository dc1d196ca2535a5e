package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.renown.insight.AspectBoard;
import io.renown.insight.AspectBoardService;
import io.renown.insight.SaidWordService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Which aspects are judged, and how: complaints to the left, praise to the right. */
@Route(value = "t/:tenant/" + AspectsView.PATH, layout = AnalysisLayout.class)
@PermitAll
final class AspectsView extends AnalysisPage {

    static final String PATH = AnalysisNavigation.PATH;

    private static final int MOST_WORDS = 10;

    private final transient AspectBoardService boards;
    private final transient SaidWordService said;

    AspectsView(AnalysisParts parts, AspectBoardService boards, SaidWordService said) {
        super(parts, "insight.aspects.title");
        this.boards = boards;
        this.said = said;
    }

    @Override
    protected List<Component> content(AnalysisAddress address) {
        AspectBoard board = boards.board(
                address.filter(), address.days().from(), address.days().to());
        if (board.reviews() == 0) {
            return List.of(nothing(address));
        }
        List<Component> content = new ArrayList<>();
        content.add(heading(new LinkedWords(
                "insight.aspects.words",
                reviews(address.inbox(ReviewFilter.ALL), board.reviews()),
                numbers().day(board.days().from()),
                numbers().day(board.days().to()))));
        tooFew(board.reviews(), "insight.aspects.few").ifPresent(content::add);
        content.add(new AspectBars(board, address, numbers()));
        List<String> words = said.words(
                address.filter(), address.days().from(), address.days().to(), MOST_WORDS);
        if (!words.isEmpty()) {
            content.add(said(words, address));
        }
        if (board.suspected() > 0) {
            content.add(suspected(board.suspected(), address));
        }
        return content;
    }

    private Component said(List<String> words, AnalysisAddress address) {
        Paragraph line = new Paragraph(new Text(getTranslation("insight.aspects.said")));
        line.addClassName("ra-said");
        for (String word : words) {
            line.add(Links.to(
                    address.inbox(ReviewFilter.saying(word)),
                    word,
                    getTranslation("insight.aspects.said.title", word)));
        }
        return line;
    }

    private Component suspected(long reviews, AnalysisAddress address) {
        Anchor count = Links.reviews(
                address.inbox(FilterField.SUSPECTED, "yes"),
                numbers().whole(reviews),
                reviews,
                getTranslation("review.field.suspected"));
        Paragraph line = new Paragraph(count, new Text(" " + getTranslation("insight.suspected")));
        line.addClassName("ra-suspected");
        return line;
    }
}
