package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import io.renown.review.AnalysisRemarkService;
import io.renown.review.CorrectionDetails;
import io.renown.review.ReviewDetails;
import io.renown.ui.EmptyState;
import io.renown.ui.Notices;
import io.renown.ui.Times;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The opened review in full. */
final class ReviewPane extends Section {

    private final Times times;
    private final FieldWords words;
    private final InboxActions actions;
    private final Runnable back;
    private final IntConsumer step;
    private final AnalysisRemarkService remarks;
    private final CorrectionDesk corrections;
    private final List<ReviewAddition> additions;
    private @Nullable WorkBar work;
    private @Nullable Timeline timeline;
    private List<ReviewSection.Part> parts = List.of();
    private Div replyCard = new Div();
    private TabSheet tabs = new TabSheet();
    private Div text = new Div();
    private Div analysis = new Div();
    private String searched = "";

    /**
     * @param back closes the review
     * @param step goes so many reviews on in the list
     */
    ReviewPane(
            Times times,
            FieldWords words,
            InboxActions actions,
            Runnable back,
            IntConsumer step,
            AnalysisRemarkService remarks,
            CorrectionDesk corrections,
            List<ReviewAddition> additions) {
        this.remarks = remarks;
        this.corrections = corrections;
        corrections.offerNext(this::alike);
        this.additions = additions;
        this.times = times;
        this.words = words;
        this.actions = actions;
        this.back = back;
        this.step = step;
        addClassName("ri-pane");
        setAriaLabel(translate("review.inbox.detail"));
        getElement().setAttribute("tabindex", "-1");
    }

    /**
     * @param sought the words of the list, marked here too
     * @param sections tabs that stand before the others
     * @param customer the purchase behind the review, asked for when it is looked at; null where the member may not
     * @param authenticity the report card, made when it is looked at
     * @param createLabel makes and attaches a label of this name; null where the member may not
     */
    void show(
            ReviewDetails review,
            InboxNames names,
            String sought,
            List<ReviewSection.Part> sections,
            Consumer<String> writeNote,
            @Nullable Supplier<Component> customer,
            Supplier<Component> authenticity,
            @Nullable Consumer<String> createLabel) {
        clear();
        boolean editable = InboxActions.allowed();
        WorkBar bar = new WorkBar(review, names, actions, editable, createLabel);
        Timeline line = new Timeline(review, names, times, editable, writeNote);
        work = bar;
        timeline = line;
        parts = sections;
        replyCard = new Div();
        searched = sought;
        text = new Div();
        analysis = new Div();
        showReply(review);
        showAnalysis(review);
        Div below = new Div();
        additions.forEach(addition -> addition.below(review).ifPresent(below::add));
        Div body = new Div(new ReviewHeader(review, names, words, times), text, below, replyCard);
        body.addClassName("ri-pane-body");
        tabs = new TabSheet();
        tabs.addClassName("ri-tabs");
        sections.forEach(part -> tabs.add(part.title(), part.component()));
        tabs.add(translate("review.tab.notes"), line);
        if (customer != null) {
            addLater("review.tab.customer", customer);
        }
        addLater("review.tab.authenticity", authenticity);
        body.add(analysis, tabs);
        add(tools(bar), body);
    }

    /** A tab that is filled when it is first looked at. */
    private void addLater(String title, Supplier<Component> content) {
        Div holder = new Div();
        Tab tab = tabs.add(translate(title), holder);
        tabs.addSelectedChangeListener(event -> {
            if (event.getSelectedTab() == tab && holder.getComponentCount() == 0) {
                holder.add(content.get());
            }
        });
    }

    /** The same review after work on it. */
    void update(ReviewDetails review) {
        if (work != null && timeline != null) {
            work.show(review);
            timeline.show(review);
            showReply(review);
            showAnalysis(review);
            parts.forEach(part -> part.show(review));
        }
    }

    /** As {@link #update}, for what others did: nothing that is being typed is touched. */
    void updateSections(ReviewDetails review) {
        showReply(review);
        parts.forEach(part -> part.show(review));
    }

    private void showAnalysis(ReviewDetails review) {
        List<CorrectionDetails> corrected = corrections.of(review);
        text.removeAll();
        text.add(new ReviewText(review, searched, CorrectionDesk.aspects(corrected)));
        analysis.removeAll();
        analysis.add(new AnalysisCard(review, remarks.of(review), corrected, corrections));
    }

    private void showReply(ReviewDetails review) {
        replyCard.removeAll();
        if (review.replyText() != null) {
            replyCard.add(reply(review));
        }
    }

    /** After a correction: the reviews that say much the same, where a part lists some. */
    private Optional<Notices.Offer> alike() {
        for (int i = 0; i < parts.size(); i++) {
            int tab = i;
            int alike = parts.get(i).alike();
            if (alike > 0) {
                return Optional.of(new Notices.Offer(translate("review.correction.alike", alike), () -> look(tab)));
            }
        }
        return Optional.empty();
    }

    private void look(int tab) {
        if (tab < parts.size()) {
            tabs.setSelectedIndex(tab);
            parts.get(tab).focus();
        }
    }

    void reply() {
        look(0);
    }

    /** The address names a review that does not exist, or not for this member. */
    void showMissing() {
        clear();
        Button close = new Button(translate("review.missing.back"), click -> back.run());
        add(new EmptyState(
                VaadinIcon.QUESTION_CIRCLE_O,
                translate("review.missing.title"),
                translate("review.missing.words"),
                close));
    }

    void showNothing() {
        clear();
        add(new EmptyState(
                VaadinIcon.INBOX, translate("review.nothing-open.title"), translate("review.nothing-open.words")));
    }

    void openAssign() {
        if (work != null) {
            work.openAssign();
        }
    }

    void openLabels() {
        if (work != null) {
            work.openLabels();
        }
    }

    void toggleDone() {
        if (work != null) {
            work.toggle(actions);
        }
    }

    void writeNote() {
        if (timeline != null) {
            tabs.setSelectedIndex(parts.size());
            timeline.focusEditor();
        }
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    private void clear() {
        removeAll();
        work = null;
        timeline = null;
        parts = List.of();
    }

    private Div tools(WorkBar bar) {
        Button close = tool(VaadinIcon.ARROW_LEFT, "review.inbox.back", back);
        close.addClassName("ri-back");
        Div tools = new Div(
                close,
                tool(VaadinIcon.CHEVRON_UP, "review.inbox.previous", () -> step.accept(-1)),
                tool(VaadinIcon.CHEVRON_DOWN, "review.inbox.next", () -> step.accept(1)),
                bar);
        tools.addClassName("ri-tools");
        return tools;
    }

    private static Button tool(VaadinIcon icon, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(translate(key));
        button.setTooltipText(translate(key));
        return button;
    }

    private Component reply(ReviewDetails review) {
        Paragraph text = new Paragraph(review.replyText());
        text.getElement().setAttribute("dir", "auto");
        Div head = new Div(new H3(translate("review.inbox.reply-on-platform")));
        head.addClassName("ri-card-head");
        if (review.replyAt() != null) {
            head.add(times.relative(review.replyAt()));
        }
        Div card = new Div(head, text);
        card.addClassNames("ri-card", "ri-reply");
        return card;
    }
}
