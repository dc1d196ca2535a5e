package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.review.ReviewSort;
import io.renown.review.SavedViewDetails;
import io.renown.review.SavedViewService;
import io.renown.review.ViewVisibility;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Notices;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Keeps the filters of the list under a name. */
final class SaveViewDialog extends Dialog {

    static final int LONGEST_NAME = 80;

    private final TextField name = new TextField(translate("review.saved.name"));
    private final RadioButtonGroup<ViewVisibility> visibility = new RadioButtonGroup<>();
    private final ComboBox<BrandDetails> brand = new ComboBox<>(translate("review.saved.which-brand"));
    private final SavedViewService views;
    private final ReviewFilter filter;
    private final ReviewSort sort;
    private final Consumer<SavedViewDetails> saved;

    SaveViewDialog(
            SavedViewService views,
            InboxNames names,
            ReviewFilter filter,
            ReviewSort sort,
            String suggestedName,
            Consumer<SavedViewDetails> saved) {
        this.views = views;
        this.filter = filter;
        this.sort = sort;
        this.saved = saved;
        setHeaderTitle(translate("review.saved.save"));
        name.setValue(suggestedName);
        name.setMaxLength(LONGEST_NAME);
        name.setAutofocus(true);
        name.addKeyPressListener(Key.ENTER, press -> save());
        brand.setItems(names.brands().all());
        brand.setItemLabelGenerator(each -> names.brandPath(each.id()));
        brand.setVisible(false);
        visibility.setLabel(translate("review.saved.for"));
        visibility.setItems(
                TenantContext.actor().can(Permission.VIEW_SHARE)
                        ? List.of(ViewVisibility.values())
                        : List.of(ViewVisibility.PRIVATE));
        visibility.setItemLabelGenerator(
                each -> translate("review.saved." + each.name().toLowerCase(Locale.ROOT)));
        visibility.setValue(ViewVisibility.PRIVATE);
        visibility.addValueChangeListener(event -> brand.setVisible(event.getValue() == ViewVisibility.BRAND));
        Paragraph words = new Paragraph(translate("review.saved.words"));
        words.addClassName("rn-quiet");
        Div fields = new Div(name, visibility, brand, words);
        fields.addClassNames("rn-fields", "ri-save-view");
        add(fields);
        Button keep = new Button(translate("review.saved.save"), click -> save());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("review.saved.cancel"), click -> close()), keep);
    }

    private void save() {
        try {
            BrandDetails chosen = visibility.getValue() == ViewVisibility.BRAND ? brand.getValue() : null;
            SavedViewDetails view = views.save(
                    name.getValue(), filter, sort, visibility.getValue(), chosen == null ? null : chosen.id());
            close();
            Notices.done("review.saved.done", view.name());
            saved.accept(view);
        } catch (Problem problem) {
            name.setErrorMessage(Notices.textOf(problem));
            name.setInvalid(true);
        }
    }
}
