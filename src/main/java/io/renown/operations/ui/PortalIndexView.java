package io.renown.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import io.renown.operations.PortalBooks;
import io.renown.operations.PortalIndex;
import io.renown.operations.PortalIndex.Held;
import io.renown.operations.PortalTenants;
import io.renown.review.IndexState;
import io.renown.ui.Notices;
import io.renown.ui.Times;
import jakarta.annotation.security.PermitAll;

/** Whether the search index holds what the database holds, and how to fill a tenant's part of it again. */
@Route(value = "operations/index", layout = OperationsLayout.class)
@PermitAll
final class PortalIndexView extends OperationsPage {

    private final PortalIndex index;
    private final PortalTenants tenants;
    private final Times times;
    private final Tiles nodes = new Tiles();
    private final Grid<Held> grid = new Grid<>();

    PortalIndexView(PortalIndex index, PortalTenants tenants, PortalBooks books, Times times) {
        super(OperationsPlace.INDEX, books);
        this.index = index;
        this.tenants = tenants;
        this.times = times;
        addHeading(refreshButton());
        add(nodes);
        filling(grid, "operations.tenants.none");
        grid.setPageSize(25); // the counters of so many tenants are summed at once
        grid.addColumn(Held::slug)
                .setHeader(getTranslation("operations.tenant"))
                .setFlexGrow(2);
        grid.addColumn(held -> number(held.inDatabase())).setHeader(getTranslation("operations.index.in-database"));
        grid.addColumn(held -> number(held.inIndex())).setHeader(getTranslation("operations.index.in-index"));
        grid.addComponentColumn(held ->
                        badge(held.differs() ? "operations.index.behind" : "operations.index.true", !held.differs()))
                .setHeader(getTranslation("operations.index.state"));
        grid.addComponentColumn(this::rebuild).setAutoWidth(true).setFlexGrow(0);
    }

    @Override
    void load() {
        IndexState.Index state = index.read();
        nodes.clear();
        nodes.show(
                getTranslation("operations.index.whole"),
                getTranslation(state.filled() ? "operations.index.filled" : "operations.index.filling"),
                state.name(),
                !state.filled());
        state.nodes()
                .forEach(node -> nodes.show(
                        getTranslation("operations.index.node", node.node()),
                        times.ago(node.fedUntil()),
                        getTranslation("operations.index.fed-until"),
                        false));
        grid.setItems(
                query -> index.list("", query.getOffset(), query.getLimit()).stream(), query -> tenants.count(""));
    }

    private Component rebuild(Held held) {
        Button button = new Button(getTranslation("operations.index.rebuild"), click -> confirm(held));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void confirm(Held held) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("operations.index.rebuild.title", held.slug()));
        question.setText(getTranslation("operations.index.rebuild.words"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation("operations.index.rebuild"));
        question.addConfirmListener(confirmed -> {
            index.rebuild(held.tenantId());
            Notices.done("operations.index.rebuild.done", held.slug());
        });
        question.open();
    }
}
