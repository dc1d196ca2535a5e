package io.renown.ui;

import com.vaadin.flow.component.UI;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that waits for somebody outside, in a thread of its own: the tab lives on meanwhile. */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private Background() {}

    /**
     * Does {@code work} for the tenant and the actor of the caller, and hands the result to the tab.
     *
     * @param done with the result, under the lock of the tab
     * @param refused with the reason instead
     */
    public static <T> void run(UI ui, Supplier<T> work, Consumer<T> done, Consumer<Problem> refused) {
        int tenantId = TenantContext.tenantId();
        Actor actor = TenantContext.actor();
        Thread.ofVirtual()
                .name("waits-outside")
                .start(() -> TenantContext.runAs(tenantId, actor, () -> {
                    try {
                        T result = work.get();
                        TenantUi.access(ui, () -> done.accept(result));
                    } catch (Problem problem) {
                        TenantUi.access(ui, () -> refused.accept(problem));
                    } catch (RuntimeException broken) {
                        LOG.error("Work beside a page failed", broken);
                        TenantUi.access(ui, () -> refused.accept(Problem.of("try-again", 500)));
                    }
                }));
    }
}
