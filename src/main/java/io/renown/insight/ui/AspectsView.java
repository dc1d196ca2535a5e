package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.renown.insight.AspectBoard;
import io.renown.insight.AspectBoardService;
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

    private final transient AspectBoardService boards;

    AspectsView(AnalysisParts parts, AspectBoardService boards) {
        super(parts, "insight.aspects.title");
        this.boards = boards;
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
        if (board.suspected() > 0) {
            content.add(suspected(board.suspected(), address));
        }
        return content;
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
