package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.NotFoundException;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.OperatorContext;
import io.renown.tenancy.PermissionRefused;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/** Keeps a tab inside its tenant: another tenant's address is loaded as a new page, which the filter judges anew. */
final class TenantGuard implements BeforeEnterListener {

    private final BrandService brands;
    private final ApplicationEventPublisher events;

    TenantGuard(BrandService brands, ApplicationEventPublisher events) {
        this.brands = brands;
        this.events = events;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getRouteParameters().get(TenantPage.TENANT);
        if (event.isErrorEvent()) {
            return;
        }
        if (wanted.isEmpty()) {
            if (isForOperators(event) && !OperatorContext.isBound()) {
                event.forwardToUrl("/" + event.getLocation().getPathWithQueryParameters()); // the filter judges
            }
            return;
        }
        UI ui = event.getUI();
        Optional<TenantDetails> bound = TenantPage.findTenant(ui);
        if (bound.isEmpty() || !bound.get().slug().equals(wanted.get())) {
            event.forwardToUrl("/" + event.getLocation().getPathWithQueryParameters());
            return;
        }
        ViewPermission needed = event.getNavigationTarget().getAnnotation(ViewPermission.class);
        if (needed != null && !TenantContext.actor().can(needed.value())) {
            events.publishEvent(new PermissionRefused(
                    TenantContext.tenantId(),
                    TenantContext.actor(),
                    needed.value(),
                    event.getNavigationTarget().getSimpleName()));
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Optional<String> key = event.getLocation().getQueryParameters().getSingleParameter(TenantPage.BRAND);
        Optional<BrandDetails> brand = key.flatMap(known -> brands.tree().findByKey(known));
        if (key.isPresent() && brand.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        TenantPage.keepBrand(ui, brand.orElse(null));
    }

    private static boolean isForOperators(BeforeEnterEvent event) {
        return "operations".equals(event.getLocation().getFirstSegment());
    }
}
