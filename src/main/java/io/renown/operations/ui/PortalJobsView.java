package io.renown.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Route;
import io.renown.operations.PortalBooks;
import io.renown.operations.PortalJobs;
import io.renown.operations.PortalJobs.FailedJob;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jobrunr.jobs.states.StateName;

/** Background work: how much in which state, and what gave up. */
@Route(value = "operations/jobs", layout = OperationsLayout.class)
@PermitAll
final class PortalJobsView extends OperationsPage {

    private final PortalJobs jobs;
    private final Tiles counts = new Tiles();
    private final Grid<FailedJob> grid = new Grid<>();

    PortalJobsView(PortalJobs jobs, PortalBooks books, Times times) {
        super(OperationsPlace.JOBS, books);
        this.jobs = jobs;
        addHeading(refreshButton());
        add(counts);
        filling(grid, "operations.jobs.none");
        boolean wide = !TenantPage.isNarrow();
        grid.addColumn(FailedJob::name)
                .setHeader(getTranslation("operations.jobs.name"))
                .setFlexGrow(2);
        grid.addColumn(FailedJob::tenant).setHeader(getTranslation("operations.tenant"));
        grid.addColumn(FailedJob::reason)
                .setHeader(getTranslation("operations.jobs.reason"))
                .setFlexGrow(2);
        grid.addColumn(FailedJob::place)
                .setHeader(getTranslation("operations.jobs.place"))
                .setFlexGrow(2)
                .setVisible(wide);
        grid.addColumn(job -> number(job.attempts()))
                .setHeader(getTranslation("operations.jobs.attempts"))
                .setVisible(wide);
        grid.addComponentColumn(job -> times.relative(job.failedAt()))
                .setHeader(getTranslation("operations.jobs.failed-at"))
                .setVisible(wide);
        grid.addComponentColumn(this::again).setAutoWidth(true).setFlexGrow(0);
    }

    @Override
    void load() {
        counts.clear();
        Map<StateName, Long> numbers = jobs.counts();
        numbers.forEach((state, jobsInState) -> counts.show(
                getTranslation("operations.jobs.state." + state.name().toLowerCase(Locale.ROOT)),
                number(jobsInState),
                "",
                state == StateName.FAILED && jobsInState > 0));
        List<FailedJob> failed = jobs.listFailed();
        grid.setItems(failed);
    }

    private Component again(FailedJob job) {
        Button again = new Button(getTranslation("operations.jobs.again"), click -> {
            try {
                jobs.runAgain(job.id());
                Notices.done("operations.jobs.again.done", job.name());
            } catch (Problem problem) {
                Notices.problem(problem);
            }
            load();
        });
        again.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return again;
    }
}
