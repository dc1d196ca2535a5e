package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import io.renown.tenancy.TenantState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TenantUiTest {

    private static final Actor WORK = Actor.system("work");

    private final Tab tab = new Tab();

    @Test
    void runsForTheTenantOfItsCallerInAThreadOfAnother() {
        List<Integer> seen = new ArrayList<>();

        TenantContext.runAs(1, WORK, () -> TenantUi.access(tab, () -> seen.add(TenantContext.tenantId())));
        TenantContext.runAs(2, WORK, tab::letGo);

        assertThat(seen).containsExactly(1);
    }

    @Test
    void refusesToWriteIntoATabOfAnotherTenant() {
        TenantPage.keepTenant(tab, tenant(1));

        assertThatThrownBy(() -> TenantContext.runAs(2, WORK, () -> TenantUi.access(tab, () -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWorkOfNoTenant() {
        assertThatThrownBy(() -> TenantUi.access(tab, () -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesAClosedTabAlone() {
        tab.closed = true;

        TenantContext.runAs(1, WORK, () -> TenantUi.access(tab, () -> {}));

        assertThat(tab.waiting).isEmpty();
    }

    private static TenantDetails tenant(int id) {
        return new TenantDetails(
                id,
                TenantState.ACTIVE,
                Instant.EPOCH,
                new TenantProfile("acme", "Acme", TenantKind.BRAND, "en", "UTC", null, false));
    }

    /** Keeps its tasks until somebody lets go of the session. */
    private static final class Tab extends UI {

        private final List<Command> waiting = new ArrayList<>();
        private boolean closed;

        @Override
        public Future<Void> access(Command command) {
            if (closed) {
                throw new UIDetachedException();
            }
            waiting.add(command);
            return new CompletableFuture<>();
        }

        void letGo() {
            waiting.forEach(Command::execute);
        }
    }
}
