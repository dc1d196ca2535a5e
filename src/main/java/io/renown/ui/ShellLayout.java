package io.renown.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import io.renown.appearance.Appearance;
import io.renown.appearance.Appearances;
import io.renown.tenancy.BrandDetails;
import io.renown.ui.NavigationEntry.Place;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** The frame around every page of a tenant. */
@PermitAll
public final class ShellLayout extends AppLayout implements AfterNavigationObserver {

    private final Rail rail;
    private final PhoneBar bar;
    private final TenantSwitch tenantSwitch;
    private final ActingFor actingFor = new ActingFor();
    private final Appearances appearances;
    private final Anchor mark = new Anchor();
    private final Dress dress = new Dress();
    private final Main page = new Main();
    private final KeyListener keys = new KeyListener();

    ShellLayout(
            Navigation navigation,
            TenantSwitch tenantSwitch,
            Appearances appearances,
            ProfileMenu profile,
            CommandPalette palette,
            KeyList keyList) {
        addClassName("rn-shell");
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("ui.rail")));
        this.tenantSwitch = tenantSwitch;
        this.appearances = appearances;
        List<NavigationEntry> entries = navigation.in(Place.RAIL);
        rail = new Rail(entries);
        bar = new PhoneBar(entries);
        page.addClassName("rn-page");
        Div content = new Div(actingFor, page, bar, keys, dress);
        content.addClassName("rn-content");
        setContent(content);
        addToDrawer(configureMark(), scroller(), foldButton());
        addToNavbar(topBar(profile, palette, keyList));
        keys.on("ctrl+k", palette::open);
        keys.on("?", keyList::open);
    }

    /** The shell of the page now shown, for views that change a number in it or listen to keys. */
    public static Optional<ShellLayout> current() {
        return UI.getCurrentOrThrow().getInternals().getActiveRouterTargetsChain().stream()
                .filter(ShellLayout.class::isInstance)
                .map(ShellLayout.class::cast)
                .findFirst();
    }

    /** Asks every entry of the rail for its number again. */
    public void refreshCounts() {
        rail.refresh();
    }

    /** Wears what holds now for the brand in view. */
    public void refreshAppearance() {
        Appearance appearance = appearances.of(
                TenantPage.tenant().id(),
                TenantPage.brand().map(BrandDetails::id).orElse(null));
        dress.wear(appearance);
        mark.removeAll();
        Mark.parts(appearance).forEach(mark::add);
    }

    /** Where views register the keys they answer to. */
    public KeyListener keys() {
        return keys;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rail.refresh();
        bar.mark(event.getLocation().getPath());
        tenantSwitch.show(event.getLocation());
        refreshAppearance();
        actingFor.show(tenantSwitch::leaveBrand);
    }

    private Div topBar(ProfileMenu profile, CommandPalette palette, KeyList keyList) {
        Button search = new Button(getTranslation("ui.search"), VaadinIcon.SEARCH.create());
        Span key = new Span("Ctrl K");
        key.addClassName("rn-key");
        search.setSuffixComponent(key);
        search.addClassName("rn-search");
        search.addClickListener(click -> palette.open());
        Button help = new Button(VaadinIcon.QUESTION_CIRCLE_O.create(), click -> keyList.open());
        help.addThemeVariants(ButtonVariant.TERTIARY);
        help.setAriaLabel(getTranslation("ui.keys"));
        help.setTooltipText(getTranslation("ui.keys"));
        help.addClassName("rn-help");
        Div top = new Div(tenantSwitch, search, help, profile);
        top.addClassName("rn-top");
        return top;
    }

    private Anchor configureMark() {
        mark.setHref("t/" + TenantPage.slug());
        mark.getElement().setAttribute("router-link", true);
        mark.addClassName("rn-mark");
        return mark;
    }

    private Scroller scroller() {
        Scroller scroller = new Scroller(rail);
        scroller.addClassName("rn-rail-scroller");
        return scroller;
    }

    private Button foldButton() {
        Button fold = new Button(getTranslation("ui.fold"), VaadinIcon.ANGLE_DOUBLE_LEFT.create());
        fold.addThemeVariants(ButtonVariant.TERTIARY);
        fold.addClassName("rn-fold");
        fold.setAriaLabel(getTranslation("ui.fold"));
        fold.addClickListener(click -> {
            boolean folded = !hasClassName("rn-folded");
            setClassName("rn-folded", folded);
            fold.setIcon((folded ? VaadinIcon.ANGLE_DOUBLE_RIGHT : VaadinIcon.ANGLE_DOUBLE_LEFT).create());
            fold.setAriaLabel(getTranslation(folded ? "ui.unfold" : "ui.fold"));
        });
        return fold;
    }
}
