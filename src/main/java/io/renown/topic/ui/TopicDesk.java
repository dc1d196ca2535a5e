package io.renown.topic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.review.TopicName;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.topic.TopicBoard;
import io.renown.topic.TopicService;
import io.renown.ui.Notices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What members make of topics; each deed can be taken back. */
final class TopicDesk {

    private final TopicService topics;
    private final Runnable changed;
    private final List<TopicName> merged;

    TopicDesk(TopicService topics, Runnable changed) {
        this.topics = topics;
        this.changed = changed;
        this.merged = mayChange() ? topics.merged() : List.of();
    }

    /** Topics are those of all brands. */
    static boolean mayChange() {
        return TenantContext.actor().can(Permission.WORD_MANAGE)
                && TenantContext.actor().maySee(null);
    }

    /** Topics that count as this one. */
    List<TopicName> parts(long topicId) {
        return merged.stream()
                .filter(topic -> Long.valueOf(topicId).equals(topic.mergedInto()))
                .toList();
    }

    void rename(TopicBoard.Row row) {
        TextField name = new TextField(translate("topic.name"));
        name.setMaxLength(TopicService.LONGEST_NAME);
        name.setValue(row.named() ? row.name() : "");
        name.setPlaceholder(String.join(" · ", row.words()));
        name.setHelperText(translate("topic.name.help"));
        name.setAutofocus(true);
        ask(translate("topic.rename.title", row.name()), "topic.rename.save", name, () -> {
            @Nullable String before = topics.rename(row.topicId(), name.getValue());
            done(() -> topics.rename(row.topicId(), before), "topic.renamed", row.name());
        });
    }

    void merge(TopicBoard.Row row, List<TopicBoard.Row> all) {
        ComboBox<TopicBoard.Row> other = new ComboBox<>(translate("topic.merge.into"));
        other.setItems(
                all.stream().filter(each -> each.topicId() != row.topicId()).toList());
        other.setItemLabelGenerator(TopicBoard.Row::name);
        other.setRequired(true);
        other.setAutofocus(true);
        ask(translate("topic.merge.title", row.name()), "topic.merge.save", other, () -> {
            TopicBoard.Row into = other.getValue();
            topics.merge(row.topicId(), into.topicId());
            done(() -> topics.separate(row.topicId()), "topic.merged", row.name(), into.name());
        });
    }

    void separate(TopicName part) {
        guarded(() -> {
            Long into = part.mergedInto();
            topics.separate(part.id());
            done(
                    () -> {
                        if (into != null) {
                            topics.merge(part.id(), into);
                        }
                    },
                    "topic.separated",
                    part.words());
        });
    }

    void hide(TopicBoard.Row row) {
        guarded(() -> {
            topics.hide(row.topicId());
            done(() -> topics.show(row.topicId()), "topic.hidden.done", row.name());
        });
    }

    private <C extends Component & HasValue<?, ?>> void ask(String title, String saveKey, C field, Runnable deed) {
        Dialog dialog = new Dialog(title);
        dialog.addClassName("rn-form-dialog");
        dialog.setWidth("440px");
        Paragraph words = new Paragraph(translate(saveKey + ".words"));
        words.addClassName("rn-quiet");
        Div fields = new Div(field, words);
        fields.addClassName("rn-fields");
        Button save = new Button(translate(saveKey), click -> {
            if (field instanceof ComboBox<?> choice && choice.isEmpty()) {
                choice.setErrorMessage(translate("topic.merge.choose"));
                choice.setInvalid(true);
                return;
            }
            dialog.close();
            guarded(deed);
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        dialog.add(fields);
        dialog.getFooter().add(new Button(translate("ui.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void done(Runnable undo, String key, Object... args) {
        changed.run();
        Notices.undoable(
                () -> guarded(() -> {
                    undo.run();
                    changed.run();
                }),
                key,
                args);
    }

    private static void guarded(Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }
}
