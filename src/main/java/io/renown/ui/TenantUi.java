package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way from background work into a tab. {@link UI#access} runs its task in whatever thread next lets go of the
 * session, and that thread may be serving another tab, of another tenant; so nothing else in Renown calls it.
 */
// For the architecture test: only this class may call com.vaadin.flow.component.UI.access, accessSynchronously or
// accessLater. Everywhere else: TenantUi.access(ui, task).
public final class TenantUi {

    private static final Logger log = LoggerFactory.getLogger(TenantUi.class);

    private TenantUi() {}

    /**
     * Runs {@code task} in the tab, later and under its lock, for the tenant and the actor of the caller.
     *
     * @throws IllegalStateException outside a tenant, or when the tab belongs to another one
     */
    public static void access(UI ui, Runnable task) {
        int tenantId = TenantContext.tenantId();
        Actor actor = TenantContext.actor();
        TenantPage.findTenant(ui).filter(tenant -> tenant.id() != tenantId).ifPresent(other -> {
            throw new IllegalStateException("tenant " + tenantId + " may not write into a tab of " + other.slug());
        });
        try {
            ui.access(() -> TenantContext.runAs(tenantId, actor, task));
        } catch (UIDetachedException e) {
            log.debug("the tab was closed before the work for it was done", e);
        }
    }
}
