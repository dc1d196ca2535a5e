package io.renown.settings;

import static io.renown.settings.Windows.button;
import static io.renown.settings.Windows.deed;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.identity.ClientService;
import io.renown.identity.GuestGrantDetails;
import io.renown.identity.GuestGrantState;
import io.renown.identity.GuestService;
import io.renown.identity.MemberDetails;
import io.renown.identity.PersonService;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import io.renown.tenancy.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on either side of a grant. */
class GuestViewsIT extends PortalIT {

    @Autowired
    private Visits visits;

    @Autowired
    private PersonService people;

    @Autowired
    private GuestService guests;

    @Autowired
    private ClientService clients;

    private LookAlike client;
    private LookAlike agency;

    @BeforeEach
    void setUp() {
        client = tenants.fresh("guest-views-client");
        agency = tenants.fresh("guest-views-agency");
        client.run(() ->
                guests.list().stream().filter(GuestGrantDetails::isOpen).forEach(grant -> guests.revoke(grant.id())));
    }

    @Test
    void goFromTheOfferToTheEnd() {
        visit(client, "guests", window -> {
            button(window, "Grant access").click();
            window.roundTrip();
            assertThat(roles(window)).contains(Role.RESPONDER).doesNotContain(Role.OWNER);
            window.find(TextField.class).single().setValue(agency.slug());
            deed(window, GuestDialog.class, "Offer").click();
            window.roundTrip();
        });
        assertThat(state()).isEqualTo(GuestGrantState.OFFERED);

        visit(agency, "clients", window -> button(window, "Accept").click());
        assertThat(state()).isEqualTo(GuestGrantState.ACCEPTED);

        visit(agency, "clients", window -> {
            button(window, "Who acts here").click();
            window.roundTrip();
            choose(window, member -> member.id() == agency.limitedMemberId());
            deed(window, ClientPeopleDialog.class, "Save").click();
        });
        assertThat(agency.call(clients::list).getFirst().namedMemberIds()).containsExactly(agency.limitedMemberId());

        visit(client, "guests", window -> {
            assertThat(texts(window)).anyMatch(text -> text.contains("limited@guest-views-agency.example"));
            button(window, "End access").click();
            window.roundTrip();
            ConfirmDialog question = window.find(ConfirmDialog.class).single();
            ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
            window.roundTrip();
        });
        assertThat(state()).isEqualTo(GuestGrantState.REVOKED);
    }

    @Test
    void refusesInTheDialogWhatIsNoName() {
        visit(client, "guests", window -> {
            button(window, "Grant access").click();
            window.roundTrip();
            window.find(TextField.class).single().setValue("no name");
            deed(window, GuestDialog.class, "Offer").click();
            window.roundTrip();

            assertThat(texts(window)).anyMatch(text -> text.startsWith("Enter the short name"));
        });
    }

    private GuestGrantState state() {
        return client.call(guests::list).getFirst().state();
    }

    @SuppressWarnings("unchecked")
    private static void choose(BrowserlessUIContext window, Predicate<MemberDetails> wanted) {
        MultiSelectComboBox<MemberDetails> people =
                window.find(MultiSelectComboBox.class).single();
        people.setValue(Set.of(
                people.getListDataView().getItems().filter(wanted).findFirst().orElseThrow()));
    }

    @SuppressWarnings("unchecked")
    private static List<Role> roles(BrowserlessUIContext window) {
        Select<Role> role = window.find(Select.class).single();
        return role.getListDataView().getItems().toList();
    }

    private static List<String> texts(BrowserlessUIContext window) {
        return window.find(Span.class).all().stream().map(Span::getText).toList();
    }

    private void visit(LookAlike tenant, String page, Consumer<BrowserlessUIContext> look) {
        visits.asOwner(tenant, "settings/" + page, look);
    }
}
