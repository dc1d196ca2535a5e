package io.renown.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.renown.nodes.NodeSignal;
import io.renown.review.RepliesChanged;
import io.renown.review.ReviewsIngested;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.ui.TenantUi;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the open inboxes of a tenant that reviews came in. Only that: the import runs with wider rights than the member,
 * so the tab asks anew in its own name.
 */
@Component
class Arrivals {

    private final Map<Integer, Set<Watch>> watches = new ConcurrentHashMap<>();

    private record Watch(UI ui, Runnable arrived) {}

    /** @param arrived runs in the tab, without reading anything */
    Registration watch(int tenantId, UI ui, Runnable arrived) {
        Watch watch = new Watch(ui, arrived);
        watches.computeIfAbsent(tenantId, id -> ConcurrentHashMap.newKeySet()).add(watch);
        return () -> watches.computeIfPresent(tenantId, (id, all) -> {
            all.remove(watch);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener(id = "inbox-arrivals")
    void tellOnReviewsIngested(ReviewsIngested event) {
        tell(event.tenantId());
    }

    @TransactionalEventListener(id = "inbox-replies")
    void tellOnRepliesChanged(RepliesChanged event) {
        tell(event.tenantId());
    }

    /** Reviews that came in on another node. */
    @EventListener
    void tellOnNodeSignal(NodeSignal signal) {
        if (signal.kind().equals(ReviewsIngested.SIGNAL)) {
            TenantContext.runAs(signal.tenantId(), Actor.system("arrivals"), () -> tell(signal.tenantId()));
        }
    }

    private void tell(int tenantId) {
        watches.getOrDefault(tenantId, Set.of()).forEach(watch -> TenantUi.access(watch.ui, watch.arrived));
    }
}
