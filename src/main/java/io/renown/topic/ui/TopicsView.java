package io.renown.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.renown.deeppass.DeepPassService;
import io.renown.deeppass.DeepPassState;
import io.renown.deeppass.DeepPassStatus;
import io.renown.insight.ui.AnalysisAddress;
import io.renown.insight.ui.AnalysisLayout;
import io.renown.insight.ui.AnalysisPage;
import io.renown.insight.ui.AnalysisParts;
import io.renown.insight.ui.LinkedWords;
import io.renown.insight.ui.Links;
import io.renown.review.TopicName;
import io.renown.review.Topics;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.topic.TopicBoard;
import io.renown.topic.TopicBoardService;
import io.renown.topic.TopicService;
import io.renown.topic.TopicStatus;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What people talk about: topics found in the reviews' own words. */
@Route(value = "t/:tenant/" + TopicsTab.PATH, layout = AnalysisLayout.class)
@PermitAll
final class TopicsView extends AnalysisPage {

    private static final Duration SOON = Duration.ofMinutes(15);

    private final transient TopicBoardService boards;
    private final transient TopicService topics;
    private final transient DeepPassService deepPass;
    private final transient Clock clock;

    TopicsView(
            AnalysisParts parts, TopicBoardService boards, TopicService topics, DeepPassService deepPass, Clock clock) {
        super(parts, "topic.title");
        this.boards = boards;
        this.topics = topics;
        this.deepPass = deepPass;
        this.clock = clock;
    }

    @Override
    protected List<Component> content(AnalysisAddress address) {
        TopicBoard board = boards.board(
                address.filter(), address.days().from(), address.days().to());
        DeepPassStatus pass = deepPass.status();
        boolean off = pass.state() == DeepPassState.OFF || !pass.allowed();
        List<TopicName> hidden = TopicDesk.mayChange() ? boards.hidden() : List.of();
        List<Component> content = new ArrayList<>();
        if (board.reviews() == 0) {
            content.add(nothing(address));
            if (!hidden.isEmpty()) {
                content.add(hidden(hidden));
            }
            return content;
        }
        content.add(heading(new LinkedWords(
                "topic.words",
                Links.reviews(
                        address.inbox(FilterField.TOPIC, Topics.ANY), numbers().whole(board.sorted()), board.sorted()),
                reviews(address.inbox(ReviewFilter.ALL), board.reviews()),
                numbers().day(board.days().from()),
                numbers().day(board.days().to()))));
        if (board.rows().isEmpty()) {
            content.add(off ? off(pass) : stillNone(pass, !hidden.isEmpty()));
        } else {
            if (off) {
                content.add(notice(getTranslation("topic.off.notice")));
            } else if (pass.unread() > 0) {
                content.add(notice(getTranslation("topic.reading.notice", pass.read(), pass.reviews())));
            }
            tooFew(board.reviews(), "topic.few").ifPresent(content::add);
            content.add(new TopicTable(board, address, numbers(), topics, this::showAgain));
        }
        if (!hidden.isEmpty()) {
            content.add(hidden(hidden));
        }
        return content;
    }

    private Component off(DeepPassStatus pass) {
        if (!pass.allowed()) {
            return new EmptyState(
                    VaadinIcon.CLUSTER, getTranslation("topic.off.title"), getTranslation("topic.off.operator"));
        }
        boolean may = maySwitch();
        return new EmptyState(
                VaadinIcon.CLUSTER,
                getTranslation("topic.off.title"),
                getTranslation(may ? "topic.off.words" : "topic.off.ask"),
                may ? new Component[] {settings()} : new Component[0]);
    }

    private static boolean maySwitch() {
        return TenantContext.actor().can(Permission.REVIEW_ANALYZE)
                && TenantContext.actor().maySee(null);
    }

    private Component settings() {
        return step("settings/deep-pass", "topic.off.step");
    }

    private Component step(String path, String key) {
        Anchor link = Links.to(TenantPage.url(path), getTranslation(key));
        link.addClassName("ra-step");
        return link;
    }

    /** Either their turn has not come, or there is not enough of what topics are found in. */
    private Component stillNone(DeepPassStatus pass, boolean hidden) {
        TopicStatus status = topics.status();
        boolean first = status.ranAt() == null;
        if (first && pass.trouble() != null) {
            return new EmptyState(
                    VaadinIcon.CLUSTER, getTranslation("topic.off.title"), getTranslation("topic.off.operator"));
        }
        if (first && (pass.unread() > 0 || pass.reviews() == 0)) {
            boolean paused = pass.state() == DeepPassState.PAUSED;
            return new EmptyState(
                    VaadinIcon.HOURGLASS,
                    getTranslation("topic.reading.title"),
                    getTranslation(
                            paused ? "topic.reading.paused" : "topic.reading.words", pass.read(), pass.reviews()),
                    paused && maySwitch() ? new Component[] {settings()} : new Component[0]);
        }
        if (status.working() || first && status.dueAt() != null) {
            return new EmptyState(
                    VaadinIcon.HOURGLASS,
                    getTranslation("topic.soon.title"),
                    getTranslation(status.working() || isSoon(status) ? "topic.soon.words" : "topic.soon.by-tomorrow"));
        }
        return new EmptyState(
                VaadinIcon.COMMENTS_O,
                getTranslation("topic.none.title"),
                getTranslation(hidden ? "topic.none.hidden" : "topic.none.words"));
    }

    private boolean isSoon(TopicStatus status) {
        return status.dueAt() != null && status.dueAt().isBefore(clock.instant().plus(SOON));
    }

    private static Component notice(String words) {
        Div notice = new Div(VaadinIcon.INFO_CIRCLE_O.create(), new Span(words));
        notice.addClassNames("rn-verdict", "ra-few");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private Component hidden(List<TopicName> names) {
        Div row = new Div(new Span(getTranslation("topic.hidden")));
        row.addClassName("ra-hidden-topics");
        for (TopicName topic : names) {
            Button show = new Button(topic.words(), VaadinIcon.EYE.create(), click -> {
                try {
                    topics.show(topic.id());
                    Notices.done("topic.shown", topic.words());
                } catch (Problem refused) {
                    Notices.problem(refused);
                }
                showAgain();
            });
            show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            show.setAriaLabel(getTranslation("topic.show", topic.words()));
            row.add(show);
        }
        return row;
    }
}
