package io.renown.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.renown.appearance.AppearanceService;
import io.renown.appearance.Look;
import io.renown.identity.InviteService;
import io.renown.support.Pictures;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An owner gives the portal the face of their organization, in a browser and under its content security policy. */
class AppearanceJourneyIT extends BrowserIT {

    @Autowired
    private AppearanceService appearances;

    @Autowired
    private InviteService invites;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void showRenownAgain() {
        directory
                .findBySlug(AGENCY)
                .ifPresent(tenant ->
                        TenantContext.runAs(tenant.id(), owner(), () -> appearances.wear(null, Look.INHERITED)));
    }

    @Test
    void thePortalWearsWhatWasPreviewedUntilItIsTakenBack() {
        Page page = signedIn("owner@demo-agency.example");
        open(page, "/t/demo-agency/settings/appearance");
        Locator files = page.locator(".rn-appearance-logo input[type=file]");

        files.first().setInputFiles(new FilePayload("logo.svg", "image/svg+xml", svg()));
        assertThat(page.locator("vaadin-notification-card.problem")).containsText("SVG");
        page.locator("vaadin-notification-card.problem vaadin-button").click();
        files.first()
                .setInputFiles(new FilePayload("logo.png", "image/png", Pictures.png(400, 90, new Color(0x7c2d12))));
        assertShown(page.locator(".rn-pv-rail .rn-logo").first());
        page.locator(".rn-appearance-accent input").first().fill("#e0a100");
        assertThat(page.locator(".rn-appearance-figures")).containsText("darkened from #e0a100");
        inBothLights(page, "appearance-draft");
        assertThat(page.locator("a.rn-mark img")).hasCount(0);

        page.locator(".rn-appearance-section vaadin-button[theme~=primary]:has-text('Save')")
                .last()
                .click();

        assertShown(page.locator("a.rn-mark img"));
        rest(page);
        org.assertj.core.api.Assertions.assertThat(page.evaluate(
                        "() => getComputedStyle(document.documentElement).getPropertyValue('--renown-accent').trim()"))
                .asString()
                .matches("#[0-9a-f]{6}")
                .isNotEqualTo("#e0a100");
        open(page, "/t/demo-agency/inbox");
        assertShown(page.locator("a.rn-mark img"));
        inBothLights(page, "appearance-inbox");
        open(page, "/t/demo-agency/settings/appearance");
        page.setViewportSize(390, 844);
        inBothLights(page, "appearance-phone");
        page.setViewportSize(1440, 900);
        page.locator("vaadin-button:has-text('Inherit everything')").click();
        assertThat(page.locator("a.rn-mark img")).hasCount(0);
        page.locator("vaadin-notification-card vaadin-button:has-text('Undo')").click();
        assertShown(page.locator("a.rn-mark img"));
    }

    @Test
    void strangersSeeTheOrganizationOnItsInvite() {
        String path = directory
                .findBySlug(AGENCY)
                .map(tenant -> TenantContext.callAs(tenant.id(), owner(), () -> {
                    appearances.wear(
                            null,
                            new Look(
                                    "Harbour Reviews",
                                    "#7c2d12",
                                    io.renown.appearance.LogoCheck.check(Pictures.png(400, 90, new Color(0x7c2d12))),
                                    null));
                    return invites.invite(List.of("stranger@appearance.example"), Role.ANALYST, null)
                            .getFirst()
                            .path();
                }))
                .orElseThrow();
        Page page = visit("zh-CN", 1440, 900);
        page.navigate(url("/" + path));

        assertShown(page.locator(".rn-login-card .rn-mark img"));
        assertThat(page).hasTitle(Pattern.compile(".* · Harbour Reviews"));
        inBothLights(page, "appearance-invite");
        signIn(page, "owner@demo-agency.example");
        open(page, "/t/demo-agency/settings/appearance");
        assertShown(page.locator(".rn-appearance-preview"));
        inBothLights(page, "appearance");
    }

    private Actor owner() {
        int tenant = directory.findBySlug(AGENCY).orElseThrow().id();
        Long member = jdbc.queryForObject(
                "SELECT MIN(id) FROM member WHERE tenant_id = ? AND role = 'OWNER'", Long.class, tenant);
        return new Actor("owner@demo-agency.example", member, Role.OWNER.permissions(), BrandScope.all());
    }

    private static byte[] svg() {
        return "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void inBothLights(Page page, String name) {
        for (ColorScheme light : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
            picture(page, name);
        }
    }
}
