package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.renown.identity.PersonService;
import io.renown.identity.SignedInPerson;
import io.renown.shared.Problem;
import io.renown.ui.NavigationEntry.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The member's own menu: language, light, pages of their own, the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ProfileMenu extends MenuBar {

    private final transient Tastes tastes;

    ProfileMenu(Tastes tastes, Navigation navigation, AuthenticationContext authentication) {
        this.tastes = tastes;
        addClassName("rn-profile");
        addThemeVariants(MenuBarVariant.TERTIARY);
        setI18n(new MenuBarI18n().setMoreOptions(getTranslation("ui.more")));
        SignedInPerson person = PersonService.findSignedIn().orElseThrow(Problem::forbidden);
        MenuItem top = addItem(new PersonAvatar(person.name()));
        top.getElement().setAttribute("aria-label", getTranslation("ui.profile"));
        SubMenu menu = top.getSubMenu();
        menu.addComponent(who(person));
        menu.addSeparator();
        addLanguages(menu);
        addThemes(menu);
        for (NavigationEntry entry : navigation.in(Place.PROFILE)) {
            menu.addItem(
                    row(entry.icon().create(), getTranslation(entry.labelKey())),
                    click -> TenantPage.open(entry.path()));
        }
        menu.addSeparator();
        menu.addItem(
                row(VaadinIcon.SIGN_OUT.create(), getTranslation("ui.sign-out")), click -> authentication.logout());
    }

    private void addLanguages(SubMenu menu) {
        SubMenu languages = menu.addItem(row(VaadinIcon.GLOBE.create(), getTranslation("ui.language")))
                .getSubMenu();
        for (Locale locale : Locales.ALL) {
            MenuItem item = languages.addItem(
                    Locales.ownName(locale), click -> tastes.chooseLocale(UI.getCurrentOrThrow(), locale));
            item.getElement().setAttribute("lang", Locales.htmlLanguage(locale));
            item.setCheckable(true);
            item.setChecked(locale.equals(Locales.nearest(getLocale())));
        }
    }

    private void addThemes(SubMenu menu) {
        record Theme(String labelKey, @Nullable String name) {}
        List<Theme> themes = List.of(
                new Theme("ui.theme.light", "light"),
                new Theme("ui.theme.dark", "dark"),
                new Theme("ui.theme.system", null));
        SubMenu choices = menu.addItem(row(VaadinIcon.ADJUST.create(), getTranslation("ui.theme")))
                .getSubMenu();
        List<MenuItem> items = new ArrayList<>();
        for (Theme theme : themes) {
            MenuItem item = choices.addItem(getTranslation(theme.labelKey), click -> {
                tastes.chooseTheme(UI.getCurrentOrThrow(), theme.name);
                items.forEach(other -> other.setChecked(other == click.getSource()));
            });
            item.setCheckable(true);
            item.setChecked(Objects.equals(tastes.theme(), theme.name));
            items.add(item);
        }
    }

    private static Div who(SignedInPerson person) {
        Span name = new Span(person.name());
        name.addClassName("rn-who-name");
        Span email = new Span(person.email());
        email.addClassName("rn-who-email");
        Div who = new Div(name, email);
        who.addClassName("rn-who");
        return who;
    }

    private static Div row(com.vaadin.flow.component.Component icon, String words) {
        Div row = new Div(icon, new Span(words));
        row.addClassName("rn-menu-row");
        return row;
    }
}
