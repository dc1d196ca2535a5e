package io.renown.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.renown.shared.Problem;
import java.util.Optional;

/** A page that failed: a refusal in the member's words, or the number of the incident. */
@AnonymousAllowed
public final class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Optional<Problem> problem = Incident.problemIn(parameter.getCaughtException());
        if (problem.isEmpty()) {
            showIncident(Incident.report(parameter.getCaughtException()));
            return 500;
        }
        if (problem.get().status() == 404 || problem.get().status() == 403) {
            showNotFound();
            return 404;
        }
        show(VaadinIcon.EXCLAMATION_CIRCLE, getTranslation("ui.refused.title"), Notices.textOf(problem.get()));
        return problem.get().status();
    }
}
