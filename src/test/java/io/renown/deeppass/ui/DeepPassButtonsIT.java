package io.renown.deeppass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import io.renown.deeppass.DeepPassState;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeepPassButtonsIT extends PortalIT {

    @Autowired
    private Visits visits;

    @Test
    void offerWhatMayComeNext() {
        assertThat(offered(tenants.a().owner(), DeepPassState.ON)).containsExactly("Pause", "Switch off");
        assertThat(offered(tenants.a().owner(), DeepPassState.PAUSED)).containsExactly("Go on", "Switch off");
        assertThat(offered(tenants.a().owner(), DeepPassState.OFF)).containsExactly("Switch on");
    }

    @Test
    void offerNothingToThoseWhoSeeSomeBrandsOnly() {
        LookAlike tenant = tenants.a();
        Actor admin = new Actor(
                tenant.limited().name(),
                tenant.limitedMemberId(),
                Role.ADMIN.permissions(),
                tenant.limited().brandScope());

        for (DeepPassState state : DeepPassState.values()) {
            assertThat(offered(admin, state)).isEmpty();
        }
    }

    private List<String> offered(Actor actor, DeepPassState state) {
        List<String> offered = new ArrayList<>();
        visits.as(actor, tenants.a(), "settings/deep-pass", window -> {
            DeepPassButtons buttons = new DeepPassButtons(next -> {});
            buttons.show(state);
            buttons.getChildren()
                    .map(Component::getElement)
                    .forEach(button -> offered.add(button.getTextRecursively()));
        });
        return offered;
    }
}
