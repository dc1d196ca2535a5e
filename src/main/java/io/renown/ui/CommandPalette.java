package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The command bar: find what was typed, go somewhere, do something. */
@Component
class CommandPalette {

    private final Navigation navigation;
    private final Places places;
    private final List<PaletteCommand> commands;
    private final List<SearchTarget> searches;

    CommandPalette(
            Navigation navigation,
            Places places,
            ObjectProvider<PaletteCommand> commands,
            ObjectProvider<SearchTarget> searches) {
        this.navigation = navigation;
        this.places = places;
        this.commands = commands.orderedStream().toList();
        this.searches = searches.orderedStream().toList();
    }

    void open() {
        Dialog dialog = new Dialog();
        dialog.addClassName("rn-palette");
        dialog.setTop("12vh");
        dialog.setWidth("640px");
        dialog.getElement().setAttribute("aria-label", I18NProvider.translate("ui.search"));
        ChoiceList list = new ChoiceList(I18NProvider.translate("ui.search"), this::find, dialog::close);
        dialog.add(list);
        dialog.open();
        list.focusField();
    }

    private List<Choice> find(String typed) {
        List<Choice> found = new ArrayList<>();
        if (!typed.isBlank()) {
            searches.stream()
                    .filter(search -> may(search.permission()))
                    .forEach(search -> found.add(line(
                            "ui.palette.find",
                            search.icon(),
                            I18NProvider.translate(search.labelKey(), typed.strip()),
                            List.of(),
                            () -> UI.getCurrentOrThrow().navigate(TenantPage.url(search.path(typed.strip()))))));
        }
        Stream.of(
                        pages(),
                        actions(),
                        places.brands(brand -> UI.getCurrentOrThrow()
                                .navigate(TenantPage.url(""), QueryParameters.of(TenantPage.BRAND, brand.key()))),
                        places.otherTenants())
                .flatMap(List::stream)
                .filter(choice -> choice.matches(typed))
                .forEach(found::add);
        return found;
    }

    private List<Choice> pages() {
        return navigation.everywhere().stream()
                .map(entry -> line(
                        "ui.palette.go",
                        entry.icon(),
                        I18NProvider.translate(entry.labelKey()),
                        List.of(entry.path()),
                        () -> TenantPage.open(entry.path())))
                .toList();
    }

    private List<Choice> actions() {
        return commands.stream()
                .filter(command -> may(command.permission()))
                .map(command -> line(
                        "ui.palette.do",
                        command.icon(),
                        I18NProvider.translate(command.labelKey()),
                        command.keywords(),
                        command::run))
                .toList();
    }

    private static boolean may(Permission permission) {
        return TenantContext.actor().can(permission);
    }

    private static Choice line(
            String groupKey, IconFactory icon, String label, List<String> keywords, Runnable action) {
        return new Choice(I18NProvider.translate(groupKey), icon, label, "", keywords, action);
    }
}
