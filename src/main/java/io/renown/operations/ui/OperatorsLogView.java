package io.renown.operations.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import io.renown.audit.OperatorsLog.Line;
import io.renown.operations.PortalBooks;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import jakarta.annotation.security.PermitAll;

/** What operators did and looked at. */
@Route(value = "operations/log", layout = OperationsLayout.class)
@PermitAll
final class OperatorsLogView extends OperationsPage {

    private final PortalBooks books;
    private final Grid<Line> grid = new Grid<>();

    OperatorsLogView(PortalBooks books, Times times) {
        super(OperationsPlace.LOG, books);
        this.books = books;
        addHeading(refreshButton());
        filling(grid, "operations.log.none");
        grid.addComponentColumn(line -> times.relative(line.at())).setHeader(getTranslation("settings.audit.when"));
        grid.addColumn(Line::operator)
                .setHeader(getTranslation("settings.audit.who"))
                .setFlexGrow(2);
        grid.addColumn(Line::action).setHeader(getTranslation("settings.audit.what"));
        grid.addColumn(Line::subject)
                .setHeader(getTranslation("settings.audit.to"))
                .setFlexGrow(2);
        grid.addColumn(Line::details)
                .setHeader(getTranslation("settings.audit.details"))
                .setFlexGrow(2)
                .setVisible(!TenantPage.isNarrow());
    }

    @Override
    void load() {
        grid.setItems(books.log());
    }
}
