package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.identity.MemberDetails;
import io.renown.review.LabelDetails;
import io.renown.review.ReviewDetails;
import io.renown.review.WorkState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who works on the opened review, what it is labelled, and whether it is done; read-only for those who may not edit. */
final class WorkBar extends Div {

    private final ComboBox<MemberDetails> assignee = new ComboBox<>();
    private final MultiSelectComboBox<LabelDetails> labels = new MultiSelectComboBox<>();
    private final Button state = new Button();
    private final Span stateWord = new Span();
    private final InboxNames names;
    private ReviewDetails review;

    /** @param createLabel makes and attaches a label of this name, null where the member may not */
    WorkBar(
            ReviewDetails review,
            InboxNames names,
            InboxActions actions,
            boolean editable,
            @Nullable Consumer<String> createLabel) {
        this.review = review;
        this.names = names;
        addClassName("ri-work");
        assignee.setAriaLabel(translate("review.field.assignee"));
        assignee.setPlaceholder(translate("review.assignee.none"));
        assignee.setPrefixComponent(VaadinIcon.USER.create());
        assignee.setItemLabelGenerator(MemberDetails::label);
        assignee.setItems(names.activeMembers());
        assignee.setClearButtonVisible(editable);
        assignee.setReadOnly(!editable);
        assignee.addValueChangeListener(event -> {
            MemberDetails member = event.getValue();
            if (event.isFromClient()) {
                actions.assign(
                        List.of(this.review.id()),
                        member == null ? null : member.id(),
                        member == null ? "" : member.name());
            }
        });
        labels.setAriaLabel(translate("review.field.label"));
        labels.setPlaceholder(translate("review.labels.none"));
        labels.setItemLabelGenerator(LabelDetails::name);
        labels.setItems(names.labels());
        labels.setReadOnly(!editable);
        labels.setAllowCustomValue(createLabel != null);
        labels.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                relabel(actions, event.getOldValue(), event.getValue());
            }
        });
        if (createLabel != null) {
            labels.addCustomValueSetListener(event -> createLabel.accept(event.getDetail()));
        }
        state.addClickListener(click -> toggle(actions));
        stateWord.addClassName("ri-chip");
        add(assignee, labels, editable ? state : stateWord);
        show(review);
    }

    void show(ReviewDetails shown) {
        review = shown;
        assignee.setValue(
                shown.assigneeId() == null
                        ? null
                        : names.member(shown.assigneeId()).orElse(null));
        Set<LabelDetails> set = new HashSet<>();
        shown.labelIds().forEach(id -> names.label(id).ifPresent(set::add));
        labels.setValue(set);
        boolean done = shown.workState() == WorkState.DONE;
        state.setText(translate(done ? "review.inbox.reopen" : "review.inbox.done"));
        state.setIcon((done ? VaadinIcon.ARROW_BACKWARD : VaadinIcon.CHECK).create());
        state.removeThemeVariants(ButtonVariant.PRIMARY);
        if (!done) {
            state.addThemeVariants(ButtonVariant.PRIMARY);
        }
        stateWord.setText(translate("review.state." + shown.workState().slug()));
        stateWord.setClassName("done", done);
    }

    void toggle(InboxActions actions) {
        actions.move(List.of(review.id()), review.workState() == WorkState.DONE ? WorkState.OPEN : WorkState.DONE);
    }

    void openAssign() {
        assignee.focus();
        assignee.setOpened(true);
    }

    void openLabels() {
        labels.focus();
        labels.setOpened(true);
    }

    private void relabel(InboxActions actions, Set<LabelDetails> before, Set<LabelDetails> after) {
        List<Long> one = List.of(review.id());
        after.stream().filter(label -> !before.contains(label)).forEach(label -> actions.label(one, label, true));
        before.stream().filter(label -> !after.contains(label)).forEach(label -> actions.label(one, label, false));
    }
}
