package io.renown.operations.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import io.renown.operations.PortalBooks;
import io.renown.operations.PortalQueues;
import io.renown.operations.PortalQueues.OngoingImport;
import io.renown.operations.PortalQueues.Waiting;
import io.renown.shared.Tsid;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;

/** What waits and since when: jobs, mails, imports. */
@Route(value = "operations/queues", layout = OperationsLayout.class)
@PermitAll
final class PortalQueuesView extends OperationsPage {

    /** Jobs begin within seconds, mails go out within a minute. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final PortalQueues queues;
    private final Times times;
    private final Clock clock;
    private final Tiles waiting = new Tiles();
    private final Grid<OngoingImport> grid = new Grid<>();

    PortalQueuesView(PortalQueues queues, PortalBooks books, Times times, Clock clock) {
        super(OperationsPlace.QUEUES, books);
        this.queues = queues;
        this.times = times;
        this.clock = clock;
        addHeading(refreshButton());
        add(waiting);
        filling(grid, "operations.queues.no-imports");
        grid.addColumn(OngoingImport::tenant).setHeader(getTranslation("operations.tenant"));
        grid.addColumn(run -> Tsid.format(run.id()))
                .setHeader(getTranslation("operations.queues.import"))
                .setVisible(!TenantPage.isNarrow());
        grid.addColumn(run -> getTranslation("operations.queues.state." + run.state()))
                .setHeader(getTranslation("operations.queues.state"));
        grid.addColumn(run -> number(run.received())).setHeader(getTranslation("operations.queues.received"));
        grid.addColumn(run -> number(run.rejected()))
                .setHeader(getTranslation("operations.queues.rejected"))
                .setVisible(!TenantPage.isNarrow());
        grid.addComponentColumn(run -> times.relative(run.createdAt()))
                .setHeader(getTranslation("operations.queues.since"));
    }

    @Override
    void load() {
        waiting.clear();
        show("operations.queues.jobs", queues.jobs());
        show("operations.queues.tenant-mails", queues.tenantMails());
        show("operations.queues.person-mails", queues.personMails());
        grid.setItems(queues.imports());
    }

    private void show(String key, Waiting queue) {
        boolean late = queue.oldest() != null && queue.oldest().plus(LONG).isBefore(clock.instant());
        String age =
                queue.oldest() == null ? "" : getTranslation("operations.queues.oldest", times.ago(queue.oldest()));
        waiting.show(getTranslation(key), number(queue.number()), age, late);
    }
}
