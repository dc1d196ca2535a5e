package io.renown.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in English and Chinese, light and dark, wide and narrow; looked at by people, not compared. */
class PicturesIT extends BrowserIT {

    private static final Map<Integer, Integer> SIZES = Map.of(1440, 900, 1024, 768, 390, 844);

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyPageInItsLanguage(String language) {
        Page page = visit(language, 1440, 900);
        page.navigate(url("/login"));
        assertShown(page.locator(".rn-login-card"));
        inBothLights(page, "login");
        for (String entrance : List.of("forgot", "signed-out", "invite/no-such-link")) {
            page.navigate(url("/" + entrance));
            assertShown(page.locator(".rn-login-card, .rn-empty").first());
            onScreenAndPhone(page, entrance.replaceAll("/.*", ""));
        }

        page.navigate(url("/login"));
        signIn(page, "owner@demo-agency.example");
        assertShown(page.locator(".rh-table .rn-strong").first());
        onScreenAndPhone(page, "home");
        open(page, "/t/demo-agency/inbox");
        assertShown(rows(page).first());
        inAllSizes(page, "inbox");
        open(page, "/t/demo-agency/inbox?sort=most-helpful");
        rows(page).nth(1).click();
        assertShown(pane(page).locator("h1"));
        inAllSizes(page, "inbox-open");
        open(page, "/t/demo-agency/inbox?q=listing:lotus-tea-taobao&sort=most-helpful");
        rows(page).first().click();
        assertShown(pane(page).locator("h1"));
        inAllSizes(page, "detail");
        page.navigate(url("/t/demo-agency/inbox?view=removed&q=zzzz"));
        assertShown(page.locator(".ri-instead .rn-empty").first());
        inBothLights(page, "inbox-empty");

        for (String pageName : List.of("brands", "members", "tokens", "audit")) {
            open(page, "/t/demo-agency/settings/" + pageName);
            assertShown(page.locator(".rn-page").first());
            inBothLights(page, pageName);
        }
        page.setViewportSize(390, 844);
        picture(page, "audit");
        page.setViewportSize(1440, 900);
        open(page, "/t/demo-agency/settings/appearance");
        assertShown(page.locator(".rn-appearance-preview").first());
        onScreenAndPhone(page, "appearance");
        for (String own : List.of(
                "settings/membership",
                "settings/guests",
                "settings/clients",
                "settings/privacy/requests",
                "settings/privacy/retention",
                "settings/privacy/consent",
                "security")) {
            open(page, "/t/demo-agency/" + own);
            assertShown(page.locator(".rn-page h2").first());
            onScreenAndPhone(page, own.replaceAll(".*/", ""));
        }
        open(page, "/t/demo-agency/settings/members");
        page.locator(".rn-view-actions vaadin-button").last().click();
        assertShown(page.locator("vaadin-dialog[opened] vaadin-button").first());
        onScreenAndPhone(page, "members-dialog");
        page.keyboard().press("Escape");

        open(page, "/t/demo-agency/import");
        inBothLights(page, "imports");
        page.keyboard().press("Control+k");
        Locator choices = page.locator(".rn-choice");
        assertShown(choices.first());
        inBothLights(page, "palette");
        page.keyboard().press("Escape");
        assertThat(choices).hasCount(0);
        page.locator(".rn-help").click();
        assertShown(page.locator(".rn-keys"));
        inBothLights(page, "keys");
    }

    private static void onScreenAndPhone(Page page, String name) {
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, SIZES.get(width));
            inBothLights(page, name);
        }
    }

    private static void inAllSizes(Page page, String name) {
        SIZES.forEach((width, height) -> {
            page.setViewportSize(width, height);
            inBothLights(page, name);
        });
        page.setViewportSize(1440, 900);
    }

    private static void inBothLights(Page page, String name) {
        for (ColorScheme light : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
            picture(page, name);
        }
    }
}
