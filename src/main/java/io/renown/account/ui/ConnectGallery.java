package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import io.renown.platform.PlatformCatalog;
import io.renown.tenancy.Permission;
import io.renown.ui.EmptyState;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All platforms that can be connected, or read by file. */
@Route(value = "t/:tenant/platforms/connect", layout = ShellLayout.class)
@StyleSheet("renown/platforms.css")
@PermitAll
@ViewPermission(Permission.ACCOUNT_MANAGE)
final class ConnectGallery extends Div implements HasDynamicTitle {

    static final String PATH = PlatformsEntry.PATH + "/connect";

    private final ConnectorCatalog connectors;
    private final PlatformCatalog platforms;
    private final TextField search = new TextField();
    private final Div groups = new Div();

    ConnectGallery(ConnectorCatalog connectors, PlatformCatalog platforms) {
        this.connectors = connectors;
        this.platforms = platforms;
        addClassNames("rn-view", "rn-acc");
        search.setPlaceholder(text("account.gallery.search"));
        search.setAriaLabel(text("account.gallery.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setAutofocus(true);
        search.addClassName("rn-acc-search");
        search.addValueChangeListener(change -> show());
        add(
                Parts.back(PlatformsEntry.PATH, text("account.title")),
                Parts.heading(text("account.gallery.title"), text("account.gallery.words")),
                search,
                groups);
        show();
    }

    private void show() {
        groups.removeAll();
        List<Connector> found = connectors.list().stream()
                .filter(this::isAskedFor)
                .sorted(Comparator.comparing(
                        connector -> Parts.name(platforms, connector.platform()).toLowerCase(Locale.ROOT)))
                .toList();
        addGroup(
                "account.gallery.interface",
                found.stream().filter(Connector::hasInterface).toList());
        addGroup(
                "account.gallery.file",
                found.stream().filter(connector -> !connector.hasInterface()).toList());
        if (found.isEmpty()) {
            groups.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    text("account.gallery.none"),
                    text("account.gallery.none.words"),
                    Parts.link("import", text("account.to-import"))));
        }
    }

    private boolean isAskedFor(Connector connector) {
        String asked = search.getValue().strip().toLowerCase(Locale.ROOT);
        return asked.isEmpty()
                || connector.platform().contains(asked)
                || Parts.name(platforms, connector.platform())
                        .toLowerCase(Locale.ROOT)
                        .contains(asked);
    }

    private void addGroup(String key, List<Connector> some) {
        if (some.isEmpty()) {
            return;
        }
        Div cards = new Div();
        cards.addClassName("rn-acc-cards");
        some.forEach(connector -> cards.add(card(connector)));
        groups.add(new H2(text(key)), cards);
    }

    private Anchor card(Connector connector) {
        String slug = connector.platform();
        Anchor card = Parts.link(PATH + "/" + slug, "");
        Span name = new Span(Parts.name(platforms, slug));
        name.addClassName("rn-strong");
        Div head = new Div(Parts.mark(platforms, slug), name);
        head.addClassName("rn-acc-head");
        Paragraph contract = new Paragraph(
                text("connector.contract." + connector.contract().state().slug()));
        contract.addClassName("rn-quiet");
        card.add(head, new Ticks(connector.allows(), false), contract);
        card.addClassNames("rn-acc-card", "rn-acc-offer");
        return card;
    }

    @Override
    public String getPageTitle() {
        return text("account.gallery.title") + " · " + TenantPage.tenant().name();
    }
}
