package io.renown.operations.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import io.renown.nodes.NodeBeats.Beat;
import io.renown.operations.PortalBooks;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** The processes that make up the portal. */
@Route(value = "operations/nodes", layout = OperationsLayout.class)
@PermitAll
final class PortalNodesView extends OperationsPage {

    private final PortalBooks books;
    private final Grid<Beat> grid = new Grid<>();

    PortalNodesView(PortalBooks books, Times times) {
        super(OperationsPlace.NODES, books);
        this.books = books;
        addHeading(refreshButton());
        filling(grid, "operations.nodes.none");
        grid.addColumn(Beat::node).setHeader(getTranslation("operations.nodes.node"));
        grid.addComponentColumn(node ->
                        badge(node.alive() ? "operations.nodes.alive" : "operations.nodes.silent", node.alive()))
                .setHeader(getTranslation("operations.nodes.state"));
        grid.addColumn(node -> getTranslation(
                        "operations.nodes.role." + node.role().name().toLowerCase(Locale.ROOT)))
                .setHeader(getTranslation("operations.nodes.role"));
        grid.addColumn(Beat::version)
                .setHeader(getTranslation("operations.nodes.version"))
                .setVisible(!TenantPage.isNarrow());
        grid.addComponentColumn(node -> times.relative(node.startedAt()))
                .setHeader(getTranslation("operations.nodes.started"))
                .setVisible(!TenantPage.isNarrow());
        grid.addComponentColumn(node -> times.relative(node.seenAt()))
                .setHeader(getTranslation("operations.nodes.seen"));
    }

    @Override
    void load() {
        grid.setItems(books.nodes());
    }
}
