package io.renown.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.renown.identity.ClientService;
import io.renown.identity.GuestGrantDetails;
import io.renown.identity.GuestService;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the agency's answer into the client's organization, and out of it at once. */
class GuestJourneyIT extends BrowserIT {

    private static final String ADMIN = "admin@demo-agency.example";

    @Autowired
    private GuestService guests;

    @Autowired
    private ClientService clients;

    @Autowired
    private MemberService members;

    @AfterEach
    void endAccess() {
        inTenant(
                GROUP,
                () -> guests.list().stream()
                        .filter(GuestGrantDetails::isOpen)
                        .forEach(grant -> guests.revoke(grant.id())));
    }

    @Test
    void aGuestSeesForWhomTheyActUntilTheyAreShutOut() {
        inTenant(GROUP, () -> guests.offer(AGENCY, Role.RESPONDER, null, null, "Cover for the holidays"));
        Page agency = signedIn("owner@demo-agency.example");
        open(agency, "/t/demo-agency/settings/clients");
        Locator answers = agency.locator(".rn-invite vaadin-button");
        assertThat(answers).hasCount(2);
        picture(agency, "clients-offered");
        answers.first().click();
        assertThat(answers).hasCount(1);
        rest(agency);
        inTenant(AGENCY, () -> clients.name(clients.list().getFirst().grantId(), idOf(ADMIN)));
        open(agency, "/t/demo-agency/settings/clients");
        picture(agency, "clients");

        Page guest = signedIn(ADMIN);
        assertShown(guest.locator(".rn-chooser-list"));
        picture(guest, "chooser-guest");
        guest.locator("a[href='/t/demo-group']").click();
        assertShown(guest.locator(".rn-strip-guest"));
        open(guest, "/t/demo-group/inbox");
        assertShown(rows(guest).first());
        assertShown(guest.locator(".rn-strip-guest"));
        picture(guest, "guest-inbox");
        guest.setViewportSize(390, 844);
        picture(guest, "guest-inbox");

        Page house = visit("zh-CN", 1440, 900);
        signIn(house, "owner@demo-group.example");
        for (String page : new String[] {"guests", "members"}) {
            open(house, "/t/demo-group/settings/" + page);
            assertShown(house.getByText(ADMIN).first());
            picture(house, page);
            house.setViewportSize(390, 844);
            picture(house, page);
            house.setViewportSize(1440, 900);
        }
        assertThat(house.locator(".rn-strip-guest")).hasCount(0);

        endAccess();
        guest.reload();
        assertThat(guest.locator(".rn-strip-guest")).hasCount(0);
        assertThat(guest.locator(".rn-shell")).hasCount(0);
    }

    private long idOf(String email) {
        return members.list().stream()
                .filter(member -> member.email().equals(email))
                .map(MemberDetails::id)
                .findFirst()
                .orElseThrow();
    }
}
