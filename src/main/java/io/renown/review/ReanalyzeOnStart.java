package io.renown.review;

import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import org.jobrunr.server.BackgroundJobServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A portal that starts with a new analysis brings the reviews that an older one understood up to date, tenant by tenant. */
@Component
class ReanalyzeOnStart {

    private final Reanalysis reanalysis;
    private final TenantDirectory tenants;
    private final ObjectProvider<BackgroundJobServer> jobServer;

    ReanalyzeOnStart(Reanalysis reanalysis, TenantDirectory tenants, ObjectProvider<BackgroundJobServer> jobServer) {
        this.reanalysis = reanalysis;
        this.tenants = tenants;
        this.jobServer = jobServer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void reanalyzeWhatIsOutdated() {
        if (jobServer.getIfAvailable() == null) {
            return; // a command on the data folder, or a node that only serves pages
        }
        for (TenantDetails tenant : tenants.list()) {
            TenantContext.runAs(tenant.id(), Actor.system("analysis"), () -> {
                if (reanalysis.status().state() == ReanalysisState.ON && reanalysis.countOutdated() > 0) {
                    reanalysis.start();
                }
            });
        }
    }
}
