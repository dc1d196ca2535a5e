package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.NotFoundException;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import java.util.Optional;

/** Keeps a tab inside its tenant: another tenant's address is loaded as a new page, which the filter judges anew. */
final class TenantGuard implements BeforeEnterListener {

    private final BrandService brands;

    TenantGuard(BrandService brands) {
        this.brands = brands;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getRouteParameters().get(TenantPage.TENANT);
        if (wanted.isEmpty() || event.isErrorEvent()) {
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
}
