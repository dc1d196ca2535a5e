package io.renown.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import io.renown.operations.PortalBooks;
import io.renown.operations.PortalTenants;
import io.renown.operations.TenantLine;
import io.renown.tenancy.TenantState;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import jakarta.annotation.security.PermitAll;

/** All tenants, ten thousand of them or three: found by name, suspended and let in again with a reason. */
@Route(value = "operations", layout = OperationsLayout.class)
@PermitAll
final class PortalTenantsView extends OperationsPage {

    private final PortalTenants tenants;
    private final Times times;
    private final TextField search = new TextField();
    private final Grid<TenantLine> grid = new Grid<>();

    PortalTenantsView(PortalTenants tenants, PortalBooks books, Times times) {
        super(OperationsPlace.TENANTS, books);
        this.tenants = tenants;
        this.times = times;
        search.setPlaceholder(getTranslation("operations.tenants.search"));
        search.setAriaLabel(getTranslation("operations.tenants.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(120);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        addHeading(search);
        filling(grid, "operations.tenants.none");
        boolean wide = !TenantPage.isNarrow();
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("operations.tenant"))
                .setFlexGrow(2);
        grid.addColumn(line ->
                        getTranslation("operations.kind." + line.kind().name().toLowerCase(java.util.Locale.ROOT)))
                .setHeader(getTranslation("operations.tenants.kind"))
                .setVisible(wide);
        grid.addColumn(line -> number(line.members()))
                .setHeader(getTranslation("operations.tenants.members"))
                .setVisible(wide);
        grid.addColumn(line -> number(line.listings()))
                .setHeader(getTranslation("operations.tenants.listings"))
                .setVisible(wide);
        grid.addColumn(line -> number(line.reviews())).setHeader(getTranslation("operations.tenants.reviews"));
        grid.addColumn(line -> times.date(line.createdAt()))
                .setHeader(getTranslation("operations.tenants.created"))
                .setVisible(wide);
        grid.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
    }

    @Override
    void load() {
        grid.setItems(
                query -> tenants.list(search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> tenants.count(search.getValue()));
    }

    private Component name(TenantLine line) {
        Span slug = new Span(line.slug());
        slug.addClassName("rn-who-email");
        Div words = new Div(new Span(line.name()), slug);
        words.addClassName("rn-operations-name");
        if (line.state() == TenantState.SUSPENDED) {
            words.add(badge("operations.tenants.suspended", false));
        }
        return words;
    }

    private Component action(TenantLine line) {
        boolean active = line.state() == TenantState.ACTIVE;
        TenantState next = active ? TenantState.SUSPENDED : TenantState.ACTIVE;
        String key = active ? "operations.tenants.suspend" : "operations.tenants.activate";
        Button button = new Button(
                getTranslation(key),
                click -> new ReasonDialog(
                                getTranslation(key + ".title", line.name()),
                                getTranslation(key + ".words"),
                                getTranslation(key),
                                reason -> {
                                    tenants.enter(line.id(), next, reason);
                                    Notices.done(key + ".done", line.name());
                                    grid.getDataProvider().refreshAll();
                                })
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        if (active) {
            button.addThemeVariants(ButtonVariant.ERROR);
        }
        return button;
    }
}
