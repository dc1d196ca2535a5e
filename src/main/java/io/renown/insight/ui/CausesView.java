package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.renown.insight.Measure;
import io.renown.insight.RootCauseService;
import io.renown.insight.RootCauses;
import io.renown.insight.RootCauses.Node;
import io.renown.insight.Share;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.ui.TenantPage;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From a complaint to the articles, batches, carriers, platforms and markets where it gathers. */
@Route(value = "t/:tenant/" + CausesView.PATH, layout = AnalysisLayout.class)
@PermitAll
final class CausesView extends AnalysisPage {

    static final String PATH = AnalysisNavigation.PATH + "/causes";
    private static final String ASPECT = "aspect";
    private static final double WHOLE = 100;

    private final transient RootCauseService service;
    private final transient AnalysisParts parts;

    CausesView(AnalysisParts parts, RootCauseService service) {
        super(parts, "insight.causes.title");
        this.parts = parts;
        this.service = service;
    }

    @Override
    protected List<Component> content(AnalysisAddress address) {
        RootCauses causes = service.causes(
                address.filter(),
                address.days().from(),
                address.days().to(),
                address.findOwn(ASPECT).flatMap(Aspect::findBySlug).orElse(null));
        if (causes.complained().isEmpty()) {
            long reviews = causes.complaints().whole();
            return List.of(
                    reviews == 0
                            ? nothing(address)
                            : nothingOf("insight.causes.none", address, address.inbox(ReviewFilter.ALL), reviews));
        }
        Aspect aspect = Objects.requireNonNull(causes.aspect());
        List<Component> content = new ArrayList<>();
        content.add(heading(getTranslation("insight.causes.words")));
        content.add(choice(address, causes, aspect));
        content.add(total(address, causes, aspect));
        if (causes.complaints().part() == 0) {
            content.add(new Paragraph(getTranslation("insight.causes.nobody", words(aspect))));
            return content;
        }
        tooFew(causes.complaints().part(), "insight.causes.few").ifPresent(content::add);
        if (causes.nodes().isEmpty()) {
            content.add(new Paragraph(getTranslation("insight.causes.nothing", words(aspect))));
        } else {
            ReviewFilter complaint = ReviewFilter.ALL.with(FilterField.ASPECT, List.of(aspect.slug() + "-"));
            content.add(tree(
                    causes.nodes(), ReviewFilter.ALL, aspect, complaint, address, new PlaceWords(parts, getLocale())));
        }
        return content;
    }

    private Component choice(AnalysisAddress address, RootCauses causes, Aspect aspect) {
        Select<Aspect> aspects = new Select<>();
        aspects.setAriaLabel(getTranslation("insight.aspects.aspect"));
        List<Aspect> items = new ArrayList<>(causes.complained());
        if (!items.contains(aspect)) {
            items.addFirst(aspect);
        }
        aspects.setItems(items);
        aspects.setItemLabelGenerator(this::words);
        aspects.setValue(aspect);
        aspects.addValueChangeListener(event ->
                open(TenantPage.url(PATH), address.with(ASPECT, event.getValue().slug())));
        Div choice = new Div(aspects);
        choice.addClassName("ra-bar");
        return choice;
    }

    private Component total(AnalysisAddress address, RootCauses causes, Aspect aspect) {
        Share complaints = causes.complaints();
        Paragraph total = new Paragraph();
        total.addClassName("ra-total");
        total.add(
                new Span(words(aspect) + ": "),
                Links.reviews(
                        address.inbox(FilterField.ASPECT, aspect.slug() + "-"),
                        numbers().whole(complaints.part()),
                        complaints.part()),
                new Span(" "
                        + getTranslation(
                                "insight.causes.total",
                                complaints.whole(),
                                numbers().percent(complaints.value()))));
        return total;
    }

    /** @param place that these lie in */
    private UnorderedList tree(
            List<Node> nodes,
            ReviewFilter place,
            Aspect aspect,
            ReviewFilter complaint,
            AnalysisAddress address,
            PlaceWords words) {
        UnorderedList tree = new UnorderedList();
        tree.addClassName("ra-tree");
        for (Node node : nodes) {
            ReviewFilter here = place.and(RootCauseService.of(node));
            ListItem item = new ListItem(card(node, here, aspect, complaint, address, words));
            if (!node.nodes().isEmpty()) {
                item.add(tree(node.nodes(), here, aspect, complaint, address, words));
            }
            tree.add(item);
        }
        return tree;
    }

    private Component card(
            Node node,
            ReviewFilter here,
            Aspect aspect,
            ReviewFilter complaint,
            AnalysisAddress address,
            PlaceWords words) {
        Span kind = new Span(PlaceWords.field(RootCauseService.fieldOf(node)));
        kind.addClassName("rn-quiet");
        Span name = new Span(words.value(RootCauseService.fieldOf(node), node.value()));
        name.addClassName("rn-strong");
        Span lift = new Span(getTranslation(
                "insight.causes.lift", numbers().decimal(node.lift().ratio())));
        lift.addClassName("ra-worse");
        lift.setTitle(getTranslation(
                "insight.interval",
                numbers().decimal(node.lift().low()) + "×",
                numbers().decimal(node.lift().high()) + "×"));
        Div title = new Div(kind, name, lift);
        title.addClassName("ra-node-title");
        Div card = new Div(
                title,
                bar(
                        "insight.causes.of-complaints",
                        node.ofComplaints(),
                        "ra-negative",
                        address.inbox(here.and(complaint))),
                bar("insight.causes.of-reviews", node.ofReviews(), "ra-neutral", address.inbox(here)),
                new Span(getTranslation(
                        "insight.causes.interval",
                        numbers().decimal(node.lift().low()),
                        numbers().decimal(node.lift().high()))),
                links(node, here, aspect, complaint, address));
        card.addClassName("ra-card");
        return card;
    }

    private Component links(
            Node node, ReviewFilter here, Aspect aspect, ReviewFilter complaint, AnalysisAddress address) {
        long complaints = node.ofComplaints().part();
        Div line = new Div(
                new Span(getTranslation("insight.causes.complaints") + " "),
                Links.reviews(address.inbox(here.and(complaint)), numbers().whole(complaints), complaints),
                Links.to(
                        TrendsView.url(address.within(here), Measure.ASPECT, aspect),
                        getTranslation("insight.see-trend")));
        line.addClassName("ra-links");
        return line;
    }

    private Component bar(String key, Share share, String className, String url) {
        Span fill = new Span();
        fill.addClassNames("ra-fill", className);
        fill.getStyle().set("--ra-width", AspectBars.percent(WHOLE * share.value()));
        Div track = new Div(fill);
        track.addClassName("ra-track");
        String words = getTranslation(key, numbers().percent(share.value()));
        String counted = getTranslation("insight.of-reviews", share.part(), share.whole());
        Div bar = new Div(Links.reviews(url, words, share.part(), words + ": " + counted), track);
        bar.addClassName("ra-node-bar");
        return bar;
    }

    private String words(Aspect aspect) {
        return getTranslation("aspect." + aspect.slug());
    }
}
