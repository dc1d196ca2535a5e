package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.renown.shared.Problem;
import java.util.Optional;

/** A refusal is told in the member's words; anything else is a bug: its number to the member, its detail to the log. */
final class ReportingErrorHandler implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        Optional<Problem> problem = Incident.problemIn(event.getThrowable());
        Optional<Incident> incident =
                problem.isPresent() ? Optional.empty() : Optional.of(Incident.report(event.getThrowable()));
        if (UI.getCurrent() == null) {
            return;
        }
        problem.ifPresent(Notices::problem);
        incident.ifPresent(Notices::incident);
    }
}
