package io.renown.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page in English and Chinese, light and dark, wide and narrow; looked at by people, not compared. Unless {@code
 * -Drenown.pictures=all} asks for every combination, each language takes one picture of a page, in turns: where English is
 * wide and light, Chinese is narrow and dark. Whatever is shown fits the width of its screen, and nothing is kept back by the
 * content security policy.
 */
class PicturesIT extends BrowserIT {

    private static final boolean ALL = "all".equals(System.getProperty("renown.pictures"));
    private static final Map<Integer, Integer> SIZES = Map.of(1440, 900, 1024, 768, 390, 844);
    private static final List<ColorScheme> LIGHTS = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private int turn;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyPageInItsLanguage(String language) {
        turn = language.equals("en") ? 0 : 1;
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
        take(page, "audit", 390);
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

        for (String analysis : List.of(
                "analysis",
                "analysis/topics",
                "analysis/trends",
                "analysis/complaints",
                "analysis/causes",
                "analysis/rating",
                "analysis/competitors")) {
            open(page, "/t/demo-agency/" + analysis + "?period=12m");
            assertShown(page.locator(".ra-heading, .ra-content > .rn-empty").first());
            onScreenAndPhone(page, analysis.replace('/', '-'));
            assertFits(page, analysis, 390);
        }

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

    private void onScreenAndPhone(Page page, String name) {
        take(page, name, 1440, 390);
    }

    private void inAllSizes(Page page, String name) {
        take(page, name, 1440, 390, 1024);
    }

    private void inBothLights(Page page, String name) {
        take(page, name, 1440);
    }

    private void take(Page page, String name, int... widths) {
        int looks = LIGHTS.size() * widths.length;
        int first = turn++;
        for (int i = first; i < first + (ALL ? looks : 1); i++) {
            int look = i % looks;
            int width = widths[look % widths.length];
            page.setViewportSize(width, SIZES.get(width));
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(LIGHTS.get((look + look / widths.length) % LIGHTS.size())));
            picture(page, name);
            assertFits(page, name, width);
        }
        page.setViewportSize(1440, SIZES.get(1440));
    }

    private static void assertFits(Page page, String name, int width) {
        page.setViewportSize(width, SIZES.get(width));
        assertThat((boolean) page.evaluate(
                        "() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"))
                .as(name + " is wider than a screen of " + width)
                .isFalse();
    }
}
