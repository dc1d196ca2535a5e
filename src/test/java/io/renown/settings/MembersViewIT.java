package io.renown.settings;

import static io.renown.settings.Windows.button;
import static io.renown.settings.Windows.deed;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.renown.identity.InviteService;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Permission;
import io.renown.tenancy.Role;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MembersViewIT extends PortalIT {

    @Autowired
    private Visits visits;

    @Autowired
    private InviteService invites;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.fresh("members-alike");
        own.run(() -> invites.listPending().forEach(invite -> invites.revoke(invite.id())));
    }

    @Test
    void invitesSeveralAtOnceAndShowsEachLinkOnce() {
        visit(own.owner(), "members", window -> {
            button(window, "Invite").click();
            window.roundTrip();
            window.find(TextArea.class).single().setValue("one@alike.example, two@alike.example");
            deed(window, InviteDialog.class, "Invite").click();
            window.roundTrip();

            assertThat(window.find(InviteLinksDialog.class).all()).hasSize(1);
            assertThat(window.find(Code.class).all())
                    .hasSize(2)
                    .allSatisfy(link -> assertThat(link.getText()).matches("https?://.+/invite/[A-Za-z0-9_-]{43}"));
        });
        assertThat(own.call(invites::listPending)).hasSize(2);
    }

    @Test
    void listsOpenInvitesAndTakesThemBack() {
        own.run(() -> invites.invite(List.of("late@alike.example"), Role.ANALYST, null));
        visit(own.owner(), "members", window -> {
            button(window, "Revoke").click();
            window.roundTrip();
        });

        assertThat(own.call(invites::listPending)).isEmpty();
    }

    @Test
    void offersAnAdminNoOwnersRole() {
        Actor admin = new Actor(own.ownerEmail(), own.ownerId(), Role.ADMIN.permissions(), BrandScope.all());
        visit(admin, "members", window -> {
            button(window, "Invite").click();
            window.roundTrip();

            assertThat(roles(window)).contains(Role.ADMIN, Role.RESPONDER).doesNotContain(Role.OWNER);
        });
    }

    @Test
    void showsWhatEachRoleMayDo() {
        visit(own.limited(), "membership", window -> {
            button(window, "What each role may do").click();
            window.roundTrip();

            assertThat(window.find(NativeTableRow.class).all()).hasSize(Permission.values().length + 1);
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .contains("Leave")
                    .doesNotContain("Hand over");
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Role> roles(BrowserlessUIContext window) {
        Select<Role> role = window.find(Select.class).single();
        return role.getListDataView().getItems().toList();
    }

    private void visit(Actor actor, String page, Consumer<BrowserlessUIContext> look) {
        visits.as(actor, own, "settings/" + page, look);
    }
}
