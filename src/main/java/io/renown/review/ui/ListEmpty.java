package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteConfiguration;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.EmptyState;
import io.renown.ui.TenantPage;

/** What to say where a list has no rows: a first step, a rest well earned, or filters to take off. */
final class ListEmpty {

    private ListEmpty() {}

    static Component nothingYet() {
        String address = TenantPage.url("import");
        boolean canImport = TenantContext.actor().can(Permission.REVIEW_IMPORT)
                && RouteConfiguration.forApplicationScope().getRoute(address).isPresent();
        if (!canImport) {
            return new EmptyState(VaadinIcon.INBOX, translate("review.empty.title"), translate("review.empty.words"));
        }
        Anchor step = new Anchor(address, translate("review.empty.import"));
        step.getElement().setAttribute("router-link", true);
        step.addClassName("ri-step");
        return new EmptyState(VaadinIcon.INBOX, translate("review.empty.title"), translate("review.empty.words"), step);
    }

    static Component allDone(String view) {
        return new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O,
                translate("review.empty.view.title"),
                translate("review.empty.view.words", view));
    }

    static Component nothingMatches(Runnable clear) {
        Button step = new Button(translate("review.filter.clear"), click -> clear.run());
        return new EmptyState(
                VaadinIcon.FILTER, translate("review.empty.match.title"), translate("review.empty.match.words"), step);
    }
}
