package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.review.SavedViewDetails;
import io.renown.review.SavedViewService;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.ui.Notices;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The views beside the list of the inbox, and what a member does with them: keeps what is in sight as one, or deletes one. */
final class SavedViewDesk {

    private final SavedViewService service;
    private final InboxLists lists;
    private final Supplier<InboxNames> names;
    private final Supplier<InboxAddress> address;
    private final Consumer<InboxAddress> go;
    private final ViewList views = new ViewList(this::delete);

    /** @param go leads to another view */
    SavedViewDesk(
            SavedViewService service,
            InboxLists lists,
            Supplier<InboxNames> names,
            Supplier<InboxAddress> address,
            Consumer<InboxAddress> go) {
        this.service = service;
        this.lists = lists;
        this.names = names;
        this.address = address;
        this.go = go;
        views.showSaved(lists.saved());
    }

    ViewList views() {
        return views;
    }

    /** @param exactly as it stands now, not as it stood some moments ago */
    void count(boolean exactly) {
        views.count(lists.counts(address.get(), views.views(), exactly));
    }

    Button saveButton() {
        Button save = new Button(VaadinIcon.BOOKMARK_O.create(), click -> save());
        save.addThemeVariants(ButtonVariant.TERTIARY);
        save.setAriaLabel(translate("review.saved.save"));
        save.setTooltipText(translate("review.saved.save"));
        return save;
    }

    private void save() {
        InboxAddress shown = address.get();
        ReviewFilter standard = shown.standardView().map(StandardView::filter).orElse(ReviewFilter.ALL);
        String known = lists.findSaved(shown)
                .filter(SavedViewDetails::mine)
                .map(SavedViewDetails::name)
                .orElse("");
        new SaveViewDialog(service, names.get(), standard.and(lists.chosen(shown)), lists.sort(shown), known, view -> {
                    reload();
                    go.accept(address.get().inView(Tsid.format(view.id())));
                })
                .open();
    }

    private void delete(SavedViewDetails view) {
        service.delete(view.id());
        reload();
        if (address.get().view().equals(Tsid.format(view.id()))) {
            go.accept(address.get().inView(StandardView.ALL.slug()));
        }
        Notices.undoable(
                () -> {
                    service.save(
                            view.name(),
                            ReviewFilter.parse(view.query()),
                            view.sort(),
                            view.visibility(),
                            view.brandId());
                    reload();
                },
                "review.saved.deleted",
                view.name());
    }

    private void reload() {
        lists.reloadSaved();
        views.showSaved(lists.saved());
        views.mark(address.get());
        count(true);
    }
}
