package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.renown.insight.CompetitorBoard;
import io.renown.insight.CompetitorBoardService;
import io.renown.insight.SharedComplaintService;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.EmptyState;
import io.renown.ui.TenantPage;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** The own listings beside those of competitors: how loud, how rated, complained of for what. */
@Route(value = "t/:tenant/" + CompetitorsView.PATH, layout = AnalysisLayout.class)
@PermitAll
final class CompetitorsView extends AnalysisPage {

    static final String PATH = AnalysisNavigation.PATH + "/competitors";

    /** Fit on a page with all else; the rest comes when it is asked for. */
    private static final int MOST_ASPECTS = 10;

    private static final String ASPECTS = "aspects";
    private static final String ALL = "all";

    private final transient CompetitorBoardService boards;
    private final transient SharedComplaintService complaints;

    CompetitorsView(AnalysisParts parts, CompetitorBoardService boards, SharedComplaintService complaints) {
        super(parts, "insight.competitors.title");
        this.boards = boards;
        this.complaints = complaints;
    }

    @Override
    protected List<Component> content(AnalysisAddress address) {
        CompetitorBoard board = boards.board(
                address.filter(), address.days().from(), address.days().to());
        if (board.known() == 0) {
            return List.of(howToBegin());
        }
        if (board.reviews() == 0) {
            return List.of(nothing(address));
        }
        SideLinks links = new SideLinks(address);
        List<Component> content = new ArrayList<>();
        content.add(heading(getTranslation("insight.competitors.words")));
        tooFew(board.reviews(), "insight.competitors.few").ifPresent(content::add);
        content.add(new SidesTable(board, links, numbers()));
        if (board.more() > 0) {
            content.add(quiet(getTranslation("insight.competitors.more", board.more())));
        }
        if (board.competitors().isEmpty()) {
            content.add(quiet(getTranslation("insight.competitors.silent")));
            return content;
        }
        if (!board.aspects().isEmpty()) {
            content.add(aspects(board, links, address));
        }
        content.add(new ComplaintWords(
                complaints.complaints(
                        address.filter(), address.days().from(), address.days().to()),
                links,
                numbers()));
        content.add(quiet(getTranslation("insight.competitors.honest")));
        return content;
    }

    private Component aspects(CompetitorBoard board, SideLinks links, AnalysisAddress address) {
        int all = board.aspects().size();
        int shown = address.findOwn(ASPECTS).filter(ALL::equals).isPresent() ? all : Math.min(all, MOST_ASPECTS);
        Div aspects = new Div(
                new H3(getTranslation("insight.competitors.aspects")),
                new Paragraph(getTranslation("insight.competitors.aspects.words")),
                new HeadToHead(board, board.aspects().subList(0, shown), links, numbers()));
        aspects.addClassName("ra-section");
        if (shown < all) {
            aspects.add(new LinkedWords(
                    "insight.competitors.aspects.more",
                    shown,
                    all - shown,
                    Links.to(
                            TenantPage.url(PATH) + "?"
                                    + address.with(ASPECTS, ALL).parameters().getQueryString(),
                            getTranslation("insight.competitors.aspects.all"))));
        }
        return aspects;
    }

    private Component howToBegin() {
        List<Component> steps = new ArrayList<>();
        if (TenantContext.actor().can(Permission.LISTING_MANAGE)) {
            steps.add(step("insight.competitors.empty.listing", "settings/brands"));
        }
        if (TenantContext.actor().can(Permission.ACCOUNT_MANAGE)) {
            steps.add(step("insight.competitors.empty.connect", "platforms"));
        }
        return new EmptyState(
                VaadinIcon.SCALE,
                getTranslation("insight.competitors.empty.title"),
                getTranslation("insight.competitors.empty.words"),
                steps.toArray(Component[]::new));
    }

    private Component step(String key, String path) {
        Anchor step = Links.to(TenantPage.url(path), getTranslation(key));
        step.addClassName("ra-step");
        return step;
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("rn-quiet");
        return quiet;
    }
}
