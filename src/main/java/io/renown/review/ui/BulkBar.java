package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.identity.MemberDetails;
import io.renown.review.LabelDetails;
import io.renown.review.ReviewService;
import io.renown.review.WorkState;
import java.util.Set;
import java.util.function.Supplier;

/** What can be done with the selected reviews at once. */
final class BulkBar extends Div {

    private final InboxActions actions;
    private final Supplier<Set<Long>> selected;
    private final Runnable selectNone;
    private final Span count = new Span();
    private final Button all = new Button();
    private final ComboBox<MemberDetails> assignee;
    private final ComboBox<LabelDetails> label;

    BulkBar(
            InboxActions actions,
            InboxNames names,
            Supplier<Set<Long>> selected,
            Runnable selectAll,
            Runnable selectNone) {
        this.actions = actions;
        this.selected = selected;
        this.selectNone = selectNone;
        addClassName("ri-bulk");
        count.addClassName("rn-strong");
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        all.addClickListener(click -> selectAll.run());
        assignee = chooser("review.bulk.assign");
        assignee.setItemLabelGenerator(MemberDetails::label);
        assignee.setItems(names.activeMembers());
        assignee.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                MemberDetails member = event.getValue();
                assignee.clear();
                actions.assign(selected.get(), member.id(), member.name());
                selectNone.run();
            }
        });
        label = chooser("review.bulk.label");
        label.setItemLabelGenerator(LabelDetails::name);
        label.setItems(names.labels());
        label.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                LabelDetails chosen = event.getValue();
                label.clear();
                actions.label(selected.get(), chosen, true);
            }
        });
        Button nobody = button("review.bulk.unassign", VaadinIcon.USER, this::unassign);
        Button done = button("review.bulk.done", VaadinIcon.CHECK, this::done);
        Button reopen = button("review.bulk.reopen", VaadinIcon.ARROW_BACKWARD, () -> move(WorkState.OPEN));
        Button none = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> selectNone.run());
        none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        none.setAriaLabel(translate("review.bulk.none"));
        none.setTooltipText(translate("review.bulk.none"));
        Div head = new Div(count, all, none);
        head.addClassName("ri-bulk-head");
        Div deeds = new Div(assignee, label, done, reopen, nobody);
        deeds.addClassName("ri-bulk-deeds");
        add(head, deeds);
        setVisible(false);
    }

    void show(int chosen, long matching) {
        setVisible(chosen > 0);
        count.setText(translate("review.bulk.selected", chosen));
        long reachable = Math.min(matching, ReviewService.LARGEST_BULK);
        all.setVisible(chosen < reachable);
        all.setText(translate(
                matching > ReviewService.LARGEST_BULK ? "review.bulk.all-most" : "review.bulk.all", reachable));
    }

    void done() {
        move(WorkState.DONE);
    }

    private void move(WorkState state) {
        actions.move(selected.get(), state);
        selectNone.run();
    }

    private void unassign() {
        actions.assign(selected.get(), null, "");
        selectNone.run();
    }

    void openAssign() {
        assignee.focus();
        assignee.setOpened(true);
    }

    void openLabel() {
        label.focus();
        label.setOpened(true);
    }

    private static <T> ComboBox<T> chooser(String key) {
        ComboBox<T> box = new ComboBox<>();
        box.setPlaceholder(translate(key));
        box.setAriaLabel(translate(key));
        return box;
    }

    private static Button button(String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(translate(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
