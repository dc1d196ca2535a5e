package io.renown.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.renown.tenancy.TenantContext;

/** Lets one tab look for new reviews once it was told of some: soon, and less often while reviews stream in. */
final class ArrivalPoll {

    private static final int ASK_AFTER_MILLIS = 1_500;
    private static final int ASK_AT_LEAST_MILLIS = 12_000;

    private final Arrivals arrivals;
    private final Runnable look;
    private boolean arrived;
    private int askAfterMillis = ASK_AFTER_MILLIS;

    /** @param look runs as a request of the tab itself, in the member's name */
    ArrivalPoll(Arrivals arrivals, Runnable look) {
        this.arrivals = arrivals;
        this.look = look;
    }

    /** Until the registration is removed. */
    Registration begin(UI ui) {
        Registration watch = arrivals.watch(TenantContext.tenantId(), ui, () -> {
            arrived = true;
            ui.setPollInterval(askAfterMillis);
        });
        return Registration.combine(watch, ui.addPollListener(poll -> ask(ui)));
    }

    private void ask(UI ui) {
        if (!arrived) {
            ui.setPollInterval(-1);
            askAfterMillis = ASK_AFTER_MILLIS;
            return;
        }
        arrived = false;
        askAfterMillis = Math.min(2 * askAfterMillis, ASK_AT_LEAST_MILLIS);
        ui.setPollInterval(askAfterMillis);
        look.run();
    }
}
