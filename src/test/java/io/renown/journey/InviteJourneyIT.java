package io.renown.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the invite of an owner to the newcomer's first page. */
class InviteJourneyIT extends BrowserIT {

    private static final String NEWCOMER = "newcomer@demo-agency.example";
    private static final String PASSWORD = "twelve lanterns over water";

    @Autowired
    private MemberService members;

    @AfterEach
    void sendNewcomerAway() {
        inTenant(
                AGENCY,
                () -> members.list().stream()
                        .filter(member -> member.active() && member.email().equals(NEWCOMER))
                        .map(MemberDetails::id)
                        .toList()
                        .forEach(members::remove));
    }

    @Test
    void aColleagueIsInvitedJoinsAndSignsIn() {
        Page owner = signedIn("owner@demo-agency.example");
        open(owner, "/t/demo-agency/settings/members");
        owner.locator(".rn-view-actions vaadin-button[theme~=primary]").click();
        Locator dialog = owner.locator("vaadin-dialog.rn-form-dialog");
        dialog.locator("textarea").fill(NEWCOMER);
        picture(owner, "invite-dialog");
        dialog.locator("vaadin-button[theme~=primary]").click();
        String link = owner.locator(".rn-invite-link code").textContent();
        picture(owner, "invite-links");
        owner.locator("vaadin-dialog vaadin-button[theme~=primary]").last().click();
        assertShown(owner.locator(".rn-invite").first());
        picture(owner, "members-invites");

        for (String language : List.of("zh-CN", "en")) {
            Page shown = visit(language, 390, 844);
            shown.navigate(link);
            assertShown(shown.locator(".rn-login-form"));
            picture(shown, "invite");
        }
        Page newcomer = visit("en", 1440, 900);
        newcomer.navigate(link);
        rest(newcomer);
        newcomer.locator(".rn-login-form vaadin-text-field input").first().fill(NEWCOMER);
        newcomer.locator(".rn-login-form vaadin-text-field input").last().fill("Newcomer");
        newcomer.locator(".rn-login-form vaadin-password-field input").fill(PASSWORD);
        newcomer.locator(".rn-login-form vaadin-button[theme~=primary]").click();
        assertThat(newcomer.locator(".rn-empty h3")).containsText("Welcome");
        signIn(newcomer, NEWCOMER, PASSWORD);
        assertThat(newcomer).hasURL(Pattern.compile("/t/demo-agency"));

        open(newcomer, "/t/demo-agency/settings/membership");
        picture(newcomer, "membership");
        newcomer.locator(".rn-view-actions vaadin-button").click();
        assertShown(newcomer.locator(".rn-roles"));
        picture(newcomer, "roles");
        newcomer.navigate(link);
        assertShown(newcomer.locator(".rn-empty"));
        picture(newcomer, "invite-invalid");
    }

    @Test
    void whoHasAnAccountSignsInAndAccepts() {
        Page owner = signedIn("owner@demo-agency.example");
        open(owner, "/t/demo-agency/settings/members");
        owner.locator(".rn-view-actions vaadin-button[theme~=primary]").click();
        Locator dialog = owner.locator("vaadin-dialog.rn-form-dialog");
        dialog.locator("textarea").fill(groupOwner());
        dialog.locator("vaadin-button[theme~=primary]").click();
        String link = owner.locator(".rn-invite-link code").textContent();

        Page other = visit("en", 1440, 900);
        other.navigate(link);
        other.locator(".rn-invite-known").click();
        assertThat(other).hasURL(Pattern.compile("/login"));
        other.locator("input[name=username]").fill(groupOwner());
        other.locator("input[name=password]").fill("a lamp in the harbour");
        other.locator("button.rn-primary").click();
        other.locator(".rn-login-form vaadin-button[theme~=primary]").click();
        assertThat(other).hasURL(Pattern.compile("/t/demo-agency"));
        inTenant(
                AGENCY,
                () -> members.list().stream()
                        .filter(member -> member.active() && member.email().equals(groupOwner()))
                        .map(MemberDetails::id)
                        .toList()
                        .forEach(members::remove));
    }

    private static String groupOwner() {
        return "owner@demo-group.example";
    }
}
