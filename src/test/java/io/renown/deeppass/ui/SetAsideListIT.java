package io.renown.deeppass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import io.renown.deeppass.SetAside;
import io.renown.review.ui.InboxNavigation;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SetAsideListIT extends PortalIT {

    private static final List<SetAside> TWO = List.of(
            new SetAside(71, "A pot 🫖", "IllegalStateException", Instant.EPOCH),
            new SetAside(72, "", "StackOverflowError", Instant.EPOCH));

    @Autowired
    private Visits visits;

    @Autowired
    private Times times;

    @Test
    void leadsToEachReviewAndSaysWhy() {
        shown(tenants.a().owner(), TWO, list -> {
            List<Anchor> lines = components(list, Anchor.class);
            assertThat(lines)
                    .extracting(Anchor::getHref)
                    .containsExactly(
                            TenantPage.url(InboxNavigation.path(71)), TenantPage.url(InboxNavigation.path(72)));
            assertThat(lines.getFirst().getElement().getTextRecursively())
                    .contains("A pot 🫖", "IllegalStateException");
            assertThat(lines.getLast().getElement().getTextRecursively())
                    .contains("A review without words", "StackOverflowError");
        });
    }

    @Test
    void triesThemAgainForWhoSeesAllBrands() {
        AtomicInteger tried = new AtomicInteger();
        visits.asOwner(tenants.a(), "settings/deep-pass", window -> {
            SetAsideList list = new SetAsideList(TWO, times, tried::incrementAndGet);
            components(list, Button.class).getFirst().click();
        });
        assertThat(tried).hasValue(1);

        LookAlike tenant = tenants.a();
        Actor admin = new Actor(
                tenant.limited().name(),
                tenant.limitedMemberId(),
                Role.ADMIN.permissions(),
                tenant.limited().brandScope());
        shown(admin, TWO, list -> assertThat(components(list, Button.class)).isEmpty());
    }

    @Test
    void saysSoWhereThereAreNone() {
        shown(tenants.a().owner(), List.of(), list -> {
            assertThat(list.getElement().getTextRecursively()).contains("None: every review");
            assertThat(components(list, Button.class)).isEmpty();
        });
    }

    private void shown(Actor actor, List<SetAside> latest, Consumer<SetAsideList> look) {
        visits.as(
                actor,
                tenants.a(),
                "settings/deep-pass",
                window -> look.accept(new SetAsideList(latest, times, () -> {})));
    }

    private static <T extends Component> List<T> components(Component in, Class<T> type) {
        return in.getChildren()
                .flatMap(child -> Stream.concat(
                        Stream.of(child).filter(type::isInstance).map(type::cast), components(child, type).stream()))
                .toList();
    }
}
