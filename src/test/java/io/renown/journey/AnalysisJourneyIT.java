package io.renown.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages of analysis in a browser that holds them to the content security policy. */
class AnalysisJourneyIT extends BrowserIT {

    private static final String OWNER = "owner@demo-agency.example";
    private static final String PERIOD = "period=12m";

    @Test
    void aMarkOpensItsReviewsByKeyboardAndTheFiltersStayFromTabToTab() {
        Page page = visit("en", 1440, 900);
        signIn(page, OWNER);
        page.locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Analysis"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/t/demo-agency/analysis$"));
        open(page, "/t/demo-agency/analysis?" + PERIOD);
        page.locator(".ra-tabs a", new Page.LocatorOptions().setHasText("Trends"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/analysis/trends\\?" + PERIOD));
        page.locator(".ra-tabs a").first().click();
        assertThat(page).hasURL(Pattern.compile("/analysis\\?" + PERIOD));

        page.locator(".ra-part.ra-negative").first().focus();
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/inbox\\?q=.*aspect%3A[a-z-]+-(&|$)"));
        assertShown(rows(page).first());
    }
}
